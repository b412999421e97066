namespace Training.Benchmarks;

/// <summary><c>dotnet run -c Release --project tests/Training.Benchmarks -- [NAME]</c>: one line a figure, "name value unit".</summary>
public static class Benchmarks
{
    private static readonly Dictionary<string, Func<NationalSite, Task>> ByName = new()
    {
        ["board"] = PageBenchmark.BoardAsync,
        ["workshop"] = PageBenchmark.WorkshopAsync,
        ["rollcall"] = RollCallBenchmark.RunAsync,
        ["figures"] = PageBenchmark.FiguresAsync,
        ["export"] = ExportBenchmark.RunAsync,
        ["lesson"] = LessonBenchmark.RunAsync,
        ["quiz"] = QuizBenchmark.RunAsync,
    };

    public static async Task<int> Main(string[] args)
    {
        if (args is [{ } name] && !ByName.ContainsKey(name))
        {
            await Console.Error.WriteLineAsync($"There is no benchmark '{name}'. There are: {string.Join(", ", ByName.Keys)}.");

            return 1;
        }

        await using var site = await NationalSite.StartAsync();

        foreach (var benchmark in ByName.Where(b => args is [] || b.Key == args[0]))
        {
            await benchmark.Value(site);
        }

        return 0;
    }
}
