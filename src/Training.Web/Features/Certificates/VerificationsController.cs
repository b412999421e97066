using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Training.Core.Certificates;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Certificates;

/// <summary>What anybody with a certificate's code may know. The name goes when the person withdraws their consent.</summary>
public sealed record Verification(
    string? Name, CertificateKind Kind, string Title, Language Language, DateOnly FirstDay, DateOnly LastDay, int Minutes, string Issuer, DateTime IssuedUtc, DateTime? RevokedUtc);

/// <summary>Says whether a certificate is true. A code that is unknown and one that can be none are told alike.</summary>
[AllowAnonymous]
[EnableRateLimiting(TrainingSite.VerifyLimit)]
public sealed class VerificationsController(TrainingDb db) : Controller
{
    public override void OnActionExecuting(ActionExecutingContext context) => Response.Headers["X-Robots-Tag"] = "noindex, nofollow";

    [HttpGet("/verify")]
    public IActionResult New(string? code) => code is null ? View() : CertificateCode.Read(code) is { } read ? Redirect($"/verify/{read}") : Unknown();

    [HttpGet("/verify/{code}")]
    public async Task<IActionResult> Show(string code, CancellationToken ct)
    {
        var read = CertificateCode.Read(code);
        var found = read is null ? null : await db.Certificates
            .Where(c => c.Code == read)
            .Select(c => new Verification(
                db.Consents.Any(consent => consent.PersonId == c.PersonId && consent.WithdrawnUtc == null) ? c.PersonName : null,
                c.Kind, c.Title, c.Language, c.FirstDay, c.LastDay, c.Minutes, c.Issuer, c.IssuedUtc, c.RevokedUtc))
            .SingleOrDefaultAsync(ct);

        return found is null ? Unknown() : View(found);
    }

    private ViewResult Unknown()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;

        return View("Unknown");
    }
}
