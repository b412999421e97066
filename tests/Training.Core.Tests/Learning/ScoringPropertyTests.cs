using FsCheck;
using FsCheck.Fluent;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.Learning;
using Xunit;

namespace Training.Core.Tests.Learning;

/// <summary>Questions of every type with two to nine options, each answered anyhow.</summary>
public sealed class ScoringPropertyTests
{
    private static readonly SecretKey Secret = new("a secret of thirty-two characters");

    public static TheoryData<QuestionType> Types => [.. Enum.GetValues<QuestionType>()];

    public static TheoryData<QuestionType> TypesWithMarks => [.. Enum.GetValues<QuestionType>().Except([QuestionType.Short, QuestionType.TrueFalse])];

    [Theory]
    [MemberData(nameof(Types))]
    public void RightAnswer_OnAnySheetSentInAnyOrder_IsRight(QuestionType type) => Check(type, paper =>
    {
        var marks = paper.Sheet.Marks(paper.Question, paper.Right).ToArray();

        if (type is QuestionType.Multiple or QuestionType.Matching)
        {
            paper.Random.Shuffle(marks);
        }

        return paper.Sheet.Read(paper.Question, marks) is { } value && Scoring.IsRight(paper.Question, value);
    });

    [Theory]
    [MemberData(nameof(Types))]
    public void Answer_ChangedAnyhow_IsWrong(QuestionType type) => Check(type, paper =>
    {
        var value = paper.AnyAnswer();

        return Scoring.IsRight(paper.Question, value) == (value == paper.Right);
    });

    [Theory]
    [MemberData(nameof(Types))]
    public void Answer_WrittenAsMarksOrAsPaperCode_IsReadBackUnchanged(QuestionType type) => Check(type, paper =>
    {
        var value = paper.AnyAnswer();

        return paper.Sheet.Read(paper.Question, paper.Sheet.Marks(paper.Question, value)) == value
            && PaperCode.Read(paper.Sheet, paper.Question, PaperCode.Write(paper.Sheet, paper.Question, value)) == value;
    });

    [Theory]
    [MemberData(nameof(TypesWithMarks))]
    public void Marks_OfAnotherSheetOrQuestion_AreRefused(QuestionType type) => Check(type, paper =>
    {
        var value = paper.AnyAnswer();
        var otherSheet = new AnswerSheet(Secret, Guid.CreateVersion7()).Marks(paper.Question, value);
        var otherQuestion = paper.Sheet.Marks(paper.Question with { Id = "another" }, value);

        return paper.Sheet.Read(paper.Question, otherSheet) is null
            && paper.Sheet.Read(paper.Question, otherQuestion) is null
            && paper.Sheet.Read(paper.Question, [.. paper.Sheet.Marks(paper.Question, value), "0123456789ab"]) is null;
    });

    [Theory]
    [MemberData(nameof(TypesWithMarks))]
    public void Marks_RepeatedAndMixedAnyhow_AreRefusedOrAnAnswerThatFits(QuestionType type) => Check(type, paper =>
    {
        var own = paper.Sheet.Marks(paper.Question, paper.Right).Concat(paper.Sheet.Marks(paper.Question, paper.AnyAnswer())).ToArray();
        var sent = paper.Random.GetItems(own, paper.Random.Next(0, 60));
        var value = paper.Sheet.Read(paper.Question, sent);

        return value is null
            || (value.Length <= Answer.ValueMaxLength && paper.Sheet.Read(paper.Question, paper.Sheet.Marks(paper.Question, value)) == value
                && Scoring.Parts(value).Distinct().Count() == Scoring.Parts(value).Count);
    });

    [Fact]
    public void ShortAnswer_InOtherCaseWithMarksAround_IsTheSame() => Check(QuestionType.Short, paper =>
    {
        var written = $"  «{paper.Right.ToUpperInvariant().Replace('Ө', 'О').Replace('Ү', 'У').Replace('Ң', 'Н')}».\n";

        return Scoring.IsRight(paper.Question, written) && !Scoring.IsRight(paper.Question, $"{written}я");
    });

