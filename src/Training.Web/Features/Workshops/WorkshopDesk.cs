using Microsoft.EntityFrameworkCore;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;
using Training.Core.Programmes;
using Training.Core.Reminders;
using Training.Core.Workshops;

namespace Training.Web.Features.Workshops;

/// <summary>What the workshop form offers to choose from.</summary>
public sealed record WorkshopChoices
{
    public required Guid ProgrammeId { get; init; }

    public required string Code { get; init; }

    public required LocalText Title { get; init; }

    public required IReadOnlyList<PhaseChoice> Phases { get; init; }

    public required IReadOnlyList<PlaceChoice> Communities { get; init; }

    public required IReadOnlyList<TrainerChoice> Trainers { get; init; }
}

public sealed record ProgrammeChoice(string Code, LocalText Title);

public sealed record PlaceChoice(Guid Id, LocalText Name);

/// <summary>A change before it is saved, and who will hear of it.</summary>
public sealed record ChangePage(Guid Id, WorkshopForm Form, IReadOnlyList<ChangedValue> Changes, AudiencePage Audience);

public sealed record ChangedValue(string Name, string Before, string After);

/// <summary>Brings the workshop forms what they show and what they are compared with.</summary>
public sealed class WorkshopDesk(TrainingDb db, Audience audience, Phrases t)
{
    public async Task<WorkshopChoices> ChoicesAsync(string programme, Actor actor, CancellationToken ct)
    {
        var found = await db.ProgrammesOf(actor)
            .WithCode(programme)
            .Select(p => new
            {
                p.Id,
                p.Code,
                p.Title,
                Phases = p.Phases.OrderBy(ph => ph.Order).Select(ph => new PhaseChoice(ph.Id, ph.Order, ph.Name, ph.WorkshopTitle)).ToList(),
            })
            .SingleOrDefaultAsync(ct)
            .OrNotFoundAsync();
        var communities = await db.CommunitiesIn(found.Id, actor).Select(c => new PlaceChoice(c.Id, c.Name)).ToListAsync(ct);

        return new WorkshopChoices
        {
            ProgrammeId = found.Id,
            Code = found.Code,
            Title = found.Title,
            Phases = found.Phases,
            Communities = [.. communities.OrderBy(c => t.Of(c.Name), StringComparer.Create(t.Culture, ignoreCase: true))],
            Trainers = await TrainersAsync([.. communities.Select(c => c.Id)], [], ct),
        };
    }

    /// <summary>The form of a workshop that the actor leads, as it would be opened now.</summary>
    public async Task<(Workshop Workshop, WorkshopForm Form)> FormAsync(Guid id, Actor actor, CancellationToken ct)
    {
        var workshop = await db.WorkshopsLedBy(actor)
            .AsNoTracking()
            .Include(w => w.Programme)
            .Include(w => w.Sessions)
            .Include(w => w.Trainers)
            .Include(w => w.Communities)
            .AsSplitQuery()
            .SingleOrDefaultAsync(w => w.Id == id, ct)
            .OrNotFoundAsync();
        var choices = new WorkshopChoices
        {
            ProgrammeId = workshop.ProgrammeId,
            Code = workshop.Programme.Code,
            Title = workshop.Programme.Title,
            Phases = [],
            Communities = [],
            Trainers = await TrainersAsync(
                [.. workshop.Communities.Select(c => c.CommunityId)], [.. workshop.Trainers.Select(trainer => trainer.AccountId)], ct),
        };

        return (workshop, WorkshopForm.Of(workshop, choices));
    }

    public async Task<ChangePage> CheckAsync(Workshop workshop, WorkshopForm form, Actor actor, CancellationToken ct)
    {
        var isNews = workshop.IsNewsToPeople(form.Slots, WorkshopForm.Trim(form.Venue), WorkshopForm.Trim(form.Directions));

        return new ChangePage(
            workshop.Id,
            form,
            [.. Changes(WorkshopForm.Of(workshop, form.Choices), form)],
            isNews ? await AudienceAsync(workshop.Id, actor, ct) : AudiencePage.Nobody);
    }

    /// <summary>Everybody is counted; only those whose names the actor may read are named.</summary>
    public async Task<AudiencePage> AudienceAsync(Guid workshopId, Actor actor, CancellationToken ct)
    {
        var everybody = await audience.OfAsync(workshopId, ct);
        var readable = await db.RegistrationsOf(actor).Where(r => r.WorkshopId == workshopId).Select(r => r.PersonId).ToHashSetAsync(ct);

        return AudiencePage.Of(everybody, [.. everybody
            .Where(r => readable.Contains(r.PersonId))
            .OrderBy(r => r.Name, StringComparer.Create(t.Culture, ignoreCase: true))]);
    }

    private IEnumerable<ChangedValue> Changes(WorkshopForm before, WorkshopForm after) =>
        before.Describe(t).Zip(after.Describe(t), (was, becomes) => new ChangedValue(was.Label, was.Value, becomes.Value)).Where(v => v.Before != v.After);

    private async Task<IReadOnlyList<TrainerChoice>> TrainersAsync(IReadOnlyList<Guid> communityIds, IReadOnlyList<Guid> chosen, CancellationToken ct)
    {
        var rows = await db.Users
            .Where(a => chosen.Contains(a.Id)
                || (a.Role == Role.Trainer && !a.IsDisabled && db.CommunityTrainers.Any(c => c.AccountId == a.Id && communityIds.Contains(c.CommunityId))))
            .Select(a => new { a.Id, a.Name, Communities = db.CommunityTrainers.Where(c => c.AccountId == a.Id).Select(c => c.CommunityId).ToList() })
            .ToListAsync(ct);

        return [.. rows
            .OrderBy(r => r.Name, StringComparer.Create(t.Culture, ignoreCase: true))
            .Select(r => new TrainerChoice(r.Id, r.Name, r.Communities.ToHashSet()))];
    }
}
