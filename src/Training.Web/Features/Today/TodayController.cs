using Microsoft.AspNetCore.Mvc;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.Learning;
using Training.Core.People;

namespace Training.Web.Features.Today;

/// <summary>The first page after the sign-in: for each role, the one thing that comes next.</summary>
public sealed class TodayController(TrainingDb db, DataDirectory data, Library library, LocalClock clock, Phrases t) : Controller
{
    [HttpGet("/today")]
    public async Task<IActionResult> Index(Actor actor, CancellationToken ct) => actor.Role switch
    {
        Role.Administrator => View("Administrator", await HousePage.ReadAsync(db, data, ct)),
        Role.Specialist => View("Specialist", await SpecialistPage.ReadAsync(db, actor, clock, t, ct)),
        Role.Trainer => View("Trainer", await TrainerPage.ReadAsync(db, actor, clock, ct)),
        Role.Participant => View("Participant", await ParticipantPage.ReadAsync(db, await library.OpenAsync(ct), actor, clock, ct)),
        _ => throw new ArgumentOutOfRangeException(nameof(actor), actor.Role, null),
    };
}
