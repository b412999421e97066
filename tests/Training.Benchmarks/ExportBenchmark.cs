namespace Training.Benchmarks;

public static class ExportBenchmark
{
    public static Task RunAsync(NationalSite site) => Task.CompletedTask;
}
