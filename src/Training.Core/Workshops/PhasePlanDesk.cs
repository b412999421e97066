using Microsoft.EntityFrameworkCore;
using Training.Core.Communities;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;
using Training.Core.Programmes;
using Training.Core.Workshops.Planning;

namespace Training.Core.Workshops;

/// <summary>Brings the planner what it needs to know from the database: places, trainers, holidays, and what is booked already.</summary>
public sealed class PhasePlanDesk(TrainingDb db, LocalClock clock)
{
    /// <summary>What to choose from; without a wish, for the first phase that lacks a workshop in one of the communities.</summary>
    public async Task<PhasePlanChoices> ChoicesAsync(string code, Guid? phaseId, string? oblast, Actor actor, CancellationToken ct)
    {
        var programme = await db.ProgrammesOf(actor)
            .WithCode(code)
            .Select(p => new
            {
                p.Id,
                p.Code,
                p.Title,
                Phases = p.Phases.OrderBy(ph => ph.Order).Select(ph => new PhaseChoice(ph.Id, ph.Order, ph.Name, ph.WorkshopTitle)).ToList(),
            })
            .SingleOrDefaultAsync(ct)
            .OrNotFoundAsync();
        var oblasts = await ProgrammeOblasts.ReadAsync(db, programme.Id, oblast, actor, ct);
        var communities = await oblasts.Of(db.CommunitiesIn(programme.Id, actor))
            .Select(c => new CommunityChoice(c.Id, c.Name, c.OblastCode, c.Oblast.Name, c.Latitude, c.Longitude, false))
            .ToListAsync(ct);
        var planned = (await db.Workshops
            .Where(w => w.ProgrammeId == programme.Id)
            .TakingPlaces()
            .SelectMany(w => w.Communities.Where(c => c.Part == CommunityPart.Host), (w, host) => new { w.PhaseId, host.CommunityId })
            .ToListAsync(ct))
            .Select(w => (w.PhaseId, w.CommunityId))
            .ToHashSet();
        var phase = phaseId is { } wanted
            ? programme.Phases.Find(p => p.Id == wanted) ?? throw new NotFoundException(nameof(Phase))
            : programme.Phases.Find(p => communities.Exists(c => !planned.Contains((p.Id, c.Id)))) ?? programme.Phases.FirstOrDefault();

        return new PhasePlanChoices
        {
            ProgrammeId = programme.Id,
            Code = programme.Code,
            Title = programme.Title,
            Phases = programme.Phases,
            Phase = phase,
            Oblasts = oblasts,
            Communities = [.. communities.Select(c => c with { IsPlanned = planned.Contains((phase?.Id, c.Id)) })],
            Trainers = await TrainersAsync([.. communities.Select(c => c.Id)], ct),
        };
    }

    public async Task<PhaseSchedule> ProposeAsync(PhasePlanChoices choices, PhasePlanTerms terms, CancellationToken ct)
    {
        var (request, holidays) = await RequestAsync(choices, terms, ct);
        var problems = request.Problems();

        if (problems.Count > 0)
        {
            return new PhaseSchedule(choices, terms, problems, [], [], holidays);
        }

        var plan = PhasePlanner.Propose(request);

        return new PhaseSchedule(choices, terms, problems, plan.Workshops, plan.Conflicts, holidays);
    }

    /// <summary>Finds what is wrong with workshops that were moved by hand; the terms' communities without one are missing from the plan.</summary>
    public async Task<PhaseSchedule> CheckAsync(
        PhasePlanChoices choices, PhasePlanTerms terms, IReadOnlyList<PlannedWorkshop> workshops, CancellationToken ct)
    {
        var (request, holidays) = await RequestAsync(choices, terms, ct);
        var problems = request.Problems();

        return new PhaseSchedule(choices, terms, problems, workshops, problems.Count > 0 ? [] : PhasePlanner.Check(request, workshops), holidays);
    }

    private async Task<(PhasePlanRequest Request, IReadOnlyDictionary<DateOnly, LocalText> Holidays)> RequestAsync(
        PhasePlanChoices choices, PhasePlanTerms terms, CancellationToken ct)
    {
        var today = clock.Today;
        var holidays = (await db.PublicHolidays.AsNoTracking().Where(h => h.Date >= today).ToListAsync(ct))
            .DistinctBy(h => h.Date)
            .ToDictionary(h => h.Date, h => h.Name);
        var trainers = choices.Trainers.Where(t => terms.TrainerIds.Contains(t.Id)).ToList();

        return (
            new PhasePlanRequest
            {
                Today = today,
                From = terms.From,
                To = terms.To,
                WorkingDays = terms.WorkingDays.ToHashSet(),
                DaysPerWorkshop = terms.DaysPerWorkshop,
                Sessions = SessionTimes.HalfDays(terms.DaysPerWorkshop, terms.SessionsPerDay),
                Communities =
                [
                    .. choices.Communities.Where(c => terms.CommunityIds.Contains(c.Id))
                        .Select(c => new PlanningCommunity(c.Id, c.OblastCode, c.Latitude, c.Longitude)),
                ],
                Trainers = [.. trainers.Select(t => new PlanningTrainer(t.Id, t.CommunityIds))],
                TrainersPerWorkshop = terms.TrainersPerWorkshop,
                TravelDays = terms.TravelDays,
                Holidays = holidays.Keys.ToHashSet(),
                Bookings = await BookingsAsync(terms, [.. trainers.Select(t => t.Id)], today, ct),
            },
            holidays);
    }

    private async Task<IReadOnlyList<TrainerChoice>> TrainersAsync(IReadOnlyList<Guid> communityIds, CancellationToken ct)
    {
        var pairs = await db.CommunityTrainers
            .Where(t => communityIds.Contains(t.CommunityId))
            .Join(
                db.Users.Where(a => a.Role == Role.Trainer && !a.IsDisabled),
                t => t.AccountId,
                a => a.Id,
                (t, a) => new { a.Id, a.Name, t.CommunityId })
            .ToListAsync(ct);

        return [.. pairs.GroupBy(p => (p.Id, p.Name), p => p.CommunityId).Select(g => new TrainerChoice(g.Key.Id, g.Key.Name, g.ToHashSet()))];
    }

    /// <summary>Whatever is planned already, in any programme, for one of the communities or trainers, from the days before today on.</summary>
    private async Task<IReadOnlyList<Booking>> BookingsAsync(
        PhasePlanTerms terms, IReadOnlyList<Guid> trainerIds, DateOnly today, CancellationToken ct)
    {
        var since = today.AddDays(-PhasePlanRequest.TravelDaysMax);
        var communityIds = terms.CommunityIds;
        var rows = await db.Workshops
            .Where(w => w.CancelledUtc == null && w.LastDay >= since)
            .Where(w => w.Communities.Any(c => communityIds.Contains(c.CommunityId)) || w.Trainers.Any(t => trainerIds.Contains(t.AccountId)))
            .Select(w => new
            {
                w.Id,
                Days = w.Sessions.Select(s => s.Date).ToList(),
                Communities = w.Communities.Select(c => new { c.CommunityId, c.Part, c.Community.OblastCode }).ToList(),
                Trainers = w.Trainers.Select(t => t.AccountId).ToList(),
            })
            .AsSplitQuery()
            .ToListAsync(ct);

        return
        [
            .. rows.Select(w => new Booking(
                w.Id,
                [.. w.Days.Distinct()],
                w.Communities.OrderBy(c => c.Part).Select(c => c.OblastCode).First(),
                [.. w.Communities.Select(c => c.CommunityId)],
                w.Trainers)),
        ];
    }
}
