using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Training.Core.Activity;
using Training.Core.Attendance;
using Training.Core.Communities;
using Training.Core.Languages;
using Training.Core.People;
using Training.Core.Programmes;
using Training.Core.Workshops;

namespace Training.Core.Data;

/// <summary>The one database of the product. Each provider has a context type of its own, and so migrations of its own.</summary>
public abstract class TrainingDb(DbContextOptions options) : IdentityUserContext<Account, Guid>(options)
{
    public DbSet<Person> People => Set<Person>();

    public DbSet<Consent> Consents => Set<Consent>();

    public DbSet<Oblast> Oblasts => Set<Oblast>();

    public DbSet<Community> Communities => Set<Community>();

    public DbSet<CommunityTrainer> CommunityTrainers => Set<CommunityTrainer>();

    public DbSet<StakeholderGroup> StakeholderGroups => Set<StakeholderGroup>();

    public DbSet<AdvisoryGroup> AdvisoryGroups => Set<AdvisoryGroup>();

    public DbSet<Seat> Seats => Set<Seat>();

    public DbSet<Member> Members => Set<Member>();

    public DbSet<Donor> Donors => Set<Donor>();

    public DbSet<Programme> Programmes => Set<Programme>();

    public DbSet<Phase> Phases => Set<Phase>();

    public DbSet<PublicHoliday> PublicHolidays => Set<PublicHoliday>();

    public DbSet<Workshop> Workshops => Set<Workshop>();

    public DbSet<WorkshopCommunity> WorkshopCommunities => Set<WorkshopCommunity>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<Registration> Registrations => Set<Registration>();

    public DbSet<AttendanceRecord> AttendanceRecords => Set<AttendanceRecord>();

    public DbSet<AttendanceMark> AttendanceMarks => Set<AttendanceMark>();

    public DbSet<ActivityEntry> Activity => Set<ActivityEntry>();

    /// <summary>Makes the next save fail when somebody saved this record after <paramref name="version"/> was read.</summary>
    public void ExpectVersion(IVersioned record, int version) =>
        Entry(record).Property(nameof(IVersioned.Version)).OriginalValue = version;

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        RaiseVersions();

        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        RaiseVersions();

        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.NameIdentityTables();
        builder.ApplyConfigurationsFromAssembly(typeof(TrainingDb).Assembly);
        builder.ApplyConventions();
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions) => conventions.UseTrainingTypes();

    /// <summary>A change to a part, such as a registration, is a change to the whole it belongs to.</summary>
    private void RaiseVersions()
    {
        ChangeTracker.DetectChanges();

        var changed = ChangeTracker.Entries()
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .ToList();

        foreach (var record in changed.SelectMany(WithWholes).OfType<IVersioned>().ToHashSet())
        {
            var entry = Entry(record);

            if (entry.State is EntityState.Modified or EntityState.Unchanged)
            {
                var version = entry.Property<int>(nameof(IVersioned.Version));
                version.CurrentValue = version.OriginalValue + 1;
            }
        }
    }

    private IEnumerable<object> WithWholes(EntityEntry entry)
    {
        yield return entry.Entity;

        foreach (var key in entry.Metadata.GetForeignKeys().Where(k => k.DeleteBehavior == DeleteBehavior.Cascade))
        {
            if (TrackedPrincipal(entry, key) is { } whole)
            {
                foreach (var record in WithWholes(whole))
                {
                    yield return record;
                }
            }
        }
    }

    private EntityEntry? TrackedPrincipal(EntityEntry entry, IForeignKey key)
    {
        var value = entry.Property(key.Properties[0]).CurrentValue;

        return ChangeTracker.Entries().FirstOrDefault(e =>
            e.Metadata == key.PrincipalEntityType && Equals(e.Property(key.PrincipalKey.Properties[0]).CurrentValue, value));
    }
}
