using Microsoft.EntityFrameworkCore;
using Training.TestKit;
using Xunit;

namespace Training.Core.Tests.Data;

public sealed class DatabaseTests
{
    [Fact]
    public async Task Migrate_NewSqliteFile_WritesAhead()
    {
        await using var database = TestDatabase.CreateSqlite();
        await using var db = database.Open();

        var mode = await db.Database.SqlQuery<string>($"SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync();

        Assert.Equal("wal", mode);
    }
}
