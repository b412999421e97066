using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Training.Core.Data;
using Training.Core.Learning;
using Training.Core.People;
using Training.Core.Workshops;

namespace Training.Core.Reporting;

/// <summary>
/// The tests before and after the workshops of a programme as rows, by the workshop's last day, community, workshop, module and person.
/// Community and stakeholder group are those of the registration, and cancelled workshops are left out, as in <see cref="AttendanceRows"/>.
/// </summary>
public sealed class KnowledgeRows(TrainingDb db, Library library, SecretKey secret)
{
    /// <summary>Where the attendances have names, people carry a third id here, so that no score leads to one.</summary>
    private const string PurposeBesideNames = "pseudonym of tests";

    public Task<DateTime?> LastHandedInUtcAsync(AttendanceQuery query, CancellationToken ct) =>
        Papers(query).MaxAsync(p => p.Attempt.HandedInUtc, ct);

    public async IAsyncEnumerable<KnowledgeRow> ReadAsync(AttendanceQuery query, [EnumeratorCancellation] CancellationToken ct)
    {
        var facts = await LoadAsync(query, ct);
        var papers = Papers(query)
            .OrderBy(p => p.Workshop.LastDay)
            .Select(p => new PaperLine(
                p.Workshop.LastDay, p.Test.WorkshopId, p.Test.ModuleId, p.Attempt.PersonId, p.Test.Purpose, p.Attempt.Medium,
                p.Attempt.Right, p.Attempt.Total, (Guid?)p.Place!.CommunityId, (Guid?)p.Place.StakeholderGroupId))
            .AsAsyncEnumerable();

        // Both tests of a pair have the same day. Within it the two databases would order ids each in its own way.
        var sameDay = new List<PaperLine>();
        await foreach (var paper in papers.WithCancellation(ct))
        {
            if (sameDay.Count > 0 && sameDay[0].Day != paper.Day)
            {
                foreach (var row in facts.RowsOf(sameDay))
                {
                    yield return row;
                }

                sameDay.Clear();
            }

            sameDay.Add(paper);
        }

        foreach (var row in facts.RowsOf(sameDay))
        {
            yield return row;
        }
    }

    private async Task<Facts> LoadAsync(AttendanceQuery query, CancellationToken ct)
    {
        var key = new PseudonymKey(secret.For(query.IsNamed ? PurposeBesideNames : Pseudonym.Purpose));
        var shelf = await library.OpenAsync(ct);
        var people = await db.People
            .Where(p => db.Attempts.Any(a => a.PersonId == p.Id
                && db.WorkshopTests.Any(t => t.Id == a.SeriesId && db.Workshops.Any(w => w.Id == t.WorkshopId && w.ProgrammeId == query.ProgrammeId))))
            .Select(p => new { p.Id, p.Sex })
            .ToListAsync(ct);
        var workshops = await db.Workshops
            .Where(w => w.ProgrammeId == query.ProgrammeId && db.WorkshopTests.Any(t => t.WorkshopId == w.Id))
            .Select(w => new { w.Id, w.PhaseId, w.Title })
            .ToListAsync(ct);

        return new Facts(
            await AttendanceLabels.LoadAsync(db, query.ProgrammeId, query.Language, ct),
            shelf.Published.ToDictionary(m => m.Id, m => m.NeutralTitle.In(query.Language)),
            workshops.ToDictionary(w => w.Id, w => (w.PhaseId, w.Title.In(query.Language))),
            people.ToDictionary(p => p.Id, p => (Pseudonym.Of(key, query.ProgrammeId, p.Id), p.Sex)));
    }

