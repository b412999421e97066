using Microsoft.EntityFrameworkCore;
using Training.Core.Attendance;
using Training.Core.Certificates;
using Training.Core.Data;
using Training.Core.Demonstration;
using Training.Core.Learning;
using Training.Core.Learning.Content;
using Training.Core.People;
using Training.Core.Programmes;
using Training.Core.Reporting;
using Training.Core.Workshops;
using Training.TestKit;
using Xunit;

namespace Training.Core.Tests.Demonstration;

public sealed class DemonstrationTests
{
    private static readonly LocalClock Clock = new(new TestClock(), TimeZoneInfo.FindSystemTimeZoneById(LocalClock.DefaultZone));

    private static readonly CardHashes Hashes = new(new SecretKey("a secret key that only the tests know"));

    [Fact]
    public async Task Filling_OnItsOwnDay_ShowsEveryStateOfAWorkshop()
    {
        await using var database = await FilledAsync(DemonstrationFilling.DefaultDay);
        await using var db = database.Open();

        var now = DemonstrationFilling.DefaultDay.ToDateTime(new TimeOnly(10, 0));
        var workshops = await WorkshopsAsync(db);
        var states = workshops.ToLookup(w => Workshop.StateOf(
            new WorkshopStanding(
                w.CancelledUtc is not null,
                w.ClosedUtc is not null,
                w.InvitedUtc is not null,
                w.EndsAt,
                w.Registrations.Where(r => r.IsOnRoll).All(r => r.MarkedSessions == w.SessionCount)),
            now));

        Assert.Equal(9, states[WorkshopState.Closed].Count());
        Assert.Single(states[WorkshopState.Overdue]);
        Assert.Equal(4, states[WorkshopState.Invited].Count());
        Assert.Equal(3, states[WorkshopState.Planned].Count());
        Assert.Equal(9, workshops.Where(w => w.Phase?.Order == 1).Select(w => w.Communities.Single().CommunityId).Distinct().Count());
        Assert.Single(workshops, w => w.Kind == WorkshopKind.ExchangeVisit && w.Communities.Count == 3);
        Assert.Contains(workshops, w => w.IsFull && w.Registrations.Any(r => r.Status == RegistrationStatus.Waiting));
        Assert.Single(workshops, w => w.Registrations.Any(r => r.IsOnRoll && r.MarkedSessions == w.SessionCount - 1));
    }

    [Fact]
    public async Task Filling_OfThePeople_LeavesTwoSeatsEmptyAndAHistory()
    {
        await using var database = await FilledAsync(DemonstrationFilling.DefaultDay);
        await using var db = database.Open();

        var places = await db.Seats.SumAsync(s => s.Places);
        var members = await db.Members.Include(m => m.Person).ToListAsync();
        var people = await db.People.Include(p => p.Consents).ToListAsync();

        Assert.Equal(108, places);
        Assert.Equal(2, places - members.Count(m => m.IsSittingOn(DemonstrationFilling.DefaultDay)));
        Assert.Single(members, m => m.To is not null);
        Assert.InRange(people.Count(p => p.Email is not null) * 100 / people.Count, 55, 70);
        Assert.Contains(people, p => p.Email is null && p.Phone is null);
        Assert.Contains(people, p => p.BirthYear is null);
        Assert.Contains(people, p => p.Sex == Sex.NotStated);
        Assert.Contains(people, p => p.Consents.Count == 0);
        Assert.All(people, p => Assert.True(p.Email is null || p.Email.EndsWith("@example.kg", StringComparison.Ordinal)));
        Assert.All(people, p => Assert.True(p.Phone is null || (p.Phone.Length == 13 && p.Phone[..7] is "+996700" or "+996555" or "+996777")));
    }

    [Fact]
    public async Task Filling_OfThePeople_NamesNobodyOfThePublicReports()
    {
        string[] real = ["Байбосунов", "Бакиров", "Артыков", "Усенов", "Мирсаитов", "Мирсайитов", "Чоргоев", "Букалаев", "Алымканов", "Арзыев", "Мансур", "Айзада"];
        await using var database = await FilledAsync(DemonstrationFilling.DefaultDay);
        await using var db = database.Open();

        var names = await db.People.Select(p => p.Name).Concat(db.Users.Select(a => a.Name)).ToListAsync();

        Assert.DoesNotContain(names, name => real.Any(r => name.Split(' ').Any(word => word.StartsWith(r, StringComparison.OrdinalIgnoreCase))));
    }

    [Fact]
    public async Task Filling_OfCertificates_IsWhatTheJobWouldHaveIssued()
    {
        await using var database = await FilledAsync(DemonstrationFilling.DefaultDay);
        await using var db = database.Open();

        var certificates = await db.Certificates.ToListAsync();
        var consenting = await db.Consents.Where(c => c.WithdrawnUtc == null).Select(c => c.PersonId).ToListAsync();
        var attended = await db.Registrations.WhoAttended().Where(r => r.Workshop.ClosedUtc != null && consenting.Contains(r.PersonId)).CountAsync();
        var completed = await db.Completions.CountAsync(c => consenting.Contains(c.PersonId));

        Assert.Equal(attended, certificates.Count(c => c.Kind == CertificateKind.Attended));
        Assert.Equal(completed, certificates.Count(c => c.Kind == CertificateKind.Completed));
        Assert.True(attended > 50 && completed > 10);
        Assert.Equal(certificates.Count, certificates.Select(c => c.Code).Distinct().Count());
        Assert.All(certificates, c => Assert.Equal(c.Code, CertificateCode.Read(c.Code)));
        Assert.All(certificates, c => Assert.True(NeutralWords.AreNeutral(c.Title), c.Title));
    }

