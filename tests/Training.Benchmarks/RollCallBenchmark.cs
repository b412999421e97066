using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;

namespace Training.Benchmarks;

/// <summary>
/// Twenty trainers take the roll at once, each in a workshop of their own: first at a brisk human pace of two taps a second each, then as
/// fast as the answers come.
/// </summary>
public static class RollCallBenchmark
{
    private const int PacedTaps = 40;
    private const int FastTaps = 60;
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(500);
    private static readonly string[] Statuses = ["Present", "Late", "Partial", "Excused", "Absent"];

    public static async Task RunAsync(NationalSite site)
    {
        var trainers = new List<Trainer>();

        foreach (var account in site.Programme.TrainerAccounts)
        {
            var (client, token) = await site.SignInAsync(account);
            await using var db = site.Open();
            var workshop = await db.Workshops
                .Where(w => w.ClosedUtc == null && w.Trainers.Any(t => t.AccountId == account.Id))
                .Select(w => new { SessionId = w.Sessions.OrderBy(s => s.Number).First().Id, People = w.Registrations.Select(r => r.PersonId).ToList() })
                .FirstAsync();
            trainers.Add(new Trainer(client, token, workshop.SessionId, workshop.People));
        }

        await TapAsync(trainers, 10, TimeSpan.Zero);
        Figures.PrintTimes("rollcall-tap", await TapAsync(trainers, PacedTaps, Pace));
        var watch = Stopwatch.StartNew();
        var fast = await TapAsync(trainers, FastTaps, TimeSpan.Zero);
        Figures.PrintTimes("rollcall-tap-flat-out", fast);
        Figures.Print("rollcall-taps-per-second", fast.Count / watch.Elapsed.TotalSeconds, "1/s");
    }

    private static async Task<IReadOnlyCollection<double>> TapAsync(List<Trainer> trainers, int taps, TimeSpan pace)
    {
        var times = new ConcurrentBag<double>();
        await Task.WhenAll(trainers.Select(async (trainer, index) =>
        {
            await Task.Delay(pace * index / trainers.Count);

            for (var tap = 0; tap < taps; tap++)
            {
                var watch = Stopwatch.StartNew();
                await trainer.TapAsync(tap);
                times.Add(watch.Elapsed.TotalMilliseconds);

                if (pace > watch.Elapsed)
                {
                    await Task.Delay(pace - watch.Elapsed);
                }
            }
        }));

        return times;
    }

    private sealed record Trainer(HttpClient Client, string Token, Guid SessionId, List<Guid> People)
    {
        public async Task TapAsync(int tap)
        {
            using var response = await Client.PostAsync($"/sessions/{SessionId}/marks", new FormUrlEncodedContent(
            [
                new("personId", $"{People[tap % People.Count]}"),
                new("status", Statuses[(tap + (tap / People.Count)) % Statuses.Length]),
                new("__RequestVerificationToken", Token),
            ]));
            response.EnsureSuccessStatusCode();
        }
    }
}
