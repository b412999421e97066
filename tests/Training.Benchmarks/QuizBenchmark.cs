using System.Collections.Concurrent;
using System.Diagnostics;
using AngleSharp.Html.Parser;

namespace Training.Benchmarks;

/// <summary>Fifty people answer a quiz at once, each an answer every two seconds, as the page's script sends them.</summary>
public static class QuizBenchmark
{
    private const int Learners = 50;
    private const int Answers = 20;
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(2);

    public static async Task RunAsync(NationalSite site)
    {
        var module = await LearningSite.PublishAsync(site);
        var learners = new List<Learner>();

        foreach (var (client, token) in await LearningSite.SignInAsync(site, Learners))
        {
            using var started = await client.PostAsync($"/learn/{module.Slug}/attempts", new FormUrlEncodedContent([new("__RequestVerificationToken", token)]));
            started.EnsureSuccessStatusCode();
            var page = new HtmlParser().ParseDocument(await started.Content.ReadAsStringAsync());
            learners.Add(new Learner(
                client,
                token,
                started.RequestMessage!.RequestUri!.AbsolutePath,
                page.QuerySelector("input[name=Question]")!.GetAttribute("value")!,
                [.. page.QuerySelectorAll("input[name=Answer]").Select(i => i.GetAttribute("value")!)]));
        }

        await AnswerAsync(learners, 3, TimeSpan.FromMilliseconds(200));
        Figures.PrintTimes("quiz-answer", await AnswerAsync(learners, Answers, Pace));
    }

    private static async Task<IReadOnlyCollection<double>> AnswerAsync(List<Learner> learners, int answers, TimeSpan pace)
    {
        var times = new ConcurrentBag<double>();
        await Task.WhenAll(learners.Select(async (learner, index) =>
        {
            await Task.Delay(pace * index / learners.Count);

            for (var number = 0; number < answers; number++)
            {
                var watch = Stopwatch.StartNew();
                await learner.AnswerAsync(number);
                times.Add(watch.Elapsed.TotalMilliseconds);

                if (pace > watch.Elapsed)
                {
                    await Task.Delay(pace - watch.Elapsed);
                }
            }
        }));

        return times;
    }

    private sealed record Learner(HttpClient Client, string Token, string Address, string Question, IReadOnlyList<string> Marks)
    {
        public async Task AnswerAsync(int number)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, Address)
            {
                Content = new FormUrlEncodedContent([new("Question", Question), new("Answer", Marks[number % Marks.Count]), new("__RequestVerificationToken", Token)]),
            };
            request.Headers.Add("X-Autosave", "1");
            using var response = await Client.SendAsync(request);
            response.EnsureSuccessStatusCode();
        }
    }
}
