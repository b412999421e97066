using Hangfire;

namespace Training.Jobs;

/// <summary>Has a job run at once instead of at its next time. Where no engine can be asked, its next time comes soon enough.</summary>
public sealed class JobQueue(IBackgroundJobClient? engine = null)
{
    public Task RunSoonAsync<TJob>(CancellationToken ct)
        where TJob : class, IScheduledJob
    {
        ct.ThrowIfCancellationRequested();
        engine?.Enqueue<HangfireJob<TJob>>(job => job.RunAsync(CancellationToken.None));

        return Task.CompletedTask;
    }
}
