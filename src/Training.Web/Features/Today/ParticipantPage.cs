using Microsoft.EntityFrameworkCore;
using Training.Core.Attendance;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;
using Training.Core.Workshops;

namespace Training.Web.Features.Today;

/// <summary>A participant's own workshops: the next one with its question first, then the others, then those that were.</summary>
public sealed record ParticipantPage(string Name, DateTime Now, OwnWorkshop? Next, IReadOnlyList<OwnWorkshop> Later, IReadOnlyList<OwnWorkshop> Past)
{
    private const int MostPast = 50;

    public static async Task<ParticipantPage> ReadAsync(TrainingDb db, Actor actor, LocalClock clock, CancellationToken ct)
    {
        var today = clock.Today;
        var own = db.RegistrationsOf(actor).Where(r => r.Status != RegistrationStatus.Cancelled);
        var ahead = await Read(own.Where(r => r.Workshop.LastDay >= today).OrderBy(r => r.Workshop.FirstDay).ThenBy(r => r.Id)).ToListAsync(ct);
        var past = await Read(own
            .Where(r => r.Workshop.LastDay < today && r.Workshop.CancelledUtc == null)
            .OrderByDescending(r => r.Workshop.LastDay).ThenBy(r => r.Id)
            .Take(MostPast)).ToListAsync(ct);
        var next = ahead.Find(w => !w.IsCancelled && w.Status != RegistrationStatus.Declined) ?? ahead.Find(w => !w.IsCancelled);

        return new ParticipantPage(actor.Name, clock.Now, next, [.. ahead.Where(w => w != next)], past);
    }

    private static IQueryable<OwnWorkshop> Read(IQueryable<Registration> registrations) =>
        registrations.Select(r => new OwnWorkshop
        {
            RegistrationId = r.Id,
            WorkshopId = r.WorkshopId,
            Title = r.Workshop.Title,
            Venue = r.Workshop.Venue,
            Directions = r.Workshop.Directions,
            Sessions = r.Workshop.Sessions.OrderBy(s => s.Number).Select(s => new SessionSlot(s.Date, s.Starts, s.Ends)).ToList(),
            FirstDay = r.Workshop.FirstDay,
            LastDay = r.Workshop.LastDay,
            Status = r.Status,
            IsCancelled = r.Workshop.CancelledUtc != null,
            IsClosed = r.Workshop.ClosedUtc != null,
            AttendedMinutes = r.AttendedMinutes,
            SessionMinutes = r.Workshop.SessionMinutes,
            AttendanceShare = r.Workshop.Programme.AttendanceShare,
        });
}

public sealed record OwnWorkshop
{
    public required Guid RegistrationId { get; init; }

    public required Guid WorkshopId { get; init; }

    public required LocalText Title { get; init; }

    public required string? Venue { get; init; }

    public required string? Directions { get; init; }

    public required IReadOnlyList<SessionSlot> Sessions { get; init; }

    public required DateOnly FirstDay { get; init; }

    public required DateOnly LastDay { get; init; }

    public required RegistrationStatus Status { get; init; }

    public required bool IsCancelled { get; init; }

    public required bool IsClosed { get; init; }

    public required int AttendedMinutes { get; init; }

    public required int SessionMinutes { get; init; }

    public required int AttendanceShare { get; init; }

    public bool HasAttended => AttendanceRule.Attended(AttendedMinutes, SessionMinutes, AttendanceShare);

    public bool MayAnswer(DateTime now) => !IsCancelled && !IsClosed && now < Sessions[0].Date.ToDateTime(Sessions[0].Starts);
}
