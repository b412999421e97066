using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Training.Core.Data;

/// <summary>Sets up each connection to SQLite when it is opened. Of two that say the same, the one added later holds.</summary>
public sealed class Pragmas(string sql) : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
