using System.Text.RegularExpressions;
using Training.Core.Data;
using Training.Core.People;
using Xunit;

namespace Training.Core.Tests.People;

public sealed partial class CardSecretTests
{
    [Fact]
    public void Create_AThousandTimes_GivesTenConsonantsAnd160BitsNoneTwice()
    {
        var secrets = Enumerable.Range(0, 1000).Select(_ => CardSecret.Create()).ToList();

        Assert.All(secrets, s => Assert.Matches(Consonants(), s.ShownCode));
        Assert.All(secrets, s => Assert.Equal(20, System.Buffers.Text.Base64Url.DecodeFromChars(s.Token).Length));
        Assert.Equal(1000, secrets.Select(s => s.Code).Distinct().Count());
        Assert.Equal(1000, secrets.Select(s => s.Token).Distinct().Count());
    }

    [Fact]
    public void CreatePin_ManyTimes_GivesSixDigitsWithLeadingZeroes()
    {
        var pins = Enumerable.Range(0, 1000).Select(_ => CardSecret.CreatePin()).ToList();

        Assert.All(pins, pin => Assert.Matches(SixDigits(), pin));
        Assert.Contains(pins, pin => pin[0] == '0');
    }

    [Theory]
    [InlineData("BCDFG-HJKLM")]
    [InlineData("bcdfghjklm")]
    [InlineData(" bcdfg hjklm ")]
    [InlineData("ВСDFG-НJКLМ")]
    public void LettersOf_HoweverTyped_AreThoseOfTheCard(string typed) => Assert.Equal("BCDFGHJKLM", CardSecret.LettersOf(typed));

    [Fact]
    public void Hashes_OfOneCode_DifferFromDeploymentToDeployment()
    {
        var here = new CardHashes(new SecretKey("a secret key of one deployment"));
        var there = new CardHashes(new SecretKey("a secret key of another one"));

        Assert.Equal(here.OfCode("BCDFGHJKLM"), here.OfCode("BCDFGHJKLM"));
        Assert.NotEqual(here.OfCode("BCDFGHJKLM"), there.OfCode("BCDFGHJKLM"));
        Assert.Equal(SignInCard.HashLength, here.OfToken("token").Length);
    }

    [GeneratedRegex("^[BCDFGHJKLMNPQRSTVWXZ]{5}-[BCDFGHJKLMNPQRSTVWXZ]{5}$")]
    private static partial Regex Consonants();

    [GeneratedRegex("^[0-9]{6}$")]
    private static partial Regex SixDigits();
}