    [Fact]
    public void Attempt_AnswersGivenInAnyOrder_IsJudgedByTheLastOfEach()
    {
        var seeds = Gen.Choose(0, int.MaxValue).ToArbitrary();

        Prop.ForAll(seeds, seed =>
        {
            var papers = Enum.GetValues<QuestionType>().Select((type, index) => Paper.Of(type, seed + index)).ToList();
            var random = new Random(seed);
            var attempt = NewAttempt();
            var last = new Dictionary<string, string>();

            foreach (var paper in random.GetItems(papers.ToArray(), 30))
            {
                last[paper.Question.Id] = random.Next(2) == 0 ? paper.Right : paper.AnyAnswer();
                attempt.Give(paper.Question.Id, last[paper.Question.Id], DateTime.UnixEpoch);
            }

            attempt.HandIn([.. papers.Select(p => p.Question)], 70, DateTime.UnixEpoch);
            var right = papers.Count(p => last.TryGetValue(p.Question.Id, out var value) && value == p.Right);
            var judged = (attempt.Right, attempt.Total, attempt.HasPassed);
            attempt.Give(papers[0].Question.Id, papers[0].Right, DateTime.UnixEpoch);
            attempt.HandIn([], 0, DateTime.UnixEpoch.AddDays(1));

            return judged == (right, papers.Count, right * 100 / papers.Count >= 70) && judged == (attempt.Right, attempt.Total, attempt.HasPassed);
        }).QuickCheckThrowOnFailure();
    }

    private static void Check(QuestionType type, Func<Paper, bool> holds) =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).Select(seed => Paper.Of(type, seed)).ToArbitrary(), holds).QuickCheckThrowOnFailure();

    private static Attempt NewAttempt() => new()
    {
        PersonId = Guid.CreateVersion7(),
        ModuleId = Guid.CreateVersion7(),
        SeriesId = Guid.CreateVersion7(),
        Purpose = AttemptPurpose.Quiz,
        Number = 1,
        Form = QuestionUse.Quiz,
        Medium = AttemptMedium.Screen,
        Fingerprint = "0123456789abcdef",
        StartedUtc = DateTime.UnixEpoch,
    };

    private sealed record Paper(Question Question, string Right, AnswerSheet Sheet, Random Random)
    {
        private static readonly string[] Ids = ["well", "rope", "lid", "cup", "a", "a-1", "z9", "long-id-of-an-option", "0", "yes", "no"];
        private static readonly string[] Words = ["төрт", "Үй", "Ёлка", "4", "кең", "su", "чалдовар"];

        public static Paper Of(QuestionType type, int seed)
        {
            var random = new Random(seed);
            var ids = Ids.ToArray();
            random.Shuffle(ids);
            ids = ids[..random.Next(2, 10)];
            var rights = type == QuestionType.Multiple ? random.Next(1, ids.Length + 1) : 1;
            var question = new Question
            {
                Id = $"q-{type}".ToLowerInvariant(),
                Use = QuestionUse.Quiz,
                Type = type,
                Objective = "look",
                Text = LocalText.Same("Which?"),
                Options = type is QuestionType.Matching or QuestionType.Short or QuestionType.TrueFalse ? []
                    : [.. ids.Select((id, index) => new Option(id, LocalText.Same(id), index < rights, null))],
                Pairs = type == QuestionType.Matching ? [.. ids.Select(id => new Pair(id, LocalText.Same(id), LocalText.Same(id)))] : [],
                IsTrue = type == QuestionType.TrueFalse ? random.Next(2) == 0 : null,
                Accepted = type == QuestionType.Short ? random.GetItems(Words, random.Next(1, 4)) : [],
                Explanation = LocalText.Same("Because."),
            };

            return new Paper(question, TestKit.TestModule.RightAnswer(question), new AnswerSheet(Secret, Guid.CreateVersion7()), random);
        }

        /// <summary>Any answer that a form lets through, the right one among them.</summary>
        public string AnyAnswer()
        {
            var ids = (Question.Type == QuestionType.Matching ? Question.Pairs.Select(p => p.Id) : Question.Options.Select(o => o.Id)).ToArray();

            switch (Question.Type)
            {
                case QuestionType.TrueFalse:
                    return Scoring.Truth(Random.Next(2) == 0);
                case QuestionType.Short:
                    return Random.Next(3) == 0 ? Right : $"{Right} {Random.Next(100)}";
                case QuestionType.Matching:
                    return Scoring.Match(ids.Zip(Random.GetItems(ids, ids.Length)));
                case QuestionType.Ordering:
                    Random.Shuffle(ids);

                    return Scoring.Order(ids);
                case QuestionType.Multiple:
                    return Scoring.Choice(Random.GetItems(ids, Random.Next(1, ids.Length + 1)));
                default:
                    return Scoring.Choice([ids[Random.Next(ids.Length)]]);
            }
        }
    }
}
