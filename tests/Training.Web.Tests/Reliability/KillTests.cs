using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Training.Core.Attendance;
using Training.Core.Data;
using Training.Core.People;
using Training.TestKit;
using Xunit;

namespace Training.Web.Tests.Reliability;

/// <summary>Pulls the plug while trainers take the roll. A client-side ledger says what the site had acknowledged.</summary>
public sealed class KillTests : IAsyncLifetime
{
    private const int Rounds = 4;
    private static readonly string[] Statuses = ["Present", "Late", "Partial", "Excused", "Absent"];
    private readonly TestDatabase database = TestDatabase.CreateSqlite();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task RollCall_SiteKilledInTheMiddle_LosesNoAcknowledgedMark()
    {
        var random = new Random(7);
        var data = new TestData(database.Open, TimeProvider.System);
        var kochkor = await data.PilotAsync();
        var trainer = await data.AccountAsync(Role.Trainer, communityIds: kochkor);
        var people = await data.MembersAsync(kochkor);
        var yesterday = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-1);
        var workshop = await data.WorkshopAsync(kochkor, yesterday, trainerId: trainer.Id, invited: people);
        var sessionId = workshop.Sessions.First().Id;
        var ledger = new ConcurrentDictionary<Guid, Entry>();

        for (var round = 0; round < Rounds; round++)
        {
            await using var site = await SiteProcess.StartAsync(database.DataDir);
            using var client = await SiteClient.SignInAsync(site.Address, trainer);
            var tapsBefore = Acknowledged(ledger);
            var taps = Enumerable.Range(0, 4).Select(n => TapUntilDeadAsync(client, sessionId, people, n, ledger)).ToList();
            await EnoughAsync(ledger, tapsBefore + random.Next(8, 40));
            await site.KillAsync();
            await Task.WhenAll(taps);
        }

        await using var db = database.Open();
        var records = await db.AttendanceRecords.Where(r => r.SessionId == sessionId).ToDictionaryAsync(r => r.PersonId, r => r.Status.ToString());
        var marks = (await db.AttendanceMarks.Where(m => m.SessionId == sessionId).ToListAsync()).Select(m => (m.PersonId, m.Status.ToString())).ToHashSet();
        Assert.All(ledger, person =>
        {
            Assert.Contains(records[person.Key], person.Value.InFlight.Append(person.Value.Acknowledged[^1]));
            Assert.All(person.Value.Acknowledged, status => Assert.Contains((person.Key, status), marks));
        });
        Assert.Equal("ok", await db.Database.SqlQuery<string>($"PRAGMA integrity_check").ToListAsync() is [var answer] ? answer : "several");
        await AssertTalliesAsync(db, workshop.Id);
    }

    private static int Acknowledged(ConcurrentDictionary<Guid, Entry> ledger) => ledger.Values.Sum(e => e.Count);

    private static async Task EnoughAsync(ConcurrentDictionary<Guid, Entry> ledger, int taps)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));

        while (Acknowledged(ledger) < taps)
        {
            await Task.Delay(5, patience.Token);
        }
    }

    private static async Task TapUntilDeadAsync(
        SiteClient client, Guid sessionId, IReadOnlyList<Person> people, int lane, ConcurrentDictionary<Guid, Entry> ledger)
    {
        // Each lane has three people of its own, so that the order of their taps is known.
        for (var tap = 0; ; tap++)
        {
            var person = people[(lane * 3) + (tap % 3)];
            var entry = ledger.GetOrAdd(person.Id, _ => new Entry());
            var status = Statuses[tap / 3 % Statuses.Length];
            entry.InFlight.Add(status);

            if (!await client.TapAsync(sessionId, person.Id, status))
            {
                return;
            }

            entry.Acknowledged.Add(status);
            entry.Count = entry.Acknowledged.Count;
            entry.InFlight.Clear();
        }
    }

    private static async Task AssertTalliesAsync(TrainingDb db, Guid workshopId)
    {
        var registrations = await db.Registrations.Where(r => r.WorkshopId == workshopId).ToListAsync();
        var records = await db.AttendanceRecords.Where(r => r.Session.WorkshopId == workshopId).Include(r => r.Session).ToListAsync();

        Assert.All(registrations, registration => Assert.Equal(
            records.Where(r => r.PersonId == registration.PersonId && r.Status.CountsAsPresent()).Sum(r => r.Session.Minutes),
            registration.AttendedMinutes));
    }

    /// <summary>What the client knows of one person: what was acknowledged, in order, and the taps since that may or may not have arrived.</summary>
    private sealed class Entry
    {
        public List<string> Acknowledged { get; } = [];

        /// <summary>Read by the killer while the taps go on.</summary>
        public volatile int Count;

        public List<string> InFlight { get; } = [];
    }
}
