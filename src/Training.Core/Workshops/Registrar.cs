using Microsoft.EntityFrameworkCore;
using Training.Core.Activity;
using Training.Core.Communities;
using Training.Core.Data;
using Training.Core.People;

namespace Training.Core.Workshops;

/// <summary>Invites people to a workshop and takes their answers, one after another.</summary>
public sealed class Registrar(TrainingDb db, LocalClock clock)
{
    /// <summary>Invites whoever sits in the groups of the workshop's communities on its first day. Returns how many were new.</summary>
    public Task<int> InviteGroupAsync(Guid workshopId, Actor actor, CancellationToken ct) =>
        db.WithWorkshopAsync(db.WorkshopsLedBy(actor).Where(w => w.Id == workshopId), async workshop =>
        {
            var invited = workshop.Invite(await MembersOf(workshop.Id, workshop.FirstDay).ToListAsync(ct), clock.NowUtc);

            if (invited > 0)
            {
                db.Log(actor, clock.NowUtc, "workshop.invited", workshopId, $"{invited}");
            }

            return invited;
        }, ct);

    /// <summary>Who sits in the groups of the workshop's communities on a day.</summary>
    public IQueryable<Person> MembersOf(Guid workshopId, DateOnly day) =>
        db.People.Where(p => db.Members.Any(m => m.PersonId == p.Id
            && m.From <= day && (m.To == null || m.To >= day)
            && db.Seats.Any(s => s.Id == m.SeatId && db.AdvisoryGroups.Any(g => g.Id == s.AdvisoryGroupId
                && db.Workshops.Any(w => w.Id == workshopId && w.Communities.Any(c => c.CommunityId == g.CommunityId))))));

    public Task<bool> InviteAsync(Guid workshopId, Guid personId, Actor actor, CancellationToken ct) =>
        ActAsync(workshopId, actor, async workshop =>
        {
            var isInvited = workshop.InviteAlso(await FindPersonAsync(workshop, personId, actor, ct), clock.NowUtc);

            if (isInvited)
            {
                db.Log(actor, clock.NowUtc, "registration.invited", personId);
            }

            return isInvited;
        }, ct);

    public Task<bool> WalkInAsync(Guid workshopId, Guid personId, Actor actor, CancellationToken ct) =>
        ActAsync(workshopId, actor, async workshop =>
        {
            var isAdded = workshop.WalkIn(await FindPersonAsync(workshop, personId, actor, ct), clock.NowUtc);

            if (isAdded)
            {
                db.Log(actor, clock.NowUtc, "registration.walked-in", personId);
            }

            return isAdded;
        }, ct);

    /// <summary>An answer given in the site: one's own, or one that staff heard by phone.</summary>
    public async Task<AnswerOutcome> AnswerAsync(Guid registrationId, bool comes, Actor actor, CancellationToken ct)
    {
        var registration = await FindRegistrationAsync(registrationId, actor, ct);

        return await ActAsync(registration.WorkshopId, actor, workshop => Task.FromResult(Answer(workshop, registration, comes, actor)), ct);
    }

    /// <summary>An answer given by the personal link, which is all the permission it needs.</summary>
    public async Task<AnswerOutcome> AnswerByLinkAsync(Guid registrationId, bool comes, CancellationToken ct)
    {
        var registration = await db.Registrations.AsNoTracking().SingleOrDefaultAsync(r => r.Id == registrationId, ct).OrNotFoundAsync();

        return await db.WithWorkshopAsync(
            db.Workshops.Where(w => w.Id == registration.WorkshopId),
            workshop => Task.FromResult(Answer(workshop, registration, comes, actor: null)),
            ct);
    }

    public async Task<WithdrawalOutcome> WithdrawAsync(Guid registrationId, Actor actor, CancellationToken ct)
    {
        var registration = await FindRegistrationAsync(registrationId, actor, ct);

        return await ActAsync(registration.WorkshopId, actor, workshop =>
        {
            var outcome = workshop.Withdraw(registration.PersonId, clock.NowUtc);

            if (outcome == WithdrawalOutcome.Withdrawn)
            {
                db.Log(actor, clock.NowUtc, "registration.withdrawn", registrationId);
            }

            return Task.FromResult(outcome);
        }, ct);
    }

    private AnswerOutcome Answer(Workshop workshop, Registration registration, bool comes, Actor? actor)
    {
        var outcome = workshop.Answer(registration.PersonId, comes, clock.NowUtc, clock.Now);

        if (outcome is AnswerOutcome.Confirmed or AnswerOutcome.Waiting or AnswerOutcome.Declined)
        {
            db.Log(actor, clock.NowUtc, "registration.answered", registration.Id, $"{outcome}");
        }

        return outcome;
    }

    private Task<T> ActAsync<T>(Guid workshopId, Actor actor, Func<Workshop, Task<T>> act, CancellationToken ct) =>
        db.WithWorkshopAsync(db.WorkshopsOf(actor).Where(w => w.Id == workshopId), act, ct);

    private Task<Registration> FindRegistrationAsync(Guid id, Actor actor, CancellationToken ct) =>
        db.RegistrationsOf(actor).AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct).OrNotFoundAsync();

    private async Task<Person> FindPersonAsync(Workshop workshop, Guid personId, Actor actor, CancellationToken ct)
    {
        var communityIds = workshop.Communities.Select(c => c.CommunityId).ToList();

        return await db.PeopleOf(actor).SingleOrDefaultAsync(p => p.Id == personId && communityIds.Contains(p.CommunityId), ct).OrNotFoundAsync();
    }
}
