using Microsoft.EntityFrameworkCore;
using Training.Core.Activity;
using Training.Core.Communities;
using Training.Core.Data;
using Training.Core.People;

namespace Training.Core.Workshops;

/// <summary>Invites people to a workshop and takes their answers. Two answers at once are settled by the workshop's version.</summary>
public sealed class Registrar(TrainingDb db, LocalClock clock)
{
    private const int MostTries = 20;

    /// <summary>Invites whoever sits in the groups of the workshop's communities on its first day. Returns how many were new.</summary>
    public Task<int> InviteGroupAsync(Guid workshopId, Actor actor, CancellationToken ct) =>
        WithWorkshopAsync(workshopId, actor, async workshop =>
        {
            var communityIds = workshop.Communities.Select(c => c.CommunityId).ToList();
            var people = await db.Members
                .Where(m => db.Seats.Any(s => s.Id == m.SeatId
                    && db.AdvisoryGroups.Any(g => g.Id == s.AdvisoryGroupId && communityIds.Contains(g.CommunityId))))
                .Where(m => m.From <= workshop.FirstDay && (m.To == null || m.To >= workshop.FirstDay))
                .Select(m => m.Person)
                .ToListAsync(ct);
            var invited = workshop.Invite(people, clock.NowUtc);
            db.Log(actor, clock.NowUtc, "workshop.invited", workshopId, $"{invited}");

            return invited;
        }, ct);

    public Task<int> InviteAsync(Guid workshopId, Guid personId, Actor actor, CancellationToken ct) =>
        WithWorkshopAsync(workshopId, actor, async workshop => workshop.Invite([await FindPersonAsync(personId, actor, ct)], clock.NowUtc), ct);

    public Task<Registration> WalkInAsync(Guid workshopId, Guid personId, Actor actor, CancellationToken ct) =>
        WithWorkshopAsync(workshopId, actor, async workshop => workshop.WalkIn(await FindPersonAsync(personId, actor, ct), clock.NowUtc), ct);

    public Task<AnswerOutcome> AnswerAsync(Guid workshopId, Guid personId, bool comes, Actor actor, CancellationToken ct) =>
        WithWorkshopAsync(workshopId, actor, async workshop =>
            await db.RegistrationsOf(actor).AnyAsync(r => r.WorkshopId == workshopId && r.PersonId == personId, ct)
                ? workshop.Answer(personId, comes, clock.NowUtc, clock.Now)
                : throw new NotFoundException(nameof(Registration)), ct);

    public Task<bool> WithdrawAsync(Guid workshopId, Guid personId, Actor actor, CancellationToken ct) =>
        WithWorkshopAsync(workshopId, actor, async workshop =>
        {
            if (!await db.RegistrationsOf(actor).AnyAsync(r => r.WorkshopId == workshopId && r.PersonId == personId, ct))
            {
                throw new NotFoundException(nameof(Registration));
            }

            workshop.Withdraw(personId, clock.NowUtc);

            return true;
        }, ct);

    private async Task<T> WithWorkshopAsync<T>(Guid workshopId, Actor actor, Func<Workshop, Task<T>> act, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            var workshop = await db.WorkshopsOf(actor)
                .Include(w => w.Sessions)
                .Include(w => w.Communities)
                .Include(w => w.Registrations)
                .AsSplitQuery()
                .SingleOrDefaultAsync(w => w.Id == workshopId, ct)
                .OrNotFoundAsync();

            try
            {
                var result = await act(workshop);
                await db.SaveChangesAsync(ct);

                return result;
            }
            catch (DbUpdateException) when (attempt < MostTries)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private Task<Person> FindPersonAsync(Guid personId, Actor actor, CancellationToken ct) =>
        db.PeopleOf(actor).SingleOrDefaultAsync(p => p.Id == personId, ct).OrNotFoundAsync();
}
