using Training.Core.Certificates;
using Xunit;

namespace Training.Core.Tests.Certificates;

public sealed class CertificateCodeTests
{
    [Fact]
    public void Create_ManyTimes_GivesReadableCodesThatDiffer()
    {
        var codes = Enumerable.Range(0, 1000).Select(_ => CertificateCode.Create()).ToList();

        Assert.Equal(codes.Count, codes.Distinct().Count());
        Assert.All(codes, code => Assert.Equal(code, CertificateCode.Read(CertificateCode.Show(code))));
        Assert.Equal(CertificateCode.Letters.Length, codes.SelectMany(code => code).Distinct().Count());
    }

    [Theory]
    [InlineData("0123456789ABCDEFGHJKMNPQRS", "01234-56789-ABCDE-FGHJK-MNPQRS")]
    [InlineData("0123456789ABCDEFGHJKMNPQRS", " o1234 56789 abcde fghjk mnpqrs ")]
    [InlineData("0123456789ABCDEFGHJKMNPQRS", "OI234/56789/АВСDЕ/FGНJК/МNРQRS")]
    [InlineData("1123456789ABCDEFGHJKMNPQRS", "L1234-56789-ABCDE-FGHJK-MNPQRS")]
    public void Read_TypedFromPaper_MeansTheLettersThatLookLikeIt(string code, string typed) => Assert.Equal(code, CertificateCode.Read(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0123456789ABCDEFGHJKMNPQR")]
    [InlineData("0123456789ABCDEFGHJKMNPQRSS")]
    [InlineData("U123456789ABCDEFGHJKMNPQRS")]
    [InlineData("Ю123456789ABCDEFGHJKMNPQRS")]
    public void Read_WhatCannotBeACode_IsNothing(string? typed) => Assert.Null(CertificateCode.Read(typed));
}
