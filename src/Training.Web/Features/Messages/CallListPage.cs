using Microsoft.EntityFrameworkCore;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.Messages;
using Training.Core.People;
using Training.Core.Reminders;
using Training.Core.Workshops;

namespace Training.Web.Features.Messages;

public sealed record CallListPage(WorkshopLine Workshop, IReadOnlyList<CallRow> Open, IReadOnlyList<ToldRow> Told)
{
    public static async Task<CallListPage> ReadAsync(
        TrainingDb db, CallList calls, Guid workshopId, Actor actor, LocalClock clock, Phrases t, CancellationToken ct)
    {
        if (!await db.WorkshopsOf(actor).AnyAsync(w => w.Id == workshopId, ct))
        {
            throw new NotFoundException(nameof(Workshop));
        }

        var workshop = (await WorkshopLine.ReadAsync(db, [workshopId], ct))[workshopId];
        var all = (await calls.OfAsync(workshopId, actor, ct))
            .OrderBy(c => c.Invitee.Name, StringComparer.Create(t.Culture, ignoreCase: true))
            .ThenBy(c => c.Reminder.DueUtc)
            .ToList();
        var tellers = all.Select(c => c.Reminder.ToldByAccountId).OfType<Guid>().Distinct().ToList();
        var names = await db.Users.Where(a => tellers.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name, ct);

        return new CallListPage(
            workshop,
            [.. all.Where(c => c.Reminder.IsOnCallList).Select(CallRow.Of)],
            [.. all.Where(c => c.Reminder.State == ReminderState.Told).Select(c => new ToldRow(
                c.Invitee.Name,
                c.Message.Kind,
                names.GetValueOrDefault(c.Reminder.ToldByAccountId ?? Guid.Empty) ?? "",
                clock.ToLocal(c.Reminder.ToldUtc ?? c.Reminder.CreatedUtc)))]);
    }
}

/// <summary>One person to call, with the words in their own language.</summary>
public sealed record CallRow(Guid ReminderId, int Sequence, string Name, Language Language, MessageKind Kind, string? Phone, string Words, string? AnswerLink)
{
    public int SmsParts => SmsText.PartsOf(Words);

    public string CallHref => $"tel:{Phone}";

    public string SmsHref => $"sms:{Phone}?body={Uri.EscapeDataString(Words)}";

    /// <summary>WhatsApp has room for the link by which the person answers without an account.</summary>
    public string WhatsAppHref =>
        $"https://wa.me/{Phone?.TrimStart('+')}?text={Uri.EscapeDataString(AnswerLink is null ? Words : $"{Words}\n{AnswerLink}")}";

    public static CallRow Of(Call call) => new(
        call.Reminder.Id,
        call.Reminder.Sequence,
        call.Invitee.Name,
        call.Invitee.Language,
        call.Message.Kind,
        call.Invitee.Phone,
        call.Message.Short(Phrases.In(call.Invitee.Language)) ?? "",
        call.Message is { Kind: not MessageKind.Cancelled, Standing: Standing.Open } ? call.AnswerLink : null);
}

public sealed record ToldRow(string Name, MessageKind Kind, string By, DateTime At);
