using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Training.Core.Attendance;
using Training.Core.Certificates;
using Training.Core.Learning;
using Training.Core.People;
using Training.Core.Programmes;
using Training.Core.Workshops;

namespace Training.TestKit;

/// <summary>What certificates are issued for: a workshop that was held and closed, a module that was completed.</summary>
public static class CertificateData
{
    /// <summary>A workshop of two sessions yesterday, at which each of these people was present from beginning to end.</summary>
    public static async Task<Workshop> HeldWorkshopAsync(this TrainingApp app, Programme? programme, params Person[] people)
    {
        var workshop = await app.Data.WorkshopAsync(
            people[0].CommunityId, DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime).AddDays(-1), programme: programme);

        foreach (var person in people)
        {
            await app.MarkAsync(workshop, person, AttendanceStatus.Present, AttendanceStatus.Late);
        }

        return workshop;
    }

    public static async Task CloseAsync(this TrainingApp app, Workshop workshop)
    {
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await using var scope = app.Services.CreateAsyncScope();
        var specialist = app.Data.ActorOf(await app.Data.AccountAsync(Role.Specialist));
        await scope.ServiceProvider.GetRequiredService<WorkshopPlanner>().CloseAsync(workshop.Id, specialist, default);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
    }

    /// <summary>The module of <see cref="TestModule"/>, published by two people and completed by this one.</summary>
    public static async Task CompleteModuleAsync(this TrainingApp app, Person person)
    {
        var module = TestModule.Read();
        var nowUtc = app.Clock.GetUtcNow().UtcDateTime;
        await using var db = app.OpenDb();

        if (!await db.ModuleVersions.AnyAsync(v => v.ModuleId == module.Id))
        {
            var version = ModuleVersion.Propose(module, TestModule.Of(), app.Data.ActorOf(await app.Data.AccountAsync(Role.Specialist)), nowUtc);
            version.Approve(app.Data.ActorOf(await app.Data.AccountAsync(Role.Administrator)), nowUtc);
            db.ModuleVersions.Add(version);
        }

        db.Completions.Add(new Completion { PersonId = person.Id, ModuleId = module.Id, Fingerprint = module.Fingerprint, Score = 90, CompletedUtc = nowUtc });
        await db.SaveChangesAsync();
        app.Services.GetRequiredService<Library>().LookAtOnce();
    }

    /// <summary>Every certificate of a person, the first one first.</summary>
    public static async Task<List<Certificate>> CertificatesAsync(this TrainingApp app, Person person)
    {
        await using var db = app.OpenDb();

        return await db.Certificates.Where(c => c.PersonId == person.Id).OrderBy(c => c.Number).AsNoTracking().ToListAsync();
    }
}
