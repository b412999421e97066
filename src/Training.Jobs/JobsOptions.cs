using Microsoft.Extensions.Options;
using Training.Core.Data;

namespace Training.Jobs;

/// <summary>The section <c>Jobs</c>.</summary>
public sealed class JobsOptions
{
    public const string Section = "Jobs";

    public bool Enabled { get; init; } = true;

    /// <summary>Whether several nodes share the work. Unset, they do on SQL Server and do not on SQLite.</summary>
    public bool? Clustered { get; init; }

    public bool IsClusteredOn(DatabaseProvider provider) => Clustered ?? provider == DatabaseProvider.SqlServer;

    /// <summary>Whether the engine keeps what it knows in that database instead of in memory.</summary>
    public bool IsSharedOn(DatabaseOptions database) =>
        database is { Provider: DatabaseProvider.SqlServer, ConnectionString: not null } && IsClusteredOn(database.Provider);
}

public sealed class JobsOptionsCheck(IOptions<DatabaseOptions> database) : IValidateOptions<JobsOptions>
{
    public ValidateOptionsResult Validate(string? name, JobsOptions options) =>
        options.Clustered == true && database.Value.Provider == DatabaseProvider.Sqlite
            ? ValidateOptionsResult.Fail("SQLite serves one node: Jobs:Clustered must not be true. More nodes need Database:Provider = SqlServer.")
            : ValidateOptionsResult.Success;
}
