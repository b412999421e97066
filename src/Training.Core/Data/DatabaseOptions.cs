using System.ComponentModel.DataAnnotations;

namespace Training.Core.Data;

public enum DatabaseProvider
{
    Sqlite,
    SqlServer,
}

/// <summary>The section <c>Database</c>. Without a connection string, SQLite lives in the data directory.</summary>
public sealed class DatabaseOptions
{
    public const string Section = "Database";

    public DatabaseProvider Provider { get; init; } = DatabaseProvider.Sqlite;

    public string? ConnectionString { get; init; }

    /// <summary>EF's own default when unset; 1 serves a server that knows no MERGE.</summary>
    [Range(1, 1000)]
    public int? MaxBatchSize { get; init; }
}
