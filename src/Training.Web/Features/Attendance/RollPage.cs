using Microsoft.EntityFrameworkCore;
using Training.Core.Attendance;
using Training.Core.Communities;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;
using Training.Core.Workshops;

namespace Training.Web.Features.Attendance;

/// <summary>The roll of one session, by name, with what was marked and by whom.</summary>
public sealed record RollPage
{
    public required Guid SessionId { get; init; }

    public required RollHead Head { get; init; }

    public required IReadOnlyList<RollTab> Tabs { get; init; }

    public required IReadOnlyList<RollRow> Rows { get; init; }

    public required bool HasDay { get; init; }

    public RollTab Session => Tabs.Single(tab => tab.Id == SessionId);

    /// <summary>Whether marks are taken: from the session's day on, until the workshop is closed.</summary>
    public bool IsOpen => HasDay && Head is { IsClosed: false, IsCancelled: false };

    public int Marked => Rows.Count(r => r.Status is not null);

    public static async Task<RollPage> ReadAsync(TrainingDb db, Guid sessionId, Actor actor, LocalClock clock, Phrases t, CancellationToken ct)
    {
        var head = await db.SessionsOf(actor)
            .Where(s => s.Id == sessionId)
            .Select(s => new RollHead(
                s.WorkshopId,
                s.Workshop.Title,
                s.Workshop.Communities.Where(c => c.Part == CommunityPart.Host).Select(c => c.Community.Name).First(),
                s.Workshop.ClosedUtc != null,
                s.Workshop.CancelledUtc != null))
            .SingleOrDefaultAsync(ct)
            .OrNotFoundAsync();
        var tabs = await db.Sessions
            .Where(s => s.WorkshopId == head.WorkshopId)
            .OrderBy(s => s.Number)
            .Select(s => new RollTab(s.Id, s.Number, s.Date, s.Starts, s.Ends))
            .ToListAsync(ct);
        var page = new RollPage { SessionId = sessionId, Head = head, Tabs = tabs, Rows = [], HasDay = false };

        return page with { Rows = await RowsAsync(db, page, actor, clock, t, ct), HasDay = page.Session.Date <= clock.Today };
    }

    private static async Task<IReadOnlyList<RollRow>> RowsAsync(
        TrainingDb db, RollPage page, Actor actor, LocalClock clock, Phrases t, CancellationToken ct)
    {
        var people = await db.RegistrationsOf(actor)
            .Where(r => r.WorkshopId == page.Head.WorkshopId && r.Status != RegistrationStatus.Cancelled)
            .Join(db.StakeholderGroups, r => r.StakeholderGroupId, g => g.Id, (r, g) => new
            {
                r.PersonId,
                r.Person.Name,
                Group = g.Name,
                IsOnRoll = r.Status == RegistrationStatus.Invited || r.Status == RegistrationStatus.Confirmed,
            })
            .ToListAsync(ct);
        var marks = (await db.AttendanceMarks
            .Where(m => m.SessionId == page.SessionId)
            .Join(db.Users, m => m.MarkedByAccountId, a => a.Id, (m, a) => new { m.PersonId, m.Id, m.Status, m.MarkedUtc, AccountId = a.Id, a.Name })
            .ToListAsync(ct))
            .OrderBy(m => m.MarkedUtc).ThenBy(m => m.Id)
            .ToLookup(m => m.PersonId, m => new RollMark(m.Status, clock.ToLocal(m.MarkedUtc), m.Name, m.AccountId == actor.AccountId));

        return [.. people
            .Where(p => p.IsOnRoll || marks[p.PersonId].Any())
            .OrderBy(p => p.Name, StringComparer.Create(t.Culture, ignoreCase: true))
            .ThenBy(p => p.PersonId)
            .Select(p => new RollRow(p.PersonId, p.Name, p.Group, [.. marks[p.PersonId]]))];
    }
}

public sealed record RollHead(Guid WorkshopId, LocalText Title, LocalText Host, bool IsClosed, bool IsCancelled);

public sealed record RollTab(Guid Id, int Number, DateOnly Date, TimeOnly Starts, TimeOnly Ends);

/// <summary>One person of the roll; the last of the marks is the one that stands.</summary>
public sealed record RollRow(Guid PersonId, string Name, LocalText Group, IReadOnlyList<RollMark> Marks)
{
    public RollMark? Last => Marks.Count > 0 ? Marks[^1] : null;

    public AttendanceStatus? Status => Last?.Status;
}

public sealed record RollMark(AttendanceStatus Status, DateTime At, string By, bool IsMine);
