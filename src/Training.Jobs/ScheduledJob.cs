namespace Training.Jobs;

/// <summary>Work that is done again and again. It keeps its state in rows, so it may run twice or die halfway.</summary>
public interface IScheduledJob
{
    Task RunAsync(CancellationToken ct);
}
