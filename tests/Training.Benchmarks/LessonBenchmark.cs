using System.Diagnostics;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Training.Core.Learning;

namespace Training.Benchmarks;

/// <summary>
/// The longest lesson, opened by signed-in learners: one after the other, then by sixteen at once for its rate, beside the rate of an
/// empty page on the same server, process and minute. The client shares the cores with the server.
/// </summary>
public static class LessonBenchmark
{
    private const int WarmUps = 200;
    private const int Requests = 500;
    private const int AtOnce = 16;
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(8);

    public static async Task RunAsync(NationalSite site)
    {
        var module = await LearningSite.PublishAsync(site);
        var clients = await LearningSite.SignInAsync(site, AtOnce);
        var address = $"/learn/{module.Slug}/{module.Lessons.MaxBy(l => l.Article.In(Core.Languages.Language.Russian).Html.Length)!.Article.Id}";
        var times = new List<double>();

        for (var n = 0; n < WarmUps + Requests; n++)
        {
            var watch = Stopwatch.StartNew();
            await GetAsync(clients[0].Client, address);

            if (n >= WarmUps)
            {
                times.Add(watch.Elapsed.TotalMilliseconds);
            }
        }

        Figures.PrintTimes("lesson", times);
        await using var empty = await EmptyPageAsync();
        var emptyClients = Enumerable.Range(0, AtOnce).Select(_ => new HttpClient { BaseAddress = AddressOf(empty) }).ToList();
        await RateAsync(emptyClients, "/", TimeSpan.FromSeconds(2));
        var emptyRate = await RateAsync(emptyClients, "/", Span);
        var rate = await RateAsync([.. clients.Select(c => c.Client)], address, Span);
        Figures.Print("lesson-rate", rate, "1/s");
        Figures.Print("empty-page-rate", emptyRate, "1/s");
        Figures.Print("lesson-rate-of-empty-page", 100 * rate / emptyRate, "%");
        await WeighAsync(clients[0].Client, address);
    }

    private static async Task<double> RateAsync(IReadOnlyList<HttpClient> clients, string address, TimeSpan span)
    {
        var count = 0;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(clients.Select(async client =>
        {
            while (watch.Elapsed < span)
            {
                await GetAsync(client, address);
                Interlocked.Increment(ref count);
            }
        }));

        return count / watch.Elapsed.TotalSeconds;
    }

    private static async Task GetAsync(HttpClient client, string address)
    {
        using var response = await client.GetAsync(address);
        response.EnsureSuccessStatusCode();
        await response.Content.ReadAsByteArrayAsync();

        if (response.RequestMessage!.RequestUri!.AbsolutePath != address)
        {
            throw new InvalidOperationException($"{address} led to {response.RequestMessage.RequestUri}.");
        }
    }

    /// <summary>What goes over the line, compressed: the page with all it loads, and the page alone once those are kept.</summary>
    private static async Task WeighAsync(HttpClient client, string address)
    {
        var page = await SizeAsync(client, address);
        var rest = 0L;

        foreach (var asset in new[] { "/site.css", "/favicon.svg", "/shyrdak.svg", "/scripts/reading-place.js" })
        {
            rest += await SizeAsync(client, asset);
        }

        Figures.Print("lesson-first-view", (page + rest) / 1024.0, "KB");
        Figures.Print("lesson-later-view", page / 1024.0, "KB");
    }

    private static async Task<long> SizeAsync(HttpClient client, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
        using var response = await client.SendAsync(request);
        response.EnsureSuccessStatusCode();

        return (await response.Content.ReadAsByteArrayAsync()).Length;
    }

    private static async Task<WebApplication> EmptyPageAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        var app = builder.Build();
        app.MapGet("/", () => "");
        await app.StartAsync();

        return app;
    }

    private static Uri AddressOf(WebApplication app) =>
        new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
}
