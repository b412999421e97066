namespace Training.Core.Workshops.Planning;

/// <summary>
/// A schedule in the making. Day by day it gives every free team the best community that waits: in the oblast where the team
/// is, then one that few trainers may teach, then the nearest. A team moves on only when its oblast has nothing left for it.
/// </summary>
internal sealed class PlanDraft
{
    private readonly PhasePlanRequest request;
    private readonly IReadOnlyList<PlanningCommunity> route;
    private readonly IReadOnlyList<DateOnly> firstDays;
    private readonly IReadOnlyList<Itinerary> itineraries;
    private readonly HashSet<(Guid CommunityId, DateOnly Day)> taken;
    private readonly List<PlannedWorkshop> workshops = [];

    public PlanDraft(PhasePlanRequest request)
    {
        this.request = request;
        route = Route.Through(request.Communities);
        firstDays = request.PossibleFirstDays();
        itineraries = [.. request.Trainers.Select(trainer => new Itinerary(trainer, request.TravelDays))];
        taken =
        [
            .. request.Bookings.SelectMany(booking => booking.CommunityIds.SelectMany(id => booking.Days.Select(day => (id, day)))),
        ];
        EnterBookings();
        SpreadOverRoute();
    }

    public IReadOnlyList<PlannedWorkshop> Workshops => workshops;

    public void Enter(PlannedWorkshop workshop)
    {
        var community = request.Communities.Single(community => community.Id == workshop.CommunityId);
        var stop = new Itinerary.Stop(community.Oblast, Place.Of(community));
        foreach (var itinerary in itineraries.Where(itinerary => workshop.TrainerIds.Contains(itinerary.TrainerId)))
        {
            itinerary.Plan(workshop.Days, stop);
        }

        taken.UnionWith(workshop.Days.Select(day => (community.Id, day)));
        workshops.Add(workshop);
    }

    public void Fill(bool fewestTrainersFirst)
    {
        var waiting = route
            .Select((community, position) => new Waiting(community, position, TrainersFor(community)))
            .Where(waiting => waiting.Trainers >= request.TrainersPerWorkshop)
            .ToList();

        foreach (var day in firstDays)
        {
            while (BestOffer(waiting, day, fewestTrainersFirst) is { } offer)
            {
                Enter(PlannedWorkshop.Starting(
                    day, request.DaysPerWorkshop, offer.Waiting.Community.Id, [.. offer.Team.Select(itinerary => itinerary.TrainerId)]));
                waiting.Remove(offer.Waiting);
            }
        }
    }

    public NoRoomReason WhyNoRoom(PlanningCommunity community)
    {
        if (TrainersFor(community) < request.TrainersPerWorkshop)
        {
            return NoRoomReason.TooFewTrainers;
        }
        else if (firstDays.Count == 0)
        {
            return NoRoomReason.NoRunOfWorkingDays;
        }
        else
        {
            return firstDays.Any(day => HasRoom(community, day)) ? NoRoomReason.LeftOut : NoRoomReason.WindowFull;
        }
    }

    private void EnterBookings()
    {
        var places = request.Communities.ToDictionary(community => community.Id, Place.Of);
        foreach (var booking in request.Bookings)
        {
            var known = booking.CommunityIds.Where(places.ContainsKey).Select(id => (Place?)places[id]).FirstOrDefault();
            var stop = new Itinerary.Stop(booking.Oblast, known);
            foreach (var itinerary in itineraries.Where(itinerary => booking.TrainerIds.Contains(itinerary.TrainerId)))
            {
                itinerary.Book(booking.Days, stop);
            }
        }
    }

    // Teams that begin at different points of the route do not follow each other through the whole country.
    private void SpreadOverRoute()
    {
        var teams = Math.Max(1, itineraries.Count / request.TrainersPerWorkshop);
        for (var index = 0; index < itineraries.Count; index++)
        {
            var own = route.Where(community => itineraries[index].MayTeachIn(community.Id)).ToList();
            if (own.Count > 0)
            {
                var team = Math.Min(index / request.TrainersPerWorkshop, teams - 1);
                var start = own[team * own.Count / teams];
                itineraries[index].Home = new Itinerary.Stop(start.Oblast, Place.Of(start));
            }
        }
    }

    private int TrainersFor(PlanningCommunity community) => itineraries.Count(itinerary => itinerary.MayTeachIn(community.Id));

    private bool HasRoom(PlanningCommunity community, DateOnly day)
        => IsCommunityFree(community, day)
            && itineraries.Count(itinerary => itinerary.MayTeachIn(community.Id)
                && itinerary.IsFree(day, request.DaysPerWorkshop, community.Oblast)) >= request.TrainersPerWorkshop;

    private bool IsCommunityFree(PlanningCommunity community, DateOnly day)
        => !Enumerable.Range(0, request.DaysPerWorkshop).Any(offset => taken.Contains((community.Id, day.AddDays(offset))));

    private Offer? BestOffer(List<Waiting> waiting, DateOnly day, bool fewestTrainersFirst)
    {
        var freeByOblast = waiting.Select(one => one.Community.Oblast).Distinct().ToDictionary(
            oblast => oblast,
            oblast => itineraries.Where(itinerary => itinerary.IsFree(day, request.DaysPerWorkshop, oblast))
                .Select(itinerary => (Itinerary: itinerary, From: itinerary.Before(day)))
                .ToList());

        return waiting
            .Where(one => freeByOblast[one.Community.Oblast].Count >= request.TrainersPerWorkshop && IsCommunityFree(one.Community, day))
            .Select(one => OfferFor(one, freeByOblast[one.Community.Oblast], fewestTrainersFirst))
            .Where(offer => offer is not null)
            .MinBy(offer => offer!.Rank);
    }

    private Offer? OfferFor(Waiting waiting, List<(Itinerary Itinerary, Itinerary.Stop? From)> free, bool fewestTrainersFirst)
    {
        var community = waiting.Community;
        var place = Place.Of(community);
        var team = free
            .Where(one => one.Itinerary.MayTeachIn(community.Id))
            .Select(one => (
                one.Itinerary,
                Travels: one.From?.Oblast == community.Oblast ? 0 : 1,
                Distance: one.From?.Place?.DistanceTo(place) ?? 0))
            .OrderBy(one => (one.Travels, one.Itinerary.PlannedWorkshops, one.Distance))
            .Take(request.TrainersPerWorkshop)
            .ToList();

        if (team.Count < request.TrainersPerWorkshop)
        {
            return null;
        }
        else
        {
            var rank = (
                fewestTrainersFirst ? waiting.Trainers : 0,
                team.Sum(one => one.Travels),
                waiting.Trainers,
                team.Max(one => one.Itinerary.PlannedWorkshops),
                team.Sum(one => one.Distance),
                waiting.Position);
            return new Offer(waiting, [.. team.Select(one => one.Itinerary)], rank);
        }
    }

    private sealed record Waiting(PlanningCommunity Community, int Position, int Trainers);

    private sealed record Offer(Waiting Waiting, IReadOnlyList<Itinerary> Team, (int, int, int, int, double, int) Rank);
}
