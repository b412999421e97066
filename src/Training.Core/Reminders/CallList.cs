using Microsoft.EntityFrameworkCore;
using Training.Core.Activity;
using Training.Core.Data;
using Training.Core.Messages;
using Training.Core.People;
using Training.Core.Workshops;

namespace Training.Core.Reminders;

/// <summary>Who has to be called, as nobody can write to them, and with which words.</summary>
public sealed class CallList(TrainingDb db, LocalClock clock, WorkshopDossiers dossiers, MessageWriter writer)
{
    /// <summary>What there is to say at one workshop to the people whose names the actor may read.</summary>
    public async Task<IReadOnlyList<Call>> OfAsync(Guid workshopId, Actor actor, CancellationToken ct)
    {
        var visible = await db.RegistrationsOf(actor).Where(r => r.WorkshopId == workshopId).Select(r => r.PersonId).ToListAsync(ct);
        var dossier = await dossiers.OpenAsync(workshopId, ct);

        return
        [
            .. from reminder in dossier.Reminders
               where reminder.Channel == Channel.Call && reminder.State is ReminderState.Released or ReminderState.Told
               where visible.Contains(reminder.PersonId!.Value)
               let invitee = dossier.Invitees[reminder.PersonId!.Value]
               where !reminder.IsOfModules || invitee.ToPrepare.Count > 0
               select new Call(reminder, invitee, writer.MessageTo(invitee, reminder.Kind, dossier.Notice), writer.AnswerLinkOf(invitee)),
        ];
    }

    /// <summary>Notes that somebody was told, with the sequence the page was written from.</summary>
    public Task<TellingOutcome> TellAsync(Guid workshopId, Guid reminderId, int sequence, Actor actor, CancellationToken ct) =>
        db.InTransactionAsync(async () =>
        {
            var reminder = await db.Reminders
                .Where(r => r.Id == reminderId && r.WorkshopId == workshopId)
                .Where(r => db.RegistrationsOf(actor).Any(g => g.WorkshopId == workshopId && g.PersonId == r.PersonId))
                .SingleOrDefaultAsync(ct)
                .OrNotFoundAsync();
            var isNew = reminder.State != ReminderState.Told;
            var outcome = reminder.Tell(sequence, actor, clock.NowUtc);

            if (isNew && outcome == TellingOutcome.Told)
            {
                db.Log(actor, clock.NowUtc, "reminder.told", reminderId);
                await db.SaveChangesAsync(ct);
            }

            return outcome;
        }, ct);
}

public sealed record Call(Reminder Reminder, Invitee Invitee, WorkshopMessage Message, string AnswerLink);
