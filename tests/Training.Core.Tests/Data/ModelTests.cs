using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Training.Core.Data;
using Xunit;

namespace Training.Core.Tests.Data;

/// <summary>Holds the model to what both databases can do, since only one of them runs beside the tests.</summary>
public sealed class ModelTests
{
    private const int SqlServerIndexBytes = 1700;

    // Words no table may keep about a person: belief, origin, risk, papers, whereabouts.
    private static readonly string[] NeverStored =
    [
        "religio", "ethnic", "nation", "radical", "risk", "extremis", "terror", "passport", "gps", "politic", "belief",
        "дин", "религ", "этн", "паспорт", "радикал", "экстрем",
    ];

    public static TheoryData<string> Providers => ["Sqlite", "SqlServer"];

    [Theory]
    [MemberData(nameof(Providers))]
    public void Migrations_OfEitherDatabase_MatchTheModel(string provider)
    {
        using var db = Create(provider);

        Assert.False(db.Database.HasPendingModelChanges(), $"Run scripts/add-migration: the {provider} migrations lag behind the model.");
    }

    [Fact]
    public void Migrations_OfBothDatabases_HaveTheSameNames()
    {
        using var sqlite = Create("Sqlite");
        using var server = Create("SqlServer");

        Assert.Equal(Names(sqlite), Names(server));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public void Script_OfEveryMigration_CanBeGenerated(string provider)
    {
        using var db = Create(provider);

        Assert.Contains("AttendanceRecords", db.GetService<IMigrator>().GenerateScript(), StringComparison.Ordinal);
    }

    [Fact]
    public void Cascades_ToOneTable_ComeByOnePathOnly()
    {
        using var db = Create("SqlServer");

        foreach (var start in db.Model.GetEntityTypes())
        {
            var reached = Reach(start).ToList();

            Assert.True(reached.Count == reached.Distinct().Count(), $"Deleting a {start.DisplayName()} cascades to one table by several paths.");
        }
    }

    [Fact]
    public void IndexKeys_OnSqlServer_FitIntoItsLimit()
    {
        using var db = Create("SqlServer");

        foreach (var index in db.Model.GetEntityTypes().SelectMany(e => e.GetIndexes().Select(i => i.Properties).Concat(e.GetKeys().Select(k => k.Properties))))
        {
            Assert.True(index.Sum(Bytes) <= SqlServerIndexBytes, string.Join(", ", index.Select(p => $"{p.DeclaringType.DisplayName()}.{p.Name}")));
        }
    }

    [Fact]
    public void Columns_OfEveryTable_AreOfTypesBothDatabasesOrder()
    {
        using var db = Create("Sqlite");
        Type[] refused = [typeof(DateTimeOffset), typeof(TimeSpan), typeof(decimal), typeof(ulong)];

        // The sign-in library's own lock-out column is never ordered by.
        Assert.DoesNotContain(
            db.Model.GetEntityTypes().SelectMany(e => e.GetProperties()).Where(p => p.Name != "LockoutEnd"),
            p => refused.Contains(Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType));
    }

    [Fact]
    public void Texts_OfEveryTable_HaveALimit()
    {
        using var db = Create("SqlServer");
        string[] unlimited =
        [
            "AccountClaims.ClaimType", "AccountClaims.ClaimValue", "AccountLogins.ProviderDisplayName", "AccountTokens.Value",
            "OutboxMessages.TextBody", "OutboxMessages.HtmlBody", "OutboxMessages.Calendar", "SignInKeys.Xml",
        ];

        Assert.DoesNotContain(
            db.Model.GetEntityTypes().SelectMany(e => e.GetProperties()).Where(p => p.ClrType == typeof(string) && p.GetMaxLength() is null),
            p => !unlimited.Contains($"{p.DeclaringType.ContainingEntityType.GetTableName()}.{p.Name}"));
    }

    [Fact]
    public void Columns_AboutPeople_HoldNothingThatMayNeverBeStored()
    {
        using var db = Create("Sqlite");
        var names = db.Model.GetEntityTypes().SelectMany(e => e.GetProperties().Select(p => $"{e.GetTableName()}.{p.Name}"));

        Assert.DoesNotContain(names, name => NeverStored.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    private static IEnumerable<IEntityType> Reach(IEntityType start) =>
        start.GetReferencingForeignKeys()
            .Where(key => key.DeleteBehavior is DeleteBehavior.Cascade or DeleteBehavior.SetNull)
            .SelectMany(key => Reach(key.DeclaringEntityType).Prepend(key.DeclaringEntityType));

    private static int Bytes(IProperty property) =>
        property.ClrType == typeof(string) || property.ClrType.IsEnum || Nullable.GetUnderlyingType(property.ClrType)?.IsEnum == true
            ? 2 * (property.GetMaxLength() ?? throw new InvalidOperationException($"{property.Name} has no limit."))
            : 16;

    private static IEnumerable<string> Names(TrainingDb db) => db.Database.GetMigrations().Select(id => id.Split('_', 2)[1]);

    private static TrainingDb Create(string provider) => provider == "Sqlite"
        ? new SqliteTrainingDbFactory().CreateDbContext([])
        : new SqlServerTrainingDbFactory().CreateDbContext([]);
}
