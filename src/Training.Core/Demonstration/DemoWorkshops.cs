using Training.Core.Activity;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;
using Training.Core.Programmes;
using Training.Core.Workshops;

namespace Training.Core.Demonstration;

/// <summary>The workshops as a specialist and three trainers would have planned, invited, held and closed them by the day of the story.</summary>
internal sealed class DemoWorkshops(DemoStage stage, Programme programme)
{
    private const int InvitedDaysBefore = 14;
    private const int ExchangePhase = 7;
    private static readonly TimeOnly Morning = new(9, 0);
    private static readonly TimeOnly Noon = new(12, 30);
    private static readonly TimeOnly Afternoon = new(13, 30);
    private static readonly TimeOnly Evening = new(17, 0);
    private static readonly LocalText OpenTalk = new("An open talk in our community", "Открытый разговор в нашем сообществе", "Жамаатыбызда ачык сүйлөшүү", "Жамоамизда очиқ суҳбат");

    private static readonly Actor Specialist = DemoAccounts.Actor(DemoAccounts.Specialist);

    private readonly DemoDiary diary = new(stage);

    /// <summary>Everything before the story's day: phase 1 in all communities and an open session. The last one still lacks a roll call.</summary>
    public void AddHeld()
    {
        HoldPhase(DemoAccounts.NorthTrainer, ("Kara-Buura", 19), ("Kara-Balta", 29), ("Kochkor", 38), ("Balykchy", 46));
        HoldPhase(DemoAccounts.SouthTrainer, ("Isfana", 3), ("Aidarken", 14), ("Chek-Abad", 25), ("Bazar-Korgon", 35), ("Nookat", 45));
        HoldOpenSession();
    }

    /// <summary>Everything after it: some only planned, some invited and answered, one of them over-full.</summary>
    public void AddAhead()
    {
        var balykchy = PlanAhead("Balykchy", DemoAccounts.NorthTrainer, 15);
        var kochkor = PlanAhead("Kochkor", DemoAccounts.NorthTrainer, 18, capacity: 9);
        var karaBalta = PlanAhead("Kara-Balta", DemoAccounts.CountryTrainer, 23);
        var nookat = PlanAhead("Nookat", DemoAccounts.SouthTrainer, 16);
        PlanAhead("Chek-Abad", DemoAccounts.SouthTrainer, 23);
        PlanAhead("Bazar-Korgon", DemoAccounts.SouthTrainer, 27);
        PlanExchangeVisit();

        Invite(balykchy, stage.Today.AddDays(-4), sayNo: 12, stayQuiet: 30);
        Invite(kochkor, stage.Today.AddDays(-5), sayNo: 0, stayQuiet: 8);
        Invite(karaBalta, stage.Today.AddDays(-2), sayNo: 10, stayQuiet: 50);
        Invite(nookat, stage.Today.AddDays(-3), sayNo: 15, stayQuiet: 25);
    }

    /// <summary>From the last one backwards, so that a holiday pushes a workshop further into the past.</summary>
    private void HoldPhase(string trainer, params (string Community, int DaysAgo)[] fromTheLast)
    {
        foreach (var (community, daysAgo) in fromTheLast)
        {
            string[] trainers = community is "Kara-Balta" or "Aidarken" ? [trainer, DemoAccounts.CountryTrainer] : [trainer];
            var first = diary.TakeUntil(stage.Today.AddDays(-daysAgo), trainers);
            var workshop = Plan(PhaseOf(1), community, trainers, first);
            Invite(workshop, first.AddDays(-InvitedDaysBefore), sayNo: 5, stayQuiet: 15);
            var rollCall = new DemoRollCall(stage, workshop, DemoAccounts.Actor(trainer));

            if (community == fromTheLast[0].Community && trainer == DemoAccounts.SouthTrainer)
            {
                rollCall.Mark(workshop.SessionCount - 1);
            }
            else
            {
                rollCall.Mark(workshop.SessionCount);
                Close(workshop, DemoAccounts.Actor(trainer));
            }
        }
    }

    private void HoldOpenSession()
    {
        string[] trainers = [DemoAccounts.NorthTrainer];
        var day = diary.TakeUntil(stage.Today.AddDays(-9), trainers);
        var workshop = Plan(null, "Kochkor", trainers, day, capacity: 40, sessions: [new(day, new(14, 0), new(16, 30))]);
        Invite(workshop, day.AddDays(-7), sayNo: 20, stayQuiet: 20);
        var moment = stage.At(day, new TimeOnly(14, 5));

        foreach (var guest in stage.People.Where(p => p.CommunityId == stage.CommunityId("Kochkor")).Except(stage.Members([stage.CommunityId("Kochkor")], day)))
        {
            workshop.WalkIn(guest, moment.Utc);
        }

        StableId.Settle(stage.Db);
        new DemoRollCall(stage, workshop, DemoAccounts.Actor(DemoAccounts.NorthTrainer)).Mark(1);
        Close(workshop, DemoAccounts.Actor(DemoAccounts.NorthTrainer));
    }

