using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.Workshops;

namespace Training.Web.Features.Today;

/// <summary>A session and how far its roll call is.</summary>
public sealed record TodaySession
{
    public required Guid Id { get; init; }

    public required Guid WorkshopId { get; init; }

    public required LocalText Host { get; init; }

    public required LocalText Title { get; init; }

    public required string? Venue { get; init; }

    public required int Number { get; init; }

    public required DateOnly Date { get; init; }

    public required TimeOnly Starts { get; init; }

    public required TimeOnly Ends { get; init; }

    public required int Marked { get; init; }

    public required int Total { get; init; }
}

public sealed record TodayWorkshop
{
    public required Guid Id { get; init; }

    public required LocalText Host { get; init; }

    public required LocalText Title { get; init; }

    public required DateOnly FirstDay { get; init; }

    public required DateOnly LastDay { get; init; }

    public required string? Venue { get; init; }

    public required bool IsInvited { get; init; }

    public required int Confirmed { get; init; }

    public required int Unanswered { get; init; }

    public required int Capacity { get; init; }
}

public static class TodayReading
{
    public static IQueryable<TodaySession> Sessions(TrainingDb db, IQueryable<Session> sessions) =>
        sessions
            .OrderBy(s => s.Date).ThenBy(s => s.Starts).ThenBy(s => s.Id)
            .Select(s => new TodaySession
            {
                Id = s.Id,
                WorkshopId = s.WorkshopId,
                Host = s.Workshop.Communities.Where(c => c.Part == CommunityPart.Host).Select(c => c.Community.Name).First(),
                Title = s.Workshop.Title,
                Venue = s.Workshop.Venue,
                Number = s.Number,
                Date = s.Date,
                Starts = s.Starts,
                Ends = s.Ends,
                Total = s.Workshop.Registrations.Count(r => r.Status == RegistrationStatus.Invited || r.Status == RegistrationStatus.Confirmed),
                Marked = s.Workshop.Registrations.Count(r => (r.Status == RegistrationStatus.Invited || r.Status == RegistrationStatus.Confirmed)
                    && db.AttendanceRecords.Any(a => a.SessionId == s.Id && a.PersonId == r.PersonId)),
            });

    public static IQueryable<TodayWorkshop> Workshops(IQueryable<Workshop> workshops) =>
        workshops
            .OrderBy(w => w.FirstDay).ThenBy(w => w.Id)
            .Select(w => new TodayWorkshop
            {
                Id = w.Id,
                Host = w.Communities.Where(c => c.Part == CommunityPart.Host).Select(c => c.Community.Name).First(),
                Title = w.Title,
                FirstDay = w.FirstDay,
                LastDay = w.LastDay,
                Venue = w.Venue,
                IsInvited = w.InvitedUtc != null,
                Confirmed = w.Registrations.Count(r => r.Status == RegistrationStatus.Confirmed),
                Unanswered = w.Registrations.Count(r => r.Status == RegistrationStatus.Invited),
                Capacity = w.Capacity,
            });
}