    [Theory]
    [InlineData("2026-11-22")]
    [InlineData("2026-11-23")]
    [InlineData("2027-01-10")]
    [InlineData("2026-12-20")]
    [InlineData("2027-05-12")]
    [InlineData("2028-02-29")]
    public async Task Filling_OnAnyDay_SplitsWorkshopsIntoHeldAndAheadOnWorkingDays(string day)
    {
        var today = DateOnly.ParseExact(day, "yyyy-MM-dd");
        await using var database = await FilledAsync(today);
        await using var db = database.Open();

        var workshops = await WorkshopsAsync(db);
        var holidays = await db.PublicHolidays.Select(h => h.Date).ToListAsync();
        var days = workshops.SelectMany(w => w.Sessions).Select(s => s.Date).ToList();

        Assert.All(workshops, w => Assert.True(w.LastDay < today || w.FirstDay > today));
        Assert.All(workshops.Where(w => w.LastDay < today), w => Assert.Contains(w.Registrations, r => r.AttendedMinutes > 0));
        Assert.Equal(9, workshops.Count(w => w.ClosedUtc is not null));
        Assert.DoesNotContain(days, d => d.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || holidays.Contains(d));
        Assert.All(workshops.SelectMany(w => w.Trainers.Select(t => (t.AccountId, Workshop: w))).GroupBy(t => t.AccountId), trainer =>
        {
            var busy = trainer.SelectMany(t => t.Workshop.Sessions.Select(s => s.Date).Distinct()).ToList();
            Assert.Equal(busy.Count, busy.Distinct().Count());
        });
    }

    [Fact]
    public async Task Filling_OfTheTests_ShowsWhatGroupsGainedAndWhoMissedOne()
    {
        await using var database = await FilledAsync(DemonstrationFilling.DefaultDay);
        await using var db = database.Open();

        var specialist = new Actor(Guid.Empty, "", Role.Specialist);
        var board = await BoardQuery.ReadAsync(
            db, specialist, DemonstrationFilling.ProgrammeCode, null, DemonstrationFilling.DefaultDay.ToDateTime(new TimeOnly(10, 0)), default);
        var gains = board.Rows.SelectMany(r => r.Cells).SelectMany(c => c).Where(w => w.State == WorkshopState.Closed).Select(w => w.GainPoints).ToList();

        Assert.Equal(8, gains.Count);
        Assert.All(gains, points => Assert.InRange(points!.Value, 1, 60));
        var papers = await db.Attempts.Where(a => a.Purpose != AttemptPurpose.Quiz).Select(a => new { a.PersonId, a.Purpose, a.Medium, a.Form }).ToListAsync();
        Assert.Contains(papers.GroupBy(p => p.PersonId), own => own.Count() == 1);
        Assert.Contains(papers, p => p.Medium == AttemptMedium.Paper);
        Assert.All(papers.GroupBy(p => p.PersonId).Where(own => own.Count() == 2), own => Assert.Equal(2, own.Select(p => p.Form).Distinct().Count()));
    }

    [Fact]
    public async Task Filling_ForEverybodyToSee_HoldsNoPasswordUnlessAsked()
    {
        await using var database = await FilledAsync(DemonstrationFilling.DefaultDay, withPasswords: false);
        await using var db = database.Open();

        Assert.Equal(DemoAccounts.All.Count, await db.Users.CountAsync());
        Assert.True(await db.Users.AllAsync(a => a.PasswordHash == null));
        Assert.False(await db.SignInCards.AnyAsync());
    }

    [Fact]
    public async Task IsPossible_AnythingThereAlready_IsFalse()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.Open();
        var filling = new DemonstrationFilling(db, new ContentFolder(Repository.Modules), Hashes, Clock);
        Assert.True(await filling.IsPossibleAsync(default));

        await new TestData(database.Open, new TestClock()).PersonAsync();

        Assert.False(await filling.IsPossibleAsync(default));
    }

    [Fact]
    public void StableId_OfAName_IsAVersion8IdThatNeverChanges()
    {
        Assert.Equal(8, StableId.Of("stakeholder group LSG").Version);
        Assert.Equal(StableId.Of("stakeholder group LSG"), StableId.Of("stakeholder group LSG"));
        Assert.NotEqual(StableId.Of("stakeholder group LSG"), StableId.Of("stakeholder group AKS"));
    }

    private static async Task<TestDatabase> FilledAsync(DateOnly today, bool withPasswords = true)
    {
        var database = await TestDatabase.CreateAsync();
        await using var db = database.Open();
        await new DemonstrationFilling(db, new ContentFolder(Repository.Modules), Hashes, Clock).FillAsync(today, withPasswords, default);

        return database;
    }

    private static Task<List<Workshop>> WorkshopsAsync(TrainingDb db) =>
        db.Workshops
            .Include(w => w.Sessions).Include(w => w.Registrations).Include(w => w.Communities).Include(w => w.Trainers).Include(w => w.Phase)
            .AsSplitQuery().AsNoTracking().ToListAsync();
}
