using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Training.Core.Activity;
using Training.Core.Attendance;
using Training.Core.Communities;
using Training.Core.Languages;
using Training.Core.Learning;
using Training.Core.Messages;
using Training.Core.People;
using Training.Core.Programmes;
using Training.Core.Reminders;
using Training.Core.Reporting;
using Training.Core.Workshops;

namespace Training.Core.Data;

/// <summary>The one database of the product. Each provider has a context type of its own, and so migrations of its own.</summary>
public abstract class TrainingDb(DbContextOptions options) : IdentityUserContext<Account, Guid>(options)
{
    public DbSet<Person> People => Set<Person>();

    public DbSet<Consent> Consents => Set<Consent>();

    public DbSet<SignInCard> SignInCards => Set<SignInCard>();

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

    public DbSet<ModuleVersion> ModuleVersions => Set<ModuleVersion>();

    public DbSet<LessonReading> LessonReadings => Set<LessonReading>();

    public DbSet<Attempt> Attempts => Set<Attempt>();

    public DbSet<Answer> Answers => Set<Answer>();

    public DbSet<ExtraTry> ExtraTries => Set<ExtraTry>();

    public DbSet<Completion> Completions => Set<Completion>();

    public DbSet<Workshop> Workshops => Set<Workshop>();

    public DbSet<WorkshopCommunity> WorkshopCommunities => Set<WorkshopCommunity>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<Registration> Registrations => Set<Registration>();

    public DbSet<WorkshopTest> WorkshopTests => Set<WorkshopTest>();

    public DbSet<AttendanceRecord> AttendanceRecords => Set<AttendanceRecord>();

    public DbSet<AttendanceMark> AttendanceMarks => Set<AttendanceMark>();

    public DbSet<ExportRequest> ExportRequests => Set<ExportRequest>();

    public DbSet<SignInKey> SignInKeys => Set<SignInKey>();

    public DbSet<Reminder> Reminders => Set<Reminder>();

    public DbSet<OutboxMessage> OutboxMessages => Set<OutboxMessage>();

    public DbSet<ActivityEntry> Activity => Set<ActivityEntry>();

    /// <summary>Makes the next save fail when somebody saved this record after <paramref name="version"/> was read.</summary>
    public void ExpectVersion(IVersioned record, int version) =>
        Entry(record).Property(nameof(IVersioned.Version)).OriginalValue = version;

    /// <summary>Runs the work as one transaction, which a retrying provider may begin again: nothing tracked before it survives.</summary>
    public virtual Task<T> InTransactionAsync<T>(Func<Task<T>> work, CancellationToken ct) =>
        Database.CreateExecutionStrategy().ExecuteAsync(
            async token =>
            {
                ChangeTracker.Clear();
                await using var transaction = await Database.BeginTransactionAsync(token);
                var result = await work();
                await transaction.CommitAsync(token);

                return result;
            },
            ct);

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
        var entries = ChangeTracker.Entries().ToList();
        var changed = entries.Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        var tracked = entries.ToLookup(e => e.Metadata.FindPrimaryKey()?.Properties is [var key] ? e.Property(key).CurrentValue : null);
        var raised = new HashSet<object>();

        foreach (var entry in changed)
        {
            Raise(entry, tracked, raised);
        }
    }

    private static void Raise(EntityEntry entry, ILookup<object?, EntityEntry> tracked, HashSet<object> raised)
    {
        if (!raised.Add(entry.Entity))
        {
            return;
        }

        if (entry.Entity is IVersioned && entry.State is EntityState.Modified or EntityState.Unchanged)
        {
            var version = entry.Property(nameof(IVersioned.Version));
            version.CurrentValue = (int)version.OriginalValue! + 1;
        }

        foreach (var key in entry.Metadata.GetForeignKeys().Where(k => k.DeleteBehavior == DeleteBehavior.Cascade))
        {
            var wholes = tracked[entry.Property(key.Properties[0]).CurrentValue].Where(e => e.Metadata == key.PrincipalEntityType);

            foreach (var whole in wholes)
            {
                Raise(whole, tracked, raised);
            }
        }
    }
}
