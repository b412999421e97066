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
        var ledger = new ConcurrentBag<(Guid PersonId, string Status)>();

        for (var round = 0; round < Rounds; round++)
        {
            await using var site = await SiteProcess.StartAsync(database.DataDir);
            using var client = await SiteClient.SignInAsync(site.Address, trainer);
            var taps = Enumerable.Range(0, 4).Select(n => TapUntilDeadAsync(client, sessionId, people, n, ledger)).ToList();
            await Task.Delay(random.Next(300, 1200));
            await site.KillAsync();
            await Task.WhenAll(taps);
        }

        await using var db = database.Open();
        var marks = await db.AttendanceMarks.Where(m => m.SessionId == sessionId).ToListAsync();
        var kept = marks.GroupBy(m => (m.PersonId, Status: m.Status.ToString())).ToDictionary(g => g.Key, g => g.Count());
        Assert.True(ledger.Count > 20, $"Only {ledger.Count} taps were acknowledged.");
        Assert.All(ledger.GroupBy(l => l), taps => Assert.True(kept.GetValueOrDefault(taps.Key) >= taps.Count(), $"{taps.Key} was lost"));
        Assert.Equal("ok", await db.Database.SqlQuery<string>($"PRAGMA integrity_check").ToListAsync() is [var answer] ? answer : "several");
        await AssertTalliesAsync(db, workshop.Id);
    }

    private static async Task TapUntilDeadAsync(
        SiteClient client, Guid sessionId, IReadOnlyList<Person> people, int lane, ConcurrentBag<(Guid, string)> ledger)
    {
        // Each lane has three people of its own, and never repeats a status, so that every tap is a new mark.
        for (var tap = 0; ; tap++)
        {
            var person = people[(lane * 3) + (tap % 3)];
            var status = Statuses[(tap / 3) % Statuses.Length];

            if (!await client.TapAsync(sessionId, person.Id, status))
            {
                return;
            }

            ledger.Add((person.Id, status));
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
}
