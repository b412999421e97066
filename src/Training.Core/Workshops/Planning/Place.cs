namespace Training.Core.Workshops.Planning;

internal readonly record struct Place(double Latitude, double Longitude)
{
    public static Place Of(PlanningCommunity community) => new(community.Latitude, community.Longitude);

    public static Place MiddleOf(IReadOnlyCollection<PlanningCommunity> communities)
        => new(communities.Average(community => community.Latitude), communities.Average(community => community.Longitude));

    /// <summary>In degrees of latitude, on a flat map: near enough to compare distances within one country.</summary>
    public double DistanceTo(Place other)
    {
        var north = Latitude - other.Latitude;
        var east = (Longitude - other.Longitude) * Math.Cos(double.DegreesToRadians((Latitude + other.Latitude) / 2));
        return Math.Sqrt((north * north) + (east * east));
    }
}
