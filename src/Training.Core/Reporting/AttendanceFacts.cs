using Microsoft.EntityFrameworkCore;
using Training.Core.Attendance;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;

namespace Training.Core.Reporting;

/// <summary>What row after row repeats, read once: a national programme has forty rows for each person.</summary>
internal sealed class AttendanceFacts
{
    private readonly AttendanceLabels labels;
    private readonly ProgrammeLine programme;
    private readonly Dictionary<Guid, WorkshopLine> workshops;
    private readonly Dictionary<Guid, SessionLine> sessions;
    private readonly Dictionary<Guid, PersonLine> people;

    private AttendanceFacts(
        AttendanceLabels labels,
        ProgrammeLine programme,
        Dictionary<Guid, WorkshopLine> workshops,
        Dictionary<Guid, SessionLine> sessions,
        Dictionary<Guid, PersonLine> people)
    {
        this.labels = labels;
        this.programme = programme;
        this.workshops = workshops;
        this.sessions = sessions;
        this.people = people;
    }

    public static async Task<AttendanceFacts> LoadAsync(TrainingDb db, AttendanceQuery query, PseudonymKey key, CancellationToken ct)
    {
        var programme = await db.Programmes.Where(p => p.Id == query.ProgrammeId)
            .Select(p => new { p.Code, p.AttendanceShare, Donors = p.Donors.Select(d => d.Name).ToList() })
            .SingleAsync(ct);

        return new AttendanceFacts(
            await AttendanceLabels.LoadAsync(db, query.ProgrammeId, query.Language, ct),
            new ProgrammeLine(programme.Code, programme.AttendanceShare, Join(programme.Donors)),
            await LoadWorkshopsAsync(db, query, ct),
            await db.Sessions.Where(s => s.Workshop.ProgrammeId == query.ProgrammeId && s.Workshop.CancelledUtc == null)
                .Select(s => new SessionLine(s.Id, s.WorkshopId, s.Number, s.Date, s.Starts, s.Ends))
                .ToDictionaryAsync(s => s.Id, ct),
            await LoadPeopleAsync(db, query, key, ct));
    }

    public static string Join(IEnumerable<string> names) => string.Join(", ", names.Order(StringComparer.Ordinal));

    /// <summary>Null for whoever and whatever was entered after the facts were read: the next export has them.</summary>
    public AttendanceRow? RowOf(RecordLine record)
    {
        if (!sessions.TryGetValue(record.SessionId, out var session)
            || !workshops.TryGetValue(session.WorkshopId, out var workshop)
            || !people.TryGetValue(record.PersonId, out var person))
        {
            return null;
        }

        return new AttendanceRow
        {
            PersonKey = record.PersonId,
            WorkshopKey = session.WorkshopId,
            SessionKey = session.Id,
            Programme = programme.Code,
            Donors = programme.Donors,
            Community = labels.Community(record.CommunityId),
            Oblast = labels.OblastOf(record.CommunityId),
            Phase = labels.Phase(workshop.PhaseId),
            Workshop = workshop.Title,
            SessionNumber = session.Number,
            Date = session.Date,
            Start = session.Starts,
            End = session.Ends,
            Minutes = (int)(session.Ends - session.Starts).TotalMinutes,
            Trainers = workshop.Trainers,
            PersonId = person.Pseudonym,
            Name = person.Name,
            Sex = person.Sex,
            BirthYear = person.BirthYear,
            StakeholderGroup = labels.Group(record.GroupId),
            Status = record.Status,
            Attended = AttendanceRule.Attended(record.AttendedMinutes, workshop.Minutes, programme.AttendanceShare),
        };
    }

    private static async Task<Dictionary<Guid, WorkshopLine>> LoadWorkshopsAsync(TrainingDb db, AttendanceQuery query, CancellationToken ct)
    {
        var workshops = db.Workshops.Where(w => w.ProgrammeId == query.ProgrammeId && w.CancelledUtc == null);
        var trainers = (await workshops.SelectMany(w => w.Trainers, (w, t) => new { w.Id, t.Account.Name }).ToListAsync(ct))
            .ToLookup(t => t.Id, t => t.Name);

        return await workshops.Select(w => new { w.Id, w.PhaseId, w.Title, w.SessionMinutes })
            .ToDictionaryAsync(w => w.Id, w => new WorkshopLine(w.PhaseId, w.Title.In(query.Language), Join(trainers[w.Id]), w.SessionMinutes), ct);
    }

    private static async Task<Dictionary<Guid, PersonLine>> LoadPeopleAsync(
        TrainingDb db, AttendanceQuery query, PseudonymKey key, CancellationToken ct)
    {
        var isNamed = query.IsNamed;
        var marked = db.People.Where(p => db.AttendanceRecords.Any(r => r.PersonId == p.Id && r.Session.Workshop.ProgrammeId == query.ProgrammeId));

        return await marked
            .Select(p => new { p.Id, p.Sex, p.BirthYear, Name = isNamed && p.Consents.Any(c => c.WithdrawnUtc == null) ? p.Name : null })
            .ToDictionaryAsync(p => p.Id, p => new PersonLine(Pseudonym.Of(key, query.ProgrammeId, p.Id), p.Name, p.Sex, p.BirthYear), ct);
    }

    private sealed record ProgrammeLine(string Code, int AttendanceShare, string Donors);

    private sealed record WorkshopLine(Guid? PhaseId, string Title, string Trainers, int Minutes);

    private sealed record SessionLine(Guid Id, Guid WorkshopId, int Number, DateOnly Date, TimeOnly Starts, TimeOnly Ends);

    private sealed record PersonLine(string Pseudonym, string? Name, Sex Sex, int? BirthYear);
}

/// <summary>One attendance record with the place its person had at the workshop.</summary>
internal readonly record struct RecordLine(
    Guid SessionId, Guid PersonId, AttendanceStatus Status, Guid? CommunityId, Guid? GroupId, int AttendedMinutes);
