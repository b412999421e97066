using System.Diagnostics;
using Microsoft.EntityFrameworkCore;

namespace Training.Benchmarks;

/// <summary>Opens pages one after the other, as one specialist would, each a different one.</summary>
public static class PageBenchmark
{
    private const int WarmUps = 20;
    private const int Requests = 200;
    private static readonly string[] Oblasts = ["KG-B", "KG-C", "KG-Y", "KG-J", "KG-N", "KG-O", "KG-T"];

    public static Task BoardAsync(NationalSite site) =>
        MeasureAsync(site, "board", n => $"/programmes/{NationalProgramme.Code}?oblast={Oblasts[n % Oblasts.Length]}");

    public static async Task WorkshopAsync(NationalSite site)
    {
        await using var db = site.Open();
        var ids = await db.Workshops.OrderBy(w => w.Id).Select(w => w.Id).Take(WarmUps + Requests).ToListAsync();
        await MeasureAsync(site, "workshop", n => $"/workshops/{ids[n]}");
    }

    public static async Task FiguresAsync(NationalSite site)
    {
        await MeasureAsync(site, "figures", n => $"/programmes/{NationalProgramme.Code}/figures?oblast={Oblasts[n % Oblasts.Length]}", requests: 20);
        await MeasureAsync(site, "figures-national", _ => $"/programmes/{NationalProgramme.Code}/figures", requests: 5);
    }

    private static async Task MeasureAsync(NationalSite site, string name, Func<int, string> address, int requests = Requests)
    {
        var (client, _) = await site.SignInAsync(site.Programme.Specialist);
        var times = new List<double>();

        for (var n = 0; n < WarmUps + requests; n++)
        {
            var watch = Stopwatch.StartNew();
            using var response = await client.GetAsync(address(n));
            await response.Content.ReadAsByteArrayAsync();
            response.EnsureSuccessStatusCode();

            if (n >= WarmUps)
            {
                times.Add(watch.Elapsed.TotalMilliseconds);
            }
        }

        Figures.PrintTimes(name, times);
    }
}
