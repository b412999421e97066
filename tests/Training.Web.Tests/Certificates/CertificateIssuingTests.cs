using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Training.Core.Attendance;
using Training.Core.Certificates;
using Training.Core.Languages;
using Training.Core.People;
using Training.Core.Workshops;
using Training.Jobs.Certificates;
using Training.TestKit;
using Xunit;

namespace Training.Web.Tests.Certificates;

/// <summary>What the job issues and revokes, from closing a workshop to correcting it.</summary>
public sealed class CertificateIssuingTests(TrainingApp app) : IClassFixture<TrainingApp>
{
    private const int WholeDay = 420;

    [Fact]
    public async Task Attended_OnceTheWorkshopIsClosed_IsIssuedInThePersonsWords()
    {
        var person = await PersonAsync("Өмүрбек Үсөнов уулу Таңатар", Language.Kyrgyz);
        var workshop = await app.HeldWorkshopAsync(null, person);
        await app.RunAsync<IssueCertificates>();
        Assert.Empty(await app.CertificatesAsync(person));

        var specialist = await app.SignInAsync(Role.Specialist);
        var page = await specialist.SubmitAsync(await specialist.GetAsync($"/workshops/{workshop.Id}"), "form[action$='/closing']");
        await app.RunAsync<IssueCertificates>();

        Assert.True(page.Has(".state.closed"));
        var certificate = Assert.Single(await app.CertificatesAsync(person));
        Assert.Equal(("Өмүрбек Үсөнов уулу Таңатар", Language.Kyrgyz, "Working together"), (certificate.PersonName, certificate.Language, certificate.Title));
        Assert.Equal((CertificateKind.Attended, workshop.Id, WholeDay), (certificate.Kind, certificate.WorkshopId!.Value, certificate.Minutes));
        Assert.Equal((workshop.FirstDay, workshop.LastDay, "Köpürö"), (certificate.FirstDay, certificate.LastDay, certificate.Issuer));
        Assert.Equal(CertificateCode.Length, certificate.Code.Length);
    }

    [Fact]
    public async Task Attended_BelowTheProgrammesShare_IsNotIssued()
    {
        var person = await PersonAsync();
        var workshop = await app.Data.WorkshopAsync(day: Yesterday);
        await app.MarkAsync(workshop, person, AttendanceStatus.Present, AttendanceStatus.Excused);
        await app.CloseAsync(workshop);

        await app.RunAsync<IssueCertificates>();

        Assert.Empty(await app.CertificatesAsync(person));
    }

    [Fact]
    public async Task Completed_Module_IsIssuedUnderItsNeutralTitleOfThatDay()
    {
        var person = await PersonAsync(language: Language.Kyrgyz);
        await app.CompleteModuleAsync(person);

        await app.RunAsync<IssueCertificates>();

        var certificate = Assert.Single(await app.CertificatesAsync(person));
        Assert.Equal((CertificateKind.Completed, TestModule.Id, "Water for all кы"), (certificate.Kind, certificate.ModuleId!.Value, certificate.Title));
        Assert.Equal(certificate.FirstDay, certificate.LastDay);
        Assert.True(certificate.Minutes >= 2);
    }

