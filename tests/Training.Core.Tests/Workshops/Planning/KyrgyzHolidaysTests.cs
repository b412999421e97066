using Training.Core.Workshops.Planning;
using Xunit;

namespace Training.Core.Tests.Workshops.Planning;

public sealed class KyrgyzHolidaysTests
{
    [Theory]
    [InlineData(2026)]
    [InlineData(2027)]
    [InlineData(2028)]
    public void All_EachYear_HasTheFixedDaysAndBothAits(int year)
    {
        var holidays = KyrgyzHolidays.All.Where(holiday => holiday.Date.Year == year).ToList();

        var fixedDays = new[]
        {
            (1, 1), (1, 7), (2, 23), (3, 8), (3, 21), (4, 7), (5, 1), (5, 5), (5, 9), (8, 31), (11, 7), (11, 8),
        };
        Assert.Empty(fixedDays.Except(holidays.Select(holiday => (holiday.Date.Month, holiday.Date.Day))));
        Assert.Single(holidays, holiday => holiday.English == "Orozo Ait");
        Assert.Single(holidays, holiday => holiday.English == "Kurman Ait");
    }

    [Fact]
    public void All_AitsToCome_AreNotConfirmed()
        => Assert.Equal(
            ["2027-03-09", "2027-05-16", "2028-02-26", "2028-05-05"],
            KyrgyzHolidays.All.Where(holiday => !holiday.Confirmed).Select(holiday => holiday.Date.ToString("O")));

    // The letters of one language in another's name are the mark of a copied line.
    [Fact]
    public void All_Names_UseTheLettersOfTheirLanguage()
    {
        const string kyrgyz = "ңөүҢӨҮ";
        const string uzbek = "ўқғҳЎҚҒҲ";

        Assert.All(KyrgyzHolidays.All, holiday =>
        {
            Assert.All(
                [holiday.English, holiday.Russian, holiday.Kyrgyz, holiday.UzbekCyrillic],
                name => Assert.False(string.IsNullOrWhiteSpace(name)));
            Assert.Equal(-1, holiday.Russian.IndexOfAny([.. kyrgyz, .. uzbek]));
            Assert.Equal(-1, holiday.Kyrgyz.IndexOfAny([.. uzbek]));
            Assert.Equal(-1, holiday.UzbekCyrillic.IndexOfAny([.. kyrgyz, 'ы', 'щ']));
        });
    }
}
