using Training.Core.Data;
using Training.Core.Learning;
using Training.Core.People;
using Training.Core.Programmes;
using Training.Core.Workshops;

namespace Training.Core.Demonstration;

/// <summary>
/// The tests before and after the workshops of phase 1, of its first module. Groups know about a third before and more than half afterwards; a few people
/// miss one of the tests, and two villages write on paper.
/// </summary>
internal sealed class DemoTests(DemoStage stage, Programme programme, IReadOnlyDictionary<Guid, Module> modules)
{
    private const int HeldPhase = 1;
    private static readonly TimeSpan Writing = TimeSpan.FromMinutes(25);
    private static readonly string[] OnPaper = ["Isfana", "Chek-Abad"];

    public void Add()
    {
        var phaseId = programme.Phases.Single(p => p.Order == HeldPhase).Id;
        var module = modules.Values.Where(m => m.Phase == HeldPhase && m.Form(QuestionUse.FormA).Count > 0).MinBy(m => m.Number);

        if (module is null)
        {
            return;
        }

        foreach (var workshop in stage.Db.Workshops.Local.Where(w => w.PhaseId == phaseId && w.ClosedUtc is not null).ToList())
        {
            Test(workshop, module, AttemptPurpose.PreTest, stage.At(workshop.FirstDay, new TimeOnly(9, 15)).Utc);
            Test(workshop, module, AttemptPurpose.PostTest, stage.At(workshop.LastDay, new TimeOnly(16, 15)).Utc);
        }
    }

    private void Test(Workshop workshop, Module module, AttemptPurpose purpose, DateTime openedUtc)
    {
        var test = new WorkshopTest
        {
            WorkshopId = workshop.Id,
            ModuleId = module.Id,
            Purpose = purpose,
            Fingerprint = module.Fingerprint,
            OpenedUtc = openedUtc,
            OpenedByAccountId = workshop.Trainers[0].AccountId,
        };
        stage.Db.WorkshopTests.Add(test);
        StableId.Give(stage.Db, test, $"test {workshop.Id} {purpose}");
        test.Close(openedUtc + Writing);

        foreach (var registration in workshop.Registrations.Where(r => r.AttendedMinutes > 0 && DemoStage.Chance(r.PersonId, test.Id) >= 10))
        {
            stage.Db.Attempts.Add(Write(registration.PersonId, test, workshop, module));
        }
    }

    private Attempt Write(Guid personId, WorkshopTest test, Workshop workshop, Module module)
    {
        var handedIn = test.OpenedUtc.AddMinutes(10 + (DemoStage.Chance(personId, test.Purpose) / 8));
        var attempt = new Attempt
        {
            Id = StableId.Of($"attempt {personId} {test.Id}"),
            PersonId = personId,
            ModuleId = module.Id,
            Purpose = test.Purpose,
            SeriesId = test.Id,
            Number = 1,
            Form = WorkshopTest.FormOf(personId, test.Purpose, workshop.Registrations.Select(r => (r.PersonId, r.CreatedUtc))),
            Medium = workshop.Communities.Any(c => OnPaper.Select(stage.CommunityId).Contains(c.CommunityId)) ? AttemptMedium.Paper : AttemptMedium.Screen,
            Fingerprint = module.Fingerprint,
            StartedUtc = test.OpenedUtc,
        };
        var questions = module.Form(attempt.Form);
        var known = test.Purpose == AttemptPurpose.PreTest ? 35 : 62 + (DemoStage.Chance(workshop.Id, "group") / 4);

        foreach (var question in questions)
        {
            attempt.Give(question.Id, DemoAnswers.To(question, DemoStage.Chance(personId, question.Id) < known), handedIn);
        }

        attempt.HandIn(questions, module.PassMark, handedIn);

        return attempt;
    }
}
