using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Training.Core.Data;

public static class Conventions
{
    private const int EnumMaxLength = 24;
    private const int IdentityKeyMaxLength = 128;

    public static void UseTrainingTypes(this ModelConfigurationBuilder conventions)
    {
        conventions.Properties<Enum>().HaveConversion<string>().HaveMaxLength(EnumMaxLength);
        conventions.Properties<DateTime>().HaveConversion<UtcConverter>();
    }

    /// <summary>The sign-in library leaves its key columns without a limit, which SQL Server cannot index.</summary>
    public static void NameIdentityTables(this ModelBuilder builder)
    {
        builder.Entity<IdentityUserClaim<Guid>>().ToTable("AccountClaims");
        builder.Entity<IdentityUserLogin<Guid>>(login =>
        {
            login.ToTable("AccountLogins");
            login.Property(l => l.LoginProvider).HasMaxLength(IdentityKeyMaxLength);
            login.Property(l => l.ProviderKey).HasMaxLength(IdentityKeyMaxLength);
        });
        builder.Entity<IdentityUserToken<Guid>>(token =>
        {
            token.ToTable("AccountTokens");
            token.Property(t => t.LoginProvider).HasMaxLength(IdentityKeyMaxLength);
            token.Property(t => t.Name).HasMaxLength(IdentityKeyMaxLength);
        });
    }

    public static void ApplyConventions(this ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            RestrictDeletes(entity);
            UseVersion(entity);
            LeaveIdsToCode(entity);
        }
    }

    /// <summary>SQL Server refuses several cascade paths to one table, so only a whole deletes its parts, where its mapping says so.</summary>
    private static void RestrictDeletes(IMutableEntityType entity)
    {
        foreach (var key in entity.GetForeignKeys().Cast<IConventionForeignKey>())
        {
            if (key.GetDeleteBehaviorConfigurationSource() != ConfigurationSource.Explicit)
            {
                ((IMutableForeignKey)key).DeleteBehavior = DeleteBehavior.Restrict;
            }
        }
    }

    private static void UseVersion(IMutableEntityType entity)
    {
        if (typeof(IVersioned).IsAssignableFrom(entity.ClrType))
        {
            entity.FindProperty(nameof(IVersioned.Version))!.IsConcurrencyToken = true;
        }
    }

    private static void LeaveIdsToCode(IMutableEntityType entity)
    {
        foreach (var property in entity.FindPrimaryKey()?.Properties.Where(p => p.ClrType == typeof(Guid)) ?? [])
        {
            property.ValueGenerated = ValueGenerated.Never;
        }
    }

    private sealed class UtcConverter()
        : ValueConverter<DateTime, DateTime>(value => value, value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
}
