namespace Training.Core.Workshops.Planning;

public sealed record PlanningCommunity(Guid Id, string Oblast, double Latitude, double Longitude);
