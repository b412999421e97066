using Training.Core.Attendance;

namespace Training.Web.Features.Attendance;

/// <summary>The whole roll, sent at once by a browser without script.</summary>
public sealed class RollForm
{
    public List<RollFormRow> Marks { get; set; } = [];

    /// <summary>Marks as present whoever has no mark yet.</summary>
    public bool Everybody { get; set; }

    /// <summary>What was chosen against what the page showed: a row left alone must not undo somebody else's later mark.</summary>
    public IReadOnlyList<Mark> Changed =>
        [.. Marks.Where(m => m.Status is not null && m.Status != m.Shown).Select(m => new Mark(m.PersonId, m.Status!.Value))];
}

public sealed class RollFormRow
{
    public Guid PersonId { get; set; }

    public AttendanceStatus? Shown { get; set; }

    public AttendanceStatus? Status { get; set; }
}

public sealed class MarkForm
{
    public Guid PersonId { get; set; }

    public AttendanceStatus? Status { get; set; }
}
