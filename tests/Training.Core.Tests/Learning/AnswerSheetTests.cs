using Training.Core.Data;
using Training.Core.Learning;
using Training.TestKit;
using Xunit;

namespace Training.Core.Tests.Learning;

public sealed class AnswerSheetTests
{
    private static readonly AnswerSheet Sheet = new(new SecretKey("a secret of thirty-two characters"), Guid.CreateVersion7());

    [Fact]
    public void Read_OfItsOwnMarks_GivesBackTheAnswerOfEveryType()
    {
        foreach (var question in TestModule.Read().Questions)
        {
            var right = TestModule.RightAnswer(question);

            var read = Sheet.Read(question, Sheet.Marks(question, right));

            Assert.Equal(right, read);
            Assert.True(Scoring.IsRight(question, read!));
        }
    }

    [Fact]
    public void Read_OfAnotherSheetsMarks_GivesNothing()
    {
        var other = new AnswerSheet(new SecretKey("a secret of thirty-two characters"), Guid.CreateVersion7());

        foreach (var question in TestModule.Read().Questions.Where(q => q.Type is not (QuestionType.Short or QuestionType.TrueFalse)))
        {
            Assert.Null(Sheet.Read(question, other.Marks(question, TestModule.RightAnswer(question))));
        }
    }

    [Fact]
    public void PaperCode_OfEveryType_ReadsWhatItWrites()
    {
        foreach (var question in TestModule.Read().Questions)
        {
            var right = TestModule.RightAnswer(question);

            Assert.Equal(right, PaperCode.Read(Sheet, question, PaperCode.Write(Sheet, question, right)));
        }
    }
}
