namespace Training.Jobs.Reporting;

/// <summary>Builds every export that waits.</summary>
public sealed class BuildExports(ExportBuilder builder) : IScheduledJob
{
    public async Task RunAsync(CancellationToken ct)
    {
        while (await builder.BuildNextAsync(ct))
        {
            ct.ThrowIfCancellationRequested();
        }
    }
}
