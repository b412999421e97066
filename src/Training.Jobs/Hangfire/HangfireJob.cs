using Hangfire;
using Microsoft.Extensions.Logging;

namespace Training.Jobs;

/// <summary>
/// Runs a job for Hangfire, which opens a scope for each: never beside itself. A failure is not repeated, as what is still to do stands in
/// rows and the next run finds it. It is shown among the deleted runs: a failed one Hangfire would keep until somebody deletes it.
/// </summary>
[OneAtATime]
[AutomaticRetry(Attempts = 0, LogEvents = false, OnAttemptsExceeded = AttemptsExceededAction.Delete)]
public sealed class HangfireJob<TJob>(TJob job, ILogger<TJob> logger)
    where TJob : class, IScheduledJob
{
    /// <summary>
    /// Hangfire puts its own token, which ends with the server or by an administrator's hand, in place of the one it was given. What is thrown
    /// stands in the dashboard, where nobody may read names, and a database's error may hold one; the log has it whole.
    /// </summary>
    public async Task RunAsync(CancellationToken ct)
    {
        try
        {
            await job.RunAsync(ct);
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            logger.LogError(failure, "{Job} failed; its next run comes as planned", typeof(TJob).Name);
            throw new InvalidOperationException($"{typeof(TJob).Name} failed with {failure.GetType().Name}; the log says more.");
        }
    }
}
