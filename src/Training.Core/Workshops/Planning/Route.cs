namespace Training.Core.Workshops.Planning;

/// <summary>One short way through all communities, oblast after oblast, always on to the nearest one left.</summary>
internal static class Route
{
    public static IReadOnlyList<PlanningCommunity> Through(IReadOnlyList<PlanningCommunity> communities)
    {
        var route = new List<PlanningCommunity>(communities.Count);
        if (communities.Count > 0)
        {
            foreach (var oblast in OblastsInOrder(communities))
            {
                route.AddRange(NearestFirst(oblast, Entry(oblast, route, communities), Place.Of));
            }
        }

        return route;
    }

    private static List<PlanningCommunity[]> OblastsInOrder(IReadOnlyList<PlanningCommunity> communities)
    {
        var oblasts = communities.GroupBy(community => community.Oblast)
            .OrderBy(oblast => oblast.Key, StringComparer.Ordinal)
            .Select(oblast => oblast.ToArray())
            .ToList();

        return oblasts
            .Select(first => NearestFirst(oblasts, first, Place.MiddleOf))
            .MinBy(order => order.Zip(order.Skip(1), (a, b) => Place.MiddleOf(a).DistanceTo(Place.MiddleOf(b))).Sum())!;
    }

    private static PlanningCommunity Entry(
        PlanningCommunity[] oblast, List<PlanningCommunity> route, IReadOnlyList<PlanningCommunity> communities)
    {
        if (route.Count == 0)
        {
            var middle = Place.MiddleOf(communities);
            return oblast.MaxBy(community => Place.Of(community).DistanceTo(middle))!;
        }
        else
        {
            var last = Place.Of(route[^1]);
            return oblast.MinBy(community => Place.Of(community).DistanceTo(last))!;
        }
    }

    private static List<T> NearestFirst<T>(IEnumerable<T> stops, T first, Func<T, Place> placeOf)
        where T : class
    {
        var left = stops.Where(stop => stop != first).Select(stop => (Stop: stop, Place: placeOf(stop))).ToList();
        var order = new List<T> { first };
        var here = placeOf(first);
        while (left.Count > 0)
        {
            var next = left.MinBy(stop => stop.Place.DistanceTo(here));
            left.Remove(next);
            order.Add(next.Stop);
            here = next.Place;
        }

        return order;
    }
}
