using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Training.Core.Communities;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;
using Training.Core.Programmes;

namespace Training.Core.Reporting;

public enum ExportState
{
    [Label("Waiting to begin")]
    Pending,

    [Label("Being made")]
    Building,

    [Label("Ready")]
    Ready,

    [Label("Failed")]
    Failed,

    [Label("Expired")]
    Expired,
}

public enum ExportProblem
{
    [Label("The file could not be written. The disk may be full. Tell your administrator, then try again.")]
    NotWritten,

    [Label("The export broke off several times. Try again, and if it happens once more tell your administrator.")]
    BrokeOff,
}

/// <summary>
/// A workbook somebody asked for, and how far it has come. Whoever builds it holds a lease; a build that dies leaves the lease to lapse,
/// and the next one begins anew under another file name.
/// </summary>
public sealed class ExportRequest : IVersioned
{
    public const int ReasonMinLength = 10;
    public const int ReasonMaxLength = 300;
    public const int FileNameMaxLength = 60;
    private const int MostAttempts = 3;

    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private ExportRequest()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid ProgrammeId { get; private init; }

    public Programme Programme { get; private set; } = default!;

    public Guid RequestedByAccountId { get; private init; }

    /// <summary>The form this came from: sent twice, it is one request.</summary>
    public Guid RequestKey { get; private init; }

    public AttendanceFilter Filter { get; private init; } = new();

    public Language Language { get; private init; }

    public bool IsNamed { get; private init; }

    public string? Reason { get; private init; }

    public ExportState State { get; private set; }

    public ExportProblem? Problem { get; private set; }

    public int Attempts { get; private set; }

    public int RowsDone { get; private set; }

    public int RowsTotal { get; private set; }

    public string? FileName { get; private set; }

    public DateTime CreatedUtc { get; private init; }

    public DateTime? FinishedUtc { get; private set; }

    public DateTime? ExpiresUtc { get; private set; }

    public DateTime? LeaseUntilUtc { get; private set; }

    public int Version { get; set; }

    public AttendanceQuery Query => new() { ProgrammeId = ProgrammeId, Filter = Filter, Language = Language, IsNamed = IsNamed };

    public static ExportRequest Create(NewExport input, int rows, Actor actor, DateTime nowUtc) => new()
    {
        ProgrammeId = input.Query.ProgrammeId,
        RequestedByAccountId = actor.AccountId,
        RequestKey = input.RequestKey,
        Filter = input.Query.Filter,
        Language = input.Query.Language,
        IsNamed = input.Query.IsNamed,
        Reason = input.Query.IsNamed ? input.Reason : null,
        RowsTotal = rows,
        CreatedUtc = nowUtc,
    };

    /// <summary>The state as it is at this moment: a file that is past its time has expired, whether or not it was already removed.</summary>
    public ExportState StateAt(DateTime nowUtc) => State == ExportState.Ready && ExpiresUtc <= nowUtc ? ExportState.Expired : State;

    public int PercentAt(DateTime nowUtc) => StateAt(nowUtc) switch
    {
        ExportState.Ready or ExportState.Expired => 100,
        _ when RowsTotal == 0 => 0,
        _ => (int)Math.Min(99, RowsDone * 100L / RowsTotal),
    };

    /// <summary>Takes the request for building, or gives it up when building it has died too often.</summary>
    public void Claim(DateTime nowUtc)
    {
        if (Attempts == MostAttempts)
        {
            Fail(ExportProblem.BrokeOff, nowUtc);
        }
        else
        {
            Attempts++;
            State = ExportState.Building;
            RowsDone = 0;
            FileName = $"{RandomNumberGenerator.GetHexString(32, lowercase: true)}.xlsx";
            LeaseUntilUtc = LeaseFrom(nowUtc);
        }
    }

    public static DateTime LeaseFrom(DateTime nowUtc) => nowUtc + Lease;

    public void Finish(int rows, DateTime nowUtc)
    {
        State = ExportState.Ready;
        RowsDone = rows;
        RowsTotal = rows;
        FinishedUtc = nowUtc;
        ExpiresUtc = nowUtc + Lifetime;
        LeaseUntilUtc = null;
    }

    public void Fail(ExportProblem problem, DateTime nowUtc)
    {
        State = ExportState.Failed;
        Problem = problem;
        FinishedUtc = nowUtc;
        FileName = null;
        LeaseUntilUtc = null;
    }

    public bool TryAgain()
    {
        var hasFailed = State == ExportState.Failed;

        if (hasFailed)
        {
            (State, Problem, Attempts, RowsDone, FinishedUtc) = (ExportState.Pending, null, 0, 0, null);
        }

        return hasFailed;
    }

    public void Expire()
    {
        State = ExportState.Expired;
        FileName = null;
    }
}

public sealed record NewExport
{
    public required AttendanceQuery Query { get; init; }

    public required Guid RequestKey { get; init; }

    public string? Reason { get; init; }
}

public sealed class ExportRequestMapping : IEntityTypeConfiguration<ExportRequest>
{
    public void Configure(EntityTypeBuilder<ExportRequest> request)
    {
        request.ToTable("ExportRequests");
        request.ComplexProperty(r => r.Filter, filter =>
        {
            filter.IsRequired();
            filter.Property(f => f.OblastCode).HasMaxLength(Oblast.CodeMaxLength);
        });
        request.Property(r => r.Reason).HasMaxLength(ExportRequest.ReasonMaxLength);
        request.Property(r => r.FileName).HasMaxLength(ExportRequest.FileNameMaxLength);
        request.Ignore(r => r.Query);
        request.HasIndex(r => new { r.RequestedByAccountId, r.RequestKey }).IsUnique();
        request.HasOne(r => r.Programme).WithMany().HasForeignKey(r => r.ProgrammeId);
        request.HasOne<Account>().WithMany().HasForeignKey(r => r.RequestedByAccountId);
    }
}