    private Workshop PlanAhead(string community, string trainer, int daysAhead, int capacity = Workshop.DefaultCapacity) =>
        Plan(PhaseOf(2), community, [trainer], diary.TakeFrom(stage.Today.AddDays(daysAhead), [trainer]), capacity);

    private void PlanExchangeVisit()
    {
        string[] trainers = [DemoAccounts.SouthTrainer, DemoAccounts.CountryTrainer];
        var first = diary.TakeFrom(stage.Today.AddDays(34), trainers);
        Plan(PhaseOf(ExchangePhase), "Nookat", trainers, first, capacity: 40, guests: ["Bazar-Korgon", "Chek-Abad"]);
    }

    private Workshop Plan(
        Phase? phase,
        string host,
        string[] trainers,
        DateOnly first,
        int capacity = Workshop.DefaultCapacity,
        IReadOnlyList<SessionSlot>? sessions = null,
        string[]? guests = null)
    {
        var kind = phase is null ? WorkshopKind.AwarenessSession : guests is null ? WorkshopKind.PhaseWorkshop : WorkshopKind.ExchangeVisit;
        var workshop = new Workshop
        {
            Id = StableId.Of($"workshop {kind} {phase?.Order} {host}"),
            ProgrammeId = programme.Id,
            PhaseId = phase?.Id,
            Kind = kind,
            Title = phase?.WorkshopTitle ?? OpenTalk,
            Capacity = capacity,
        };
        workshop.Schedule(sessions ?? TwoDays(first));
        var (venue, directions) = DemoVenues.Of(host);
        workshop.SetPlace(venue, directions);
        workshop.SetCommunities(stage.CommunityId(host), (guests ?? []).Select(stage.CommunityId));
        workshop.SetTrainers(trainers.Select(t => DemoAccounts.Actor(t).AccountId));
        stage.Db.Workshops.Add(workshop);
        var plannedOn = first < stage.Today ? first.AddDays(-InvitedDaysBefore - 10) : stage.Today.AddDays(-8);
        stage.Db.Log(Specialist, stage.At(plannedOn, new TimeOnly(11, 0)).Utc, "workshop.planned", workshop.Id);
        StableId.Settle(stage.Db);

        return workshop;
    }

    /// <summary>Invites the groups and lets their members answer; chances are in percent, whoever is left says yes.</summary>
    private void Invite(Workshop workshop, DateOnly on, int sayNo, int stayQuiet)
    {
        var people = stage.Members([.. workshop.Communities.Select(c => c.CommunityId)], workshop.FirstDay);
        var invited = stage.At(on, new TimeOnly(11, 30));
        workshop.Invite(people, invited.Utc);
        stage.Db.Log(Specialist, invited.Utc, "workshop.invited", workshop.Id, $"{people.Count}");
        StableId.Settle(stage.Db);

        foreach (var (index, person) in people.Index())
        {
            var chance = DemoStage.Chance("answer", workshop.Id, person.Id);
            var moment = stage.At(on.AddDays(1), new TimeOnly(8, 0).AddMinutes(35 * index));

            if (person.Name == DemoAccounts.ParticipantName || chance >= sayNo + stayQuiet)
            {
                workshop.Answer(person.Id, comes: true, moment.Utc, moment.Local);
            }
            else if (chance < sayNo)
            {
                workshop.Answer(person.Id, comes: false, moment.Utc, moment.Local);
            }
        }
    }

    private void Close(Workshop workshop, Actor trainer)
    {
        var moment = stage.At(workshop.LastDay, new TimeOnly(17, 40));
        workshop.Close(trainer, moment.Utc, moment.Local);
        stage.Db.Log(trainer, moment.Utc, "workshop.closed", workshop.Id);
    }

    private Phase PhaseOf(int order) => programme.Phases.Single(p => p.Order == order);

    private static IReadOnlyList<SessionSlot> TwoDays(DateOnly first) =>
        [.. new[] { first, first.AddDays(1) }.SelectMany(day => new SessionSlot[] { new(day, Morning, Noon), new(day, Afternoon, Evening) })];
}
