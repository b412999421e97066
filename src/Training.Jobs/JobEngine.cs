using Microsoft.Extensions.DependencyInjection;
using Training.Core.Data;

namespace Training.Jobs;

/// <summary>What fires the jobs: the folder that the build property <c>JobEngine</c> names.</summary>
public static partial class JobEngine
{
    internal static partial void Add(IServiceCollection services, JobsOptions jobs, DatabaseOptions database, JobsSite site);

    /// <summary>Makes the tables of an engine that is not to make them at its start.</summary>
    public static void Prepare(IServiceProvider services) => PrepareStore(services);

    /// <summary>Has a job run now. An engine that only knows its schedule comes to it soon enough.</summary>
    public static void RunSoon<TJob>(IServiceProvider services)
        where TJob : class, IScheduledJob =>
        Enqueue<TJob>(services);

    static partial void PrepareStore(IServiceProvider services);

    static partial void Enqueue<TJob>(IServiceProvider services)
        where TJob : class, IScheduledJob;
}
