using Training.Core.Languages;
using Training.Core.Programmes;
using Xunit;

namespace Training.Core.Tests.Programmes;

public sealed class NeutralWordsTests
{
    [Theory]
    [InlineData("Preventing violent extremism")]
    [InlineData("DERADICALISATION basics")]
    [InlineData("Countering terrorism")]
    [InlineData("Профилактика экстремизма")]
    [InlineData("Радикалдашуунун алдын алуу")]
    [InlineData("ТЕРРОРИЗМГЕ каршы")]
    [InlineData("Ашаддийликка қарши")]
    [InlineData("ekstremizmning oldini olish")]
    public void AreNeutral_TitleWithAThemeWord_No(string title)
    {
        Assert.False(NeutralWords.AreNeutral(title));
        Assert.False(NeutralWords.AreNeutral(new LocalText("Working together", title, "", "")));
    }

    [Theory]
    [InlineData("Working together")]
    [InlineData("Our territory, our plan")]
    [InlineData("Территория и план")]
    [InlineData("Extreme weather")]
    [InlineData("Биргелешип иштейбиз")]
    [InlineData("Биргаликда ишлаймиз")]
    [InlineData("")]
    public void AreNeutral_OrdinaryTitle_Yes(string title) => Assert.True(NeutralWords.AreNeutral(title));
}
