using Microsoft.EntityFrameworkCore;
using Training.Core.Data;

namespace Training.Core.Messages;

/// <summary>
/// Texts with a name in them are kept for a month, to answer "what did you write to me?". That a message went out, when and to which
/// address stays.
/// </summary>
public sealed class OutboxRetention(TrainingDb db, LocalClock clock)
{
    public const int DaysKept = 30;

    public Task EmptyOldAsync(CancellationToken ct)
    {
        var before = clock.NowUtc.AddDays(-DaysKept);

        return db.OutboxMessages
            .Where(m => m.CreatedUtc < before && m.TextBody != "")
            .Where(m => m.State != OutboxState.Queued && m.State != OutboxState.Sending)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(m => m.TextBody, "")
                    .SetProperty(m => m.HtmlBody, "")
                    .SetProperty(m => m.Calendar, (string?)null),
                ct);
    }
}
