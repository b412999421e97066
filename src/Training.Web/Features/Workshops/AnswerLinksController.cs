using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.Workshops;

namespace Training.Web.Features.Workshops;

/// <summary>What a personal link shows: the workshop under its neutral title and one's own answer, and nobody's name.</summary>
public sealed record AnswerPage
{
    public required string Token { get; init; }

    public required LocalText Title { get; init; }

    public required string? Venue { get; init; }

    public required string? Directions { get; init; }

    public required IReadOnlyList<SessionSlot> Sessions { get; init; }

    public required RegistrationStatus Status { get; init; }

    public required bool IsOpen { get; init; }

    /// <summary>How many have waited longer, where the answer is a place on the waiting list.</summary>
    public required int Before { get; init; }

    public bool IsExpired(DateTime now) => !IsOpen || Status == RegistrationStatus.Cancelled || now >= Sessions.Min(s => s.Date.ToDateTime(s.Starts));
}

[AllowAnonymous]
public sealed class AnswerLinksController(TrainingDb db, AnswerLinks links, Registrar registrar, LocalClock clock) : Controller
{
    [HttpGet("/answer/{token}")]
    public async Task<IActionResult> Show(string token, CancellationToken ct) => await PageAsync(token, ct) switch
    {
        null => Expired(StatusCodes.Status404NotFound),
        { } page when page.IsExpired(clock.Now) => Expired(StatusCodes.Status410Gone),
        { } page => View(page),
    };

    [HttpPost("/answer/{token}")]
    public async Task<IActionResult> Update(string token, bool? comes, CancellationToken ct)
    {
        if (links.Read(token) is not { } id || await PageAsync(token, ct) is null)
        {
            return Expired(StatusCodes.Status404NotFound);
        }

        if (comes is { } answer)
        {
            await registrar.AnswerByLinkAsync(id, answer, ct);
        }

        return Redirect($"/answer/{token}");
    }

    private ViewResult Expired(int status)
    {
        Response.StatusCode = status;

        return View("Expired");
    }

    private async Task<AnswerPage?> PageAsync(string token, CancellationToken ct)
    {
        var id = links.Read(token);

        return id is null ? null : await db.Registrations
            .Where(r => r.Id == id)
            .Select(r => new AnswerPage
            {
                Token = token,
                Title = r.Workshop.Title,
                Venue = r.Workshop.Venue,
                Directions = r.Workshop.Directions,
                Sessions = r.Workshop.Sessions.OrderBy(s => s.Number).Select(s => new SessionSlot(s.Date, s.Starts, s.Ends)).ToList(),
                Status = r.Status,
                IsOpen = r.Workshop.CancelledUtc == null && r.Workshop.ClosedUtc == null,
                Before = r.Workshop.Registrations.Count(o => o.Status == RegistrationStatus.Waiting && o.WaitingSinceUtc < r.WaitingSinceUtc),
            })
            .SingleOrDefaultAsync(ct);
    }
}
