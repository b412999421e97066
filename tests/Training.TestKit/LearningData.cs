using Training.Core.Languages;
using Training.Core.Learning;
using Training.Core.People;
using Training.Core.Workshops;

namespace Training.TestKit;

public static class LearningData
{
    private static readonly IReadOnlyList<Question> Ten =
    [
        .. Enumerable.Range(1, 10).Select(number => new Question
        {
            Id = $"q{number}",
            Use = QuestionUse.FormA,
            Type = QuestionType.TrueFalse,
            Objective = "look",
            Text = LocalText.Same("True?"),
            IsTrue = true,
            Explanation = LocalText.Same("It is."),
        }),
    ];

    /// <summary>Tests before and after a workshop with so many of ten questions right; null where somebody missed one.</summary>
    public static async Task TestAsync(
        this TrainingApp app, Workshop workshop, IReadOnlyList<(Person Person, int? Before, int? After)> papers, Guid? moduleId = null, AttemptMedium medium = AttemptMedium.Screen)
    {
        var trainer = await app.Data.AccountAsync(Role.Trainer);
        await using var db = app.OpenDb();

        foreach (var purpose in new[] { AttemptPurpose.PreTest, AttemptPurpose.PostTest })
        {
            var test = new WorkshopTest
            {
                WorkshopId = workshop.Id,
                ModuleId = moduleId ?? TestModule.Id,
                Purpose = purpose,
                Fingerprint = "0123456789abcdef",
                OpenedUtc = app.Clock.GetUtcNow().UtcDateTime,
                OpenedByAccountId = trainer.Id,
            };
            db.WorkshopTests.Add(test);

            foreach (var (person, before, after) in papers)
            {
                if ((purpose == AttemptPurpose.PreTest ? before : after) is { } right)
                {
                    db.Attempts.Add(HandedIn(test, person, right, medium));
                }
            }
        }

        await db.SaveChangesAsync();
    }

    private static Attempt HandedIn(WorkshopTest test, Person person, int right, AttemptMedium medium)
    {
        var attempt = new Attempt
        {
            PersonId = person.Id,
            ModuleId = test.ModuleId,
            Purpose = test.Purpose,
            SeriesId = test.Id,
            Number = 1,
            Form = QuestionUse.FormA,
            Medium = medium,
            Fingerprint = test.Fingerprint,
            StartedUtc = test.OpenedUtc,
        };

        foreach (var question in Ten.Take(right))
        {
            attempt.Give(question.Id, Scoring.Truth(true), test.OpenedUtc);
        }

        attempt.HandIn(Ten, 70, test.OpenedUtc);

        return attempt;
    }
}
