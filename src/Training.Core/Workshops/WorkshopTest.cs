using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Training.Core.Data;
using Training.Core.Learning;
using Training.Core.People;

namespace Training.Core.Workshops;

/// <summary>
/// The test of a module before or after a workshop. Its trainer opens and closes it; each person's answers are an <see cref="Attempt"/>
/// whose series is this test.
/// </summary>
public sealed class WorkshopTest : IVersioned
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid WorkshopId { get; init; }

    public required Guid ModuleId { get; init; }

    public required AttemptPurpose Purpose { get; init; }

    /// <summary>The version of the module whose forms are used.</summary>
    public required string Fingerprint { get; init; }

    public required DateTime OpenedUtc { get; init; }

    public required Guid OpenedByAccountId { get; init; }

    public DateTime? ClosedUtc { get; private set; }

    public int Version { get; set; }

    public bool IsOpen => ClosedUtc is null;

    public void Close(DateTime nowUtc) => ClosedUtc ??= nowUtc;

    public void Reopen() => ClosedUtc = null;

    /// <summary>
    /// Who gets which form before the workshop: one half A, the other B, by the order of registration, which nobody added later can change.
    /// Afterwards everybody gets the other form.
    /// </summary>
    public static QuestionUse FormOf(Guid personId, AttemptPurpose purpose, IEnumerable<(Guid PersonId, DateTime CreatedUtc)> registered)
    {
        var place = registered.OrderBy(r => r.CreatedUtc).ThenBy(r => r.PersonId.ToString("n"), StringComparer.Ordinal).Select(r => r.PersonId).ToList().IndexOf(personId);
        var isFirstHalf = place % 2 == 0;

        return isFirstHalf == (purpose == AttemptPurpose.PreTest) ? QuestionUse.FormA : QuestionUse.FormB;
    }
}

public sealed class WorkshopTestMapping : IEntityTypeConfiguration<WorkshopTest>
{
    public void Configure(EntityTypeBuilder<WorkshopTest> test)
    {
        test.ToTable("WorkshopTests");
        test.Ignore(t => t.IsOpen);
        test.Property(t => t.Fingerprint).HasMaxLength(Module.FingerprintLength);
        test.HasIndex(t => new { t.WorkshopId, t.ModuleId, t.Purpose }).IsUnique();
        test.HasOne<Workshop>().WithMany().HasForeignKey(t => t.WorkshopId);
        test.HasOne<Account>().WithMany().HasForeignKey(t => t.OpenedByAccountId);
    }
}
