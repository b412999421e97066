using Training.Core.Languages;
using Xunit;

namespace Training.Core.Tests.Languages;

public sealed class SearchTextTests
{
    [Theory]
    [InlineData("Айгүл", "айгул")]
    [InlineData("Айгүл", "АЙГҮЛ")]
    [InlineData("Айгүл", "aigul")]
    [InlineData("Айгүл", "aygul")]
    [InlineData("Жылдыз", "zhyldyz")]
    [InlineData("Жылдыз", "jyldyz")]
    [InlineData("Жамиля", "djamilya")]
    [InlineData("Айсулуу", "айсулу")]
    [InlineData("Айсулу", "aisuluu")]
    [InlineData("Хадича", "khadicha")]
    [InlineData("Асель", "асел")]
    [InlineData("Щербаков", "shcherbakov")]
    [InlineData("Юлия", "yulia")]
    [InlineData("Қўчқорбой", "qo‘chqorboy")]
    [InlineData("Ғулом", "g'ulom")]
    [InlineData("Zhanybek", "жаныбек")]
    [InlineData("Чынгыз", "чингиз")]
    [InlineData("Zhanybek", "janybek")]
    public void Of_WrittenAnotherWay_IsFound(string name, string wanted)
    {
        Assert.True(IsFound(name, wanted));
    }

    [Fact]
    public void Of_EveryName_IsFoundInAnyCaseFoldedAndInLatin()
    {
        Assert.All(MixedNames.TwoHundred, name =>
        {
            Assert.True(IsFound(name.Written, name.Written));
            Assert.True(IsFound(name.Written, name.Written.ToUpperInvariant()));
            Assert.True(IsFound(name.Written, name.Written.ToLowerInvariant()));
            Assert.True(IsFound(name.Written, name.Folded), $"{name.Written} by {name.Folded}");
            Assert.True(IsFound(name.Written, name.Latin), $"{name.Written} by {name.Latin}");
        });
    }

    [Fact]
    public void Of_EveryName_IsNotFoundByTheNamesThatShareNoWordWithIt()
    {
        var names = MixedNames.TwoHundred;

        Assert.All(names, name => Assert.All(
            names.Where(other => other.FirstName != name.FirstName && other.Surname != name.Surname),
            other => Assert.False(IsFound(name.Written, other.Latin), $"{name.Written} by {other.Latin}")));
    }

    [Fact]
    public void Of_LongestName_FitsItsColumn()
    {
        var name = string.Concat(Enumerable.Repeat("Щюяч", Core.People.Person.NameMaxLength / 4));

        Assert.InRange(SearchText.Of(name).Length, 1, Core.People.Person.SearchTextMaxLength);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("%_'[")]
    public void WantedWords_NothingToLookFor_AreNone(string? text)
    {
        Assert.Empty(SearchText.WantedWords(text));
    }

    [Fact]
    public void WantedWords_TwoWords_StandApart()
    {
        Assert.Equal([new("АИГУЛ", "AIGUL"), new("ASANOVA", "ASANOVA")], SearchText.WantedWords(" Айгүл, asanova "));
    }

    private static bool IsFound(string name, string wanted) =>
        SearchText.WantedWords(wanted).All(word =>
            SearchText.Of(name).Contains(word.Folded, StringComparison.Ordinal)
            || SearchText.Of(name).Contains(word.Latin, StringComparison.Ordinal));
}
