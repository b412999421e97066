using Microsoft.EntityFrameworkCore;
using Training.Core.Data;
using Training.Core.Messages;
using Training.Core.Reminders;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Messages;

public sealed class MessagesFilter
{
    public OutboxState? State { get; set; }

    public MessageKind? Kind { get; set; }

    public int? Page { get; set; }

    public Dictionary<string, string?> Values => new() { ["state"] = $"{State}", ["kind"] = $"{Kind}" };
}

public sealed record MessagesPage(
    MessagesFilter Filter, IReadOnlyList<MessageRow> Messages, IReadOnlyDictionary<Guid, WorkshopLine> Workshops, Trouble Trouble, Pager Pager)
{
    public static async Task<MessagesPage> ReadAsync(TrainingDb db, MessagesFilter filter, LocalClock clock, CancellationToken ct)
    {
        var found = db.OutboxMessages
            .Where(m => filter.State == null || m.State == filter.State)
            .Where(m => filter.Kind == null || m.Kind == filter.Kind);
        var pager = Pager.For("/messages", filter.Values, filter.Page, await found.CountAsync(ct));
        var rows = await found
            .OrderByDescending(m => m.CreatedUtc).ThenBy(m => m.Id)
            .Skip(pager.Skipped).Take(Pager.PageSize)
            .Select(m => new MessageRow
            {
                Id = m.Id,
                Kind = m.Kind,
                State = m.State,
                Name = db.People.Where(p => p.Id == m.PersonId).Select(p => p.Name).FirstOrDefault()
                    ?? db.Users.Where(a => a.Id == m.AccountId).Select(a => a.Name).FirstOrDefault(),
                WorkshopId = m.WorkshopId,
                Attempts = m.Attempts,
                LastReply = m.LastReply,
                Created = m.CreatedUtc,
                Next = m.State == OutboxState.Queued && m.Attempts > 0 ? m.NextAttemptUtc : null,
            })
            .ToListAsync(ct);

        return new MessagesPage(
            filter,
            [.. rows.Select(r => r with { Created = clock.ToLocal(r.Created), Next = r.Next is { } next ? clock.ToLocal(next) : null })],
            await WorkshopLine.ReadAsync(db, rows.Select(r => r.WorkshopId), ct),
            await Trouble.ReadAsync(db, ct),
            pager);
    }
}

public sealed record MessageRow
{
    public required Guid Id { get; init; }

    public required MessageKind Kind { get; init; }

    public required OutboxState State { get; init; }

    public required string? Name { get; init; }

    public required Guid? WorkshopId { get; init; }

    public required int Attempts { get; init; }

    public required string? LastReply { get; init; }

    public required DateTime Created { get; init; }

    public required DateTime? Next { get; init; }
}

/// <summary>What needs a person: messages that did not arrive, and what nobody was told in time.</summary>
public sealed record Trouble(int Dead, int Expired, int Missed)
{
    public static async Task<Trouble> ReadAsync(TrainingDb db, CancellationToken ct) => new(
        await db.OutboxMessages.CountAsync(m => m.State == OutboxState.Dead, ct),
        await db.OutboxMessages.CountAsync(m => m.State == OutboxState.Expired, ct),
        await db.Reminders.CountAsync(r => r.State == ReminderState.Expired, ct));
}
