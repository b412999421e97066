using Hangfire;
using Microsoft.Extensions.Logging;

namespace Training.Jobs;

/// <summary>
/// Runs a job for Hangfire, which opens a scope for each: never beside itself. A failure is shown and not repeated: what is still to do stands
/// in rows, and the next run finds it.
/// </summary>
[OneAtATime]
[AutomaticRetry(Attempts = 0, LogEvents = false, OnAttemptsExceeded = AttemptsExceededAction.Delete)]
public sealed class HangfireJob<TJob>(TJob job, ILogger<TJob> logger)
    where TJob : class, IScheduledJob
{
    /// <summary>Hangfire puts its own token, which ends with the server or by an administrator's hand, in place of the one it was given.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        try
        {
            await job.RunAsync(ct);
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            logger.LogError(failure, "{Job} failed; its next run comes as planned", typeof(TJob).Name);
            throw;
        }
    }
}
