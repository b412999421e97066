using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Training.TestKit;

/// <summary>
/// Lets SQLite answer before the disk has it, so that tests do not hang on the disk of the machine they run on. Sites in a process of
/// their own, which tests kill, are not touched by it.
/// </summary>
public sealed class PowerThatLasts : DbConnectionInterceptor
{
    private const string Pragma = "PRAGMA synchronous = OFF";

    public static PowerThatLasts Interceptor { get; } = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragma;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragma;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
