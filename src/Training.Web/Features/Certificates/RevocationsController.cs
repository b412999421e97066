using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Training.Core.Certificates;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Certificates;

[Authorize(CertificatePolicies.Revoke)]
public sealed class RevocationsController(TrainingDb db, CertificateRegister register, Phrases t) : Controller
{
    [HttpGet("/certificates/{id:guid}/revocation/new")]
    public async Task<IActionResult> New(Guid id, Actor actor, CancellationToken ct) =>
        View(await PageAsync(id, new RevocationForm(), actor, ct));

    [HttpPost("/certificates/{id:guid}/revocation")]
    public async Task<IActionResult> Create(Guid id, RevocationForm form, Actor actor, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return View("New", await PageAsync(id, form, actor, ct));
        }

        if (await register.RevokeAsync(id, form.Reason!.Trim(), form.Replace, actor, ct))
        {
            this.FlashOk(form.Replace ? t["The certificate is revoked. A new one is issued within minutes."] : t["The certificate is revoked."]);
        }
        else
        {
            this.FlashWarn(t["The certificate was revoked before."]);
        }

        return Redirect($"/certificates/{id}");
    }

    private async Task<RevocationPage> PageAsync(Guid id, RevocationForm form, Actor actor, CancellationToken ct) =>
        new(await db.CertificatesOf(actor).AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct).OrNotFoundAsync(), form);
}