    private IQueryable<Paper> Papers(AttendanceQuery query)
    {
        var filter = query.Filter;
        var papers = db.Attempts
            .Where(a => a.HandedInUtc != null)
            .Join(db.WorkshopTests, a => a.SeriesId, t => t.Id, (attempt, test) => new { attempt, test })
            .Join(
                db.Workshops.Where(w => w.ProgrammeId == query.ProgrammeId && w.CancelledUtc == null),
                p => p.test.WorkshopId,
                w => w.Id,
                (p, workshop) => new { p.attempt, p.test, workshop })
            .LeftJoin(
                db.Registrations,
                p => new { p.test.WorkshopId, p.attempt.PersonId },
                r => new { r.WorkshopId, r.PersonId },
                (p, place) => new Paper { Attempt = p.attempt, Test = p.test, Workshop = p.workshop, Place = place });

        if (filter.From is { } from)
        {
            papers = papers.Where(p => p.Workshop.LastDay >= from);
        }

        if (filter.To is { } to)
        {
            papers = papers.Where(p => p.Workshop.LastDay <= to);
        }

        if (filter.PhaseId is { } phaseId)
        {
            papers = phaseId == AttendanceFilter.NotStated
                ? papers.Where(p => p.Workshop.PhaseId == null)
                : papers.Where(p => p.Workshop.PhaseId == phaseId);
        }

        if (filter.CommunityId is { } communityId)
        {
            papers = communityId == AttendanceFilter.NotStated
                ? papers.Where(p => p.Place == null)
                : papers.Where(p => p.Place!.CommunityId == communityId);
        }

        return filter.OblastCode is { } oblast
            ? papers.Where(p => db.Communities.Any(c => c.Id == p.Place!.CommunityId && c.OblastCode == oblast))
            : papers;
    }

    private sealed class Paper
    {
        public required Attempt Attempt { get; init; }

        public required WorkshopTest Test { get; init; }

        public required Workshop Workshop { get; init; }

        public required Registration? Place { get; init; }
    }

    private sealed record PaperLine(
        DateOnly Day, Guid WorkshopId, Guid ModuleId, Guid PersonId, AttemptPurpose Purpose, AttemptMedium Medium,
        int Right, int Total, Guid? CommunityId, Guid? GroupId)
    {
        public int Percent => Attempt.PercentOf(Right, Total);
    }

    private sealed record Facts(
        AttendanceLabels Labels,
        IReadOnlyDictionary<Guid, string> Modules,
        IReadOnlyDictionary<Guid, (Guid? PhaseId, string Title)> Workshops,
        IReadOnlyDictionary<Guid, (string Pseudonym, Sex Sex)> People)
    {
        /// <summary>Without whoever was tested after the facts were read: the next export has them.</summary>
        public IEnumerable<KnowledgeRow> RowsOf(IEnumerable<PaperLine> papers) => papers
            .Where(p => Workshops.ContainsKey(p.WorkshopId) && People.ContainsKey(p.PersonId))
            .GroupBy(p => (p.WorkshopId, p.ModuleId, p.PersonId))
            .Select(pair => RowOf([.. pair]))
            .OrderBy(row => row.Community, StringComparer.Ordinal)
            .ThenBy(row => row.WorkshopKey)
            .ThenBy(row => row.ModuleKey)
            .ThenBy(row => row.PersonKey);

        private KnowledgeRow RowOf(List<PaperLine> papers)
        {
            var (one, workshop, person) = (papers[0], Workshops[papers[0].WorkshopId], People[papers[0].PersonId]);

            return new KnowledgeRow
            {
                PersonKey = one.PersonId,
                WorkshopKey = one.WorkshopId,
                ModuleKey = one.ModuleId,
                PersonId = person.Pseudonym,
                Community = Labels.Community(one.CommunityId),
                Phase = Labels.Phase(workshop.PhaseId),
                Workshop = workshop.Title,
                Date = one.Day,
                Module = Modules.GetValueOrDefault(one.ModuleId, ""),
                Sex = person.Sex,
                StakeholderGroup = Labels.Group(one.GroupId),
                Pair = new TestPair(
                    one.PersonId,
                    papers.Find(p => p.Purpose == AttemptPurpose.PreTest)?.Percent,
                    papers.Find(p => p.Purpose == AttemptPurpose.PostTest)?.Percent),
                Medium = papers.TrueForAll(p => p.Medium == AttemptMedium.Screen) ? TestMedium.Phone
                    : papers.TrueForAll(p => p.Medium == AttemptMedium.Paper) ? TestMedium.Paper
                    : TestMedium.Both,
            };
        }
    }
}
