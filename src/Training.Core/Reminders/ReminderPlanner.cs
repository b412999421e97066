using System.Globalization;
using Training.Core.Data;
using Training.Core.Messages;
using Training.Core.Workshops;

namespace Training.Core.Reminders;

/// <summary>
/// Says which reminders should exist for one workshop. The answer follows from the facts alone, so it can be asked for again at any
/// moment, and is before anything leaves.
/// </summary>
public sealed class ReminderPlanner(LocalClock zone)
{
    private const int DaysForTrainers = 3;
    private static readonly TimeOnly Morning = new(9, 0);
    private static readonly TimeOnly Evening = new(19, 0);

    public IReadOnlyList<PlannedReminder> Plan(WorkshopFacts workshop)
    {
        if (workshop.IsClosed)
        {
            return [];
        }

        var people = workshop.InvitedUtc is null ? [] : workshop.People.Where(p => p.Hears);

        return workshop.CancelledUtc is { } cancelledUtc
            ? [.. people.Where(p => p.MayKnow).Select(p => Cancelled(workshop, p, cancelledUtc))]
            : [.. people.SelectMany(p => ForPerson(workshop, p)), .. RollCalls(workshop)];
    }

    private PlannedReminder Cancelled(WorkshopFacts workshop, InviteeFacts person, DateTime cancelledUtc) =>
        To(person, workshop, MessageKind.Cancelled, "", cancelledUtc, EndOf(workshop));

    private IEnumerable<PlannedReminder> ForPerson(WorkshopFacts workshop, InviteeFacts person)
    {
        var newsUtc = person.ChangedUtc ?? person.InvitedUtc;

        if (person.IsToBeInvited)
        {
            yield return To(person, workshop, MessageKind.Invitation, "", person.InvitedUtc, StartOf(workshop));
        }
        else if (person.KnowsOlderThan(workshop.Sequence))
        {
            newsUtc = person.ChangedUtc ?? workshop.AsOfUtc;

            yield return To(person, workshop, MessageKind.Changed, $"{workshop.Sequence}", newsUtc, EndOf(workshop));
        }

        if (person is { Status: RegistrationStatus.Confirmed, PromotedUtc: { } promotedUtc })
        {
            newsUtc = promotedUtc > newsUtc ? promotedUtc : newsUtc;

            yield return To(person, workshop, MessageKind.PlaceFreed, Stamp(promotedUtc), promotedUtc, StartOf(workshop));
        }

        if (person.IsExpected)
        {
            // What lies before the invitation, or before newer news, would only repeat it.
            foreach (var reminder in Countdown(workshop, person).Where(r => r.DueUtc > newsUtc))
            {
                yield return reminder;
            }
        }
    }

    private IEnumerable<PlannedReminder> Countdown(WorkshopFacts workshop, InviteeFacts person)
    {
        var day = workshop.FirstDay;
        var starts = StartOf(workshop);

        yield return To(person, workshop, MessageKind.WeekBefore, Stamp(day), zone.ToUtc(day.AddDays(-7), Morning), starts.AddDays(-2));
        yield return To(person, workshop, MessageKind.DayBefore, Stamp(day), zone.ToUtc(day.AddDays(-1), Morning), starts);

        if (person.HasToPrepare)
        {
            var threeDays = zone.ToUtc(day.AddDays(-3), Morning);

            yield return To(person, workshop, MessageKind.ModuleWeekBefore, Stamp(day), zone.ToUtc(day.AddDays(-7), Morning), threeDays);
            yield return To(person, workshop, MessageKind.ModuleThreeDaysBefore, Stamp(day), threeDays, starts.AddDays(-1));
        }
    }

    private IEnumerable<PlannedReminder> RollCalls(WorkshopFacts workshop) =>
        from session in workshop.Sessions
        where !session.IsRollComplete
        let due = zone.ToUtc(session.Date, session.Ends > Evening ? session.Ends : Evening)
        from trainerId in workshop.TrainerIds
        select new PlannedReminder
        {
            Kind = MessageKind.RollCallMissing,
            Key = $"{MessageKind.RollCallMissing}/{session.Id:n}/{trainerId:n}/{Stamp(session.Date)}",
            SessionId = session.Id,
            AccountId = trainerId,
            DueUtc = due,
            NotAfterUtc = due.AddDays(DaysForTrainers),
            Sequence = workshop.Sequence,
        };

    private static PlannedReminder To(
        InviteeFacts person, WorkshopFacts workshop, MessageKind kind, string occasion, DateTime dueUtc, DateTime notAfterUtc) => new()
        {
            Kind = kind,
            Key = $"{kind}/{workshop.WorkshopId:n}/{person.PersonId:n}/{occasion}",
            PersonId = person.PersonId,
            Channel = person.Channel,
            DueUtc = dueUtc,
            NotAfterUtc = notAfterUtc,
            Sequence = workshop.Sequence,
        };

    private DateTime StartOf(WorkshopFacts workshop) => zone.ToUtc(workshop.FirstDay, workshop.Sessions[0].Starts);

    private DateTime EndOf(WorkshopFacts workshop) => zone.ToUtc(workshop.Sessions[^1].Date, workshop.Sessions[^1].Ends);

    private static string Stamp(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Stamp(DateTime utc) => utc.ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture);
}
