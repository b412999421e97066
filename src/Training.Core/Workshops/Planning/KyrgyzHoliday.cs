namespace Training.Core.Workshops.Planning;

public sealed record KyrgyzHoliday(
    DateOnly Date, string English, string Russian, string Kyrgyz, string UzbekCyrillic, bool Confirmed, bool IsDayOff);
