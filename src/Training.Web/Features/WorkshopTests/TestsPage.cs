using Microsoft.EntityFrameworkCore;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.Learning;
using Training.Core.People;
using Training.Core.Workshops;

namespace Training.Web.Features.WorkshopTests;

/// <summary>The tests of a workshop: first the modules of its phase and those tested already, then the others to choose from.</summary>
public sealed record TestsPage
{
    public required Guid WorkshopId { get; init; }

    public required LocalText Title { get; init; }

    public required DateOnly FirstDay { get; init; }

    public required bool IsOpen { get; init; }

    public required int OnRoll { get; init; }

    public required IReadOnlyList<TestedModule> Modules { get; init; }

    public required IReadOnlyList<Module> Others { get; init; }

    public static async Task<TestsPage> ReadAsync(TrainingDb db, Shelf shelf, Guid id, Actor actor, CancellationToken ct)
    {
        var workshop = await db.WorkshopsLedBy(actor)
            .Where(w => w.Id == id)
            .Select(w => new
            {
                w.Title,
                w.FirstDay,
                IsOpen = w.ClosedUtc == null && w.CancelledUtc == null,
                Phase = w.Phase == null ? (int?)null : w.Phase.Order,
            })
            .SingleOrDefaultAsync(ct)
            .OrNotFoundAsync();
        var roll = await db.RegistrationsOf(actor).OnRoll()
            .Where(r => r.WorkshopId == id)
            .Select(r => new RollName(r.PersonId, r.Person.Name))
            .ToListAsync(ct);
        var tests = await db.WorkshopTests.AsNoTracking().Where(t => t.WorkshopId == id).ToListAsync(ct);
        var testIds = tests.Select(t => t.Id).ToList();
        var papers = await db.Attempts
            .Where(a => testIds.Contains(a.SeriesId) && a.HandedInUtc != null)
            .Select(a => new HandedIn(a.SeriesId, a.PersonId, a.Right, a.Total))
            .ToListAsync(ct);
        var chosen = shelf.Published
            .Where(m => tests.Exists(t => t.ModuleId == m.Id) || (m.Phase is not null && m.Phase == workshop.Phase && m.Status != ModuleStatus.Retired))
            .ToList();

        return new TestsPage
        {
            WorkshopId = id,
            Title = workshop.Title,
            FirstDay = workshop.FirstDay,
            IsOpen = workshop.IsOpen,
            OnRoll = roll.Count,
            Modules = [.. chosen.Select(m => new TestedModule(m, State(m, AttemptPurpose.PreTest), State(m, AttemptPurpose.PostTest), GainOf(m)))],
            Others = [.. shelf.Offered.Except(chosen)],
        };

        TestState? State(Module module, AttemptPurpose purpose) =>
            tests.Find(t => t.ModuleId == module.Id && t.Purpose == purpose) is { } test
                ? new TestState(test.Id, test.IsOpen, [.. roll.Where(r => !papers.Exists(p => p.TestId == test.Id && p.PersonId == r.PersonId)).Select(r => r.Name)],
                    papers.Count(p => p.TestId == test.Id))
                : null;

        KnowledgeGain GainOf(Module module) => KnowledgeGain.Of([.. papers.Select(p => p.PersonId).Distinct()
            .Select(person => new TestPair(person, ShareOf(module, AttemptPurpose.PreTest, person), ShareOf(module, AttemptPurpose.PostTest, person)))
            .Where(pair => pair.Before is not null || pair.After is not null)]);

        int? ShareOf(Module module, AttemptPurpose purpose, Guid person) =>
            tests.Find(t => t.ModuleId == module.Id && t.Purpose == purpose) is { } test
            && papers.Find(p => p.TestId == test.Id && p.PersonId == person) is { } paper
                ? Attempt.PercentOf(paper.Right, paper.Total)
                : null;
    }

    private sealed record RollName(Guid PersonId, string Name);

    private sealed record HandedIn(Guid TestId, Guid PersonId, int Right, int Total);
}

public sealed record TestedModule(Module Module, TestState? Before, TestState? After, KnowledgeGain Gain);

/// <summary>How far a test is. Names are those who have not answered; what anybody answered is not on this page.</summary>
public sealed record TestState(Guid Id, bool IsOpen, IReadOnlyList<string> Missing, int Answered);
