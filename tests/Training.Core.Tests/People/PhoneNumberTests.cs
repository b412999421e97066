using Training.Core.People;
using Xunit;

namespace Training.Core.Tests.People;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("0700 12 34 56", "+996700123456")]
    [InlineData("700123456", "+996700123456")]
    [InlineData("+996 700 123-456", "+996700123456")]
    [InlineData("996700123456", "+996700123456")]
    [InlineData("00996700123456", "+996700123456")]
    [InlineData("(0312) 62-55-77", "+996312625577")]
    [InlineData("8 916 123-45-67", "+79161234567")]
    [InlineData("+7 916 123-45-67", "+79161234567")]
    [InlineData("+90 532 123 45 67", "+905321234567")]
    public void Normalize_EveryWayOfWriting_GivesOneNumber(string written, string expected)
    {
        Assert.True(PhoneNumber.IsValid(written));
        Assert.Equal(expected, PhoneNumber.Normalize(written));
    }

    [Theory]
    [InlineData("12345")]
    [InlineData("0700 12 34 5")]
    [InlineData("+996 0700 12 34 56")]
    [InlineData("0700123456, 0555123456")]
    [InlineData("ask her son 0700123456")]
    [InlineData("+0700123456")]
    [InlineData("0000000000000")]
    [InlineData("-")]
    [InlineData("٠٧٠٠١٢٣٤٥٦")]
    public void IsValid_NotANumberToCall_IsFalse(string written)
    {
        Assert.False(PhoneNumber.IsValid(written));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void Normalize_NothingGiven_IsNothing(string? written)
    {
        Assert.True(PhoneNumber.IsValid(written));
        Assert.Null(PhoneNumber.Normalize(written));
    }
}
