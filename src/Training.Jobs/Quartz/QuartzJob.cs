using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Training.Jobs;

/// <summary>Runs a job for Quartz: in a scope of its own, never beside itself, and whatever goes wrong, the next run comes.</summary>
[DisallowConcurrentExecution]
public sealed class QuartzJob<TJob>(IServiceScopeFactory scopes, ILogger<TJob> logger) : IJob
    where TJob : class, IScheduledJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<TJob>().RunAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            logger.LogInformation("{Job} was stopped", typeof(TJob).Name);
        }
        catch (Exception failure)
        {
            logger.LogError(failure, "{Job} failed; its next run comes as planned", typeof(TJob).Name);
        }
    }
}
