using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Training.Core.Languages;
using Training.Core.People;
using Training.Core.Workshops;

namespace Training.Core.Attendance;

public enum AttendanceSource
{
    [Label("Roll call")]
    RollCall,

    [Label("Paper")]
    Paper,
}

/// <summary>The status of one person at one session as it stands; how it came to stand is in <see cref="AttendanceMark"/>.</summary>
public sealed class AttendanceRecord
{
    public required Guid SessionId { get; init; }

    public Session Session { get; private set; } = default!;

    public required Guid PersonId { get; init; }

    public Person Person { get; private set; } = default!;

    public required AttendanceStatus Status { get; set; }

    public required Guid MarkedByAccountId { get; set; }

    public required DateTime MarkedUtc { get; set; }

    public required AttendanceSource Source { get; set; }
}

/// <summary>One tap: who marked whom as what, and when. Rows are only ever added.</summary>
public sealed class AttendanceMark
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid SessionId { get; init; }

    public required Guid PersonId { get; init; }

    public required AttendanceStatus Status { get; init; }

    public required Guid MarkedByAccountId { get; init; }

    public required DateTime MarkedUtc { get; init; }

    public required AttendanceSource Source { get; init; }
}

public sealed class AttendanceRecordMapping : IEntityTypeConfiguration<AttendanceRecord>
{
    public void Configure(EntityTypeBuilder<AttendanceRecord> record)
    {
        record.ToTable("AttendanceRecords");
        record.HasKey(r => new { r.SessionId, r.PersonId });
        record.HasOne(r => r.Session).WithMany().HasForeignKey(r => r.SessionId);
        record.HasOne(r => r.Person).WithMany().HasForeignKey(r => r.PersonId);
        record.HasOne<Account>().WithMany().HasForeignKey(r => r.MarkedByAccountId);
    }
}

public sealed class AttendanceMarkMapping : IEntityTypeConfiguration<AttendanceMark>
{
    public void Configure(EntityTypeBuilder<AttendanceMark> mark)
    {
        mark.ToTable("AttendanceMarks");
        mark.HasIndex(m => new { m.SessionId, m.PersonId });
        mark.HasOne<Session>().WithMany().HasForeignKey(m => m.SessionId);
        mark.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId);
        mark.HasOne<Account>().WithMany().HasForeignKey(m => m.MarkedByAccountId);
    }
}
