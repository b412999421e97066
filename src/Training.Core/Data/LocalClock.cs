namespace Training.Core.Data;

/// <summary>
/// The programme's wall clock. Instants are stored in UTC; days and clock times mean this zone, given by its IANA name
/// (the Windows name for Bishkek is an hour wrong).
/// </summary>
public sealed class LocalClock(TimeProvider time, TimeZoneInfo zone)
{
    public const string DefaultZone = "Asia/Bishkek";

    public DateTime NowUtc => time.GetUtcNow().UtcDateTime;

    public DateTime Now => ToLocal(NowUtc);

    public DateOnly Today => DateOnly.FromDateTime(Now);

    public DateTime ToLocal(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), zone);

    public DateTime ToUtc(DateOnly day, TimeOnly time) => ToUtc(day.ToDateTime(time));

    public DateTime ToUtc(DateTime local) => TimeZoneInfo.ConvertTimeToUtc(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), zone);
}
