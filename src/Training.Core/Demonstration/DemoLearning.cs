using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.Learning;
using Training.Core.Learning.Content;
using Training.Core.People;

namespace Training.Core.Demonstration;

/// <summary>
/// The modules that are ready, published by two people, and what three groups have learned so far: those of the phase that was held
/// mostly completed, those of the next one begun.
/// </summary>
internal sealed class DemoLearning(DemoStage stage, ContentFolder content)
{
    private const int HeldPhase = 1;
    private const int NextPhase = 2;
    private const int StudyDays = 60;

    private static readonly string[] Learners = ["Kochkor", "Balykchy", "Nookat"];

    /// <summary>Says which modules it published.</summary>
    public IReadOnlyDictionary<Guid, Module> Add()
    {
        var ready = content.Read().Where(r => r.Problems.Count == 0 && r.Module?.Status == ModuleStatus.Ready).ToList();

        foreach (var reading in ready)
        {
            Publish(reading.Files, reading.Module!);

            foreach (var person in Learners.SelectMany(name => stage.Members([stage.CommunityId(name)], stage.Today)))
            {
                Study(person, reading.Module!);
            }
        }

        return ready.ToDictionary(r => r.Module!.Id, r => r.Module!);
    }

    private void Publish(ModuleFiles files, Module module)
    {
        var version = ModuleVersion.Propose(module, files, DemoAccounts.Actor(DemoAccounts.Specialist), stage.Begin.Utc);
        version.Approve(DemoAccounts.Actor(DemoAccounts.Administrator), stage.Begin.Utc.AddDays(1));
        stage.Db.ModuleVersions.Add(version);
        StableId.Give(stage.Db, version, $"module version {module.Id}");
    }

    private void Study(Person person, Module module)
    {
        var isMain = person.Name == DemoAccounts.ParticipantName;
        var chance = DemoStage.Chance(person.Name, module.Slug);

        if (module.Phase == HeldPhase && (chance < 85 || isMain))
        {
            Read(person, module, module.Lessons.Count);
            TakeQuiz(person, module, isMain ? 0 : chance / 5);
        }
        else if (module.Phase == NextPhase && (chance < 60 || isMain))
        {
            Read(person, module, isMain ? 2 : chance % module.Lessons.Count);
        }
    }

    private void Read(Person person, Module module, int lessons)
    {
        foreach (var lesson in module.Lessons.Take(lessons))
        {
            stage.Db.LessonReadings.Add(new LessonReading
            {
                PersonId = person.Id,
                ModuleId = module.Id,
                LessonId = lesson.Article.Id,
                Fingerprint = module.Fingerprint,
                Language = person.Language ?? SupportedLanguages.Default,
                ReadUtc = Moment(person, module, lesson.Number),
            });
        }
    }

    private void TakeQuiz(Person person, Module module, int wrongInTwenty)
    {
        var handedIn = Moment(person, module, module.Lessons.Count + 1);
        var attempt = new Attempt
        {
            Id = StableId.Of($"attempt {person.Id} {module.Id}"),
            PersonId = person.Id,
            ModuleId = module.Id,
            Purpose = AttemptPurpose.Quiz,
            SeriesId = module.Id,
            Number = 1,
            Form = QuestionUse.Quiz,
            Medium = AttemptMedium.Screen,
            Fingerprint = module.Fingerprint,
            StartedUtc = handedIn.AddMinutes(-15),
        };

        foreach (var question in module.Quiz)
        {
            var isRight = DemoStage.Chance(person.Name, question.Id) % 20 >= wrongInTwenty;
            attempt.Give(question.Id, DemoAnswers.To(question, isRight), handedIn);
        }

        attempt.HandIn(module.Quiz, module.PassMark, handedIn);
        stage.Db.Attempts.Add(attempt);

        if (attempt.HasPassed)
        {
            stage.Db.Completions.Add(new Completion
            {
                PersonId = person.Id,
                ModuleId = module.Id,
                Fingerprint = module.Fingerprint,
                Score = attempt.Score,
                CompletedUtc = handedIn,
            });
        }
    }

    private DateTime Moment(Person person, Module module, int step) =>
        stage.At(stage.Today.AddDays(-StudyDays + (DemoStage.Chance(person.Name, module.Slug, "day") / 4) + step), new TimeOnly(19, 0)).Utc
            .AddMinutes(DemoStage.Chance(person.Name, step));
}