    [Fact]
    public async Task Runs_OneAfterTheOtherAndAtOnce_IssueOneCertificate()
    {
        var people = new[] { await PersonAsync(), await PersonAsync(), await PersonAsync() };
        await app.CompleteModuleAsync(people[0]);
        await app.CloseAsync(await app.HeldWorkshopAsync(null, people));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => app.RunAsync<IssueCertificates>())));
        await app.RunAsync<IssueCertificates>();

        int[] counts = [.. await Task.WhenAll(people.Select(async p => (await app.CertificatesAsync(p)).Count))];
        Assert.Equal([2, 1, 1], counts);
    }

    [Fact]
    public async Task Consent_MissingWithdrawnAndGivenAnew_DecidesWhetherACertificateStands()
    {
        var person = await app.Data.PersonAsync("Сезим Бактыбекова");
        await app.CloseAsync(await app.HeldWorkshopAsync(null, person));
        await app.RunAsync<IssueCertificates>();
        Assert.Empty(await app.CertificatesAsync(person));

        await app.ConsentAsync(person);
        await app.RunAsync<IssueCertificates>();
        var first = Assert.Single(await app.CertificatesAsync(person));
        var specialist = await app.SignInAsync(Role.Specialist);
        await specialist.SubmitAsync(await specialist.GetAsync($"/people/{person.Id}"), "form[action$='/withdrawal']");
        var atOnce = await app.NewVisitor().GetAsync($"/verify/{first.Code}");
        await app.RunAsync<IssueCertificates>();
        var revoked = Assert.Single(await app.CertificatesAsync(person));
        await app.ConsentAsync(person);
        await app.RunAsync<IssueCertificates>();

        Assert.DoesNotContain("Бактыбекова", atOnce.Html, StringComparison.Ordinal);
        Assert.Equal(RevocationCause.ConsentWithdrawn, revoked.RevocationCause);
        var both = await app.CertificatesAsync(person);
        Assert.Equal([(1, false), (2, true)], both.Select(c => (c.Number, c.IsValid)));
        Assert.NotEqual(both[0].Code, both[1].Code);
    }

    [Fact]
    public async Task Reopened_AndCorrected_IsRevokedAndIssuedAnewWhenItHoldsAgain()
    {
        var (person, neighbour) = (await PersonAsync(), await PersonAsync());
        var workshop = await app.HeldWorkshopAsync(null, person, neighbour);
        await app.CloseAsync(workshop);
        await app.RunAsync<IssueCertificates>();

        await ReopenAsync(workshop);
        await MarkSecondSessionAsync(workshop, person, AttendanceStatus.Absent);
        await app.RunAsync<IssueCertificates>();
        Assert.True(Assert.Single(await app.CertificatesAsync(person)).IsValid);

        await app.CloseAsync(workshop);
        await app.RunAsync<IssueCertificates>();
        var revoked = Assert.Single(await app.CertificatesAsync(person));
        Assert.Equal((RevocationCause.AttendanceCorrected, null), (revoked.RevocationCause!.Value, revoked.RevokedByAccountId));
        Assert.True(Assert.Single(await app.CertificatesAsync(neighbour)).IsValid);
        await using var db = app.OpenDb();
        var entry = await db.Activity.SingleAsync(e => e.RecordId == revoked.Id);
        Assert.Equal(("certificate.revoked", null, null), (entry.Verb, entry.AccountId, entry.Detail));

        await ReopenAsync(workshop);
        await MarkSecondSessionAsync(workshop, person, AttendanceStatus.Present);
        await app.CloseAsync(workshop);
        await app.RunAsync<IssueCertificates>();

        var both = await app.CertificatesAsync(person);
        Assert.Equal([(1, false), (2, true)], both.Select(c => (c.Number, c.IsValid)));
        Assert.NotEqual(both[0].Code, both[1].Code);
        Assert.Single(await app.CertificatesAsync(neighbour));
    }

    [Fact]
    public async Task Share_RaisedAfterwards_DoesNotReachBack()
    {
        var person = await PersonAsync();
        var programme = await app.Data.ProgrammeAsync(communityIds: person.CommunityId);
        await SetShareAsync(programme.Id, 50);
        var workshop = await app.Data.WorkshopAsync(day: Yesterday, programme: programme);
        await app.MarkAsync(workshop, person, AttendanceStatus.Present, AttendanceStatus.Absent);
        await app.CloseAsync(workshop);
        await app.RunAsync<IssueCertificates>();

        await SetShareAsync(programme.Id, 80);
        await app.RunAsync<IssueCertificates>();

        Assert.True(Assert.Single(await app.CertificatesAsync(person)).IsValid);
    }

    private DateOnly Yesterday => DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime).AddDays(-1);

    private async Task<Person> PersonAsync(string? name = null, Language? language = null)
    {
        var person = await app.Data.PersonAsync(name, language: language);
        await app.ConsentAsync(person);

        return person;
    }

    private async Task SetShareAsync(Guid programmeId, int share)
    {
        await using var db = app.OpenDb();
        (await db.Programmes.SingleAsync(p => p.Id == programmeId)).AttendanceShare = share;
        await db.SaveChangesAsync();
    }

    private async Task ReopenAsync(Workshop workshop)
    {
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var specialist = await app.SignInAsync(Role.Specialist);
        var form = await specialist.GetAsync($"/workshops/{workshop.Id}/reopening/new");
        await specialist.SubmitAsync(form, "form[action$='/reopening']", new() { ["Form.Reason"] = "A slip of the thumb" });
    }

    private async Task MarkSecondSessionAsync(Workshop workshop, Person person, AttendanceStatus status)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var specialist = app.Data.ActorOf(await app.Data.AccountAsync(Role.Specialist));
        var outcome = await scope.ServiceProvider.GetRequiredService<RollCall>().MarkAsync(
            workshop.Sessions.Single(s => s.Number == 2).Id, [new Mark(person.Id, status)], AttendanceSource.RollCall, specialist, default);
        Assert.Equal(MarkOutcome.Saved, outcome);
    }
}
