using Training.Core.Messages;

namespace Training.Core.Reminders;

/// <summary>
/// Brings the rows of one workshop into agreement with its plan: what is missing is made, what is planned is moved, what nobody was told
/// yet and should not be told any more is withdrawn. What has been said stays as it is. Doing it twice changes nothing.
/// </summary>
public sealed class ReminderAgreement(Guid workshopId, IReadOnlyList<Reminder> rows, ILookup<Guid, SentMessage> messages, DateTime nowUtc)
{
    public List<Reminder> Added { get; } = [];

    /// <summary>Reminders whose queued messages must not leave any more.</summary>
    public List<Guid> Withdrawn { get; } = [];

    public void Reach(IReadOnlyList<PlannedReminder> plan)
    {
        var wanted = plan.ToDictionary(p => p.Key);
        var known = rows.Select(r => r.Key).ToHashSet();
        var unwanted = rows.Where(r => !wanted.ContainsKey(r.Key)).ToList();

        foreach (var row in rows.Except(unwanted).ToList())
        {
            Keep(row, wanted[row.Key]);
        }

        foreach (var planned in plan.Where(p => !known.Contains(p.Key) && p.NotAfterUtc > nowUtc))
        {
            if (unwanted.Find(r => r.State == ReminderState.Planned && r.IsSameOccasion(planned)) is { } moved)
            {
                unwanted.Remove(moved);
                moved.MoveTo(planned);
            }
            else
            {
                Added.Add(Reminder.Create(planned, workshopId, nowUtc));
            }
        }

        foreach (var row in unwanted.Where(r => r.State == ReminderState.Planned || r.IsOnCallList || IsUnsent(r)))
        {
            Withdrawn.Add(row.Id);
            row.Cancel();
        }
    }

    private void Keep(Reminder row, PlannedReminder planned)
    {
        if (row.State == ReminderState.Planned || IsWorthAnotherTry(row, planned))
        {
            row.MoveTo(planned);
        }
        else if (row.IsOnCallList)
        {
            row.StayOnCallList(planned);
        }
        else if (IsUnsent(row) && !messages[row.Id].Any(m => m.State == OutboxState.Queued && m.Sequence == planned.Sequence))
        {
            Withdrawn.Add(row.Id);
            row.MoveTo(planned);
        }

        if ((row.State == ReminderState.Planned || row.IsOnCallList) && row.NotAfterUtc <= nowUtc)
        {
            row.Expire();
        }
    }

    private bool IsWorthAnotherTry(Reminder row, PlannedReminder planned) =>
        row.State is ReminderState.Cancelled or ReminderState.Expired
        && planned.NotAfterUtc > nowUtc
        && messages[row.Id].All(m => m.HasNotLeft);

    private bool IsUnsent(Reminder row) =>
        row is { State: ReminderState.Released, Channel: Channel.Email } && messages[row.Id].All(m => m.HasNotLeft);
}
