using Training.Web.Commands;
using Xunit;

namespace Training.Web.Tests.Commands;

public sealed class SettingArgumentsTests
{
    [Theory]
    [InlineData("demo --App:DataDir=/x", "--App:DataDir=/x", "demo")]
    [InlineData("demo --App:DataDir /x", "--App:DataDir=/x", "demo")]
    [InlineData("--App:DataDir /x demo --today 2026-11-22", "--App:DataDir=/x", "demo --today 2026-11-22")]
    [InlineData("export attendance --named --App:DataDir /x --out f.xlsx", "--App:DataDir=/x", "export attendance --named --out f.xlsx")]
    [InlineData("--urls=http://localhost:5099 --environment Testing", "--urls=http://localhost:5099 --environment=Testing", "")]
    [InlineData("create-admin --name=a:b", "", "create-admin --name=a:b")]
    [InlineData("--App:DataDir", "--App:DataDir=", "")]
    [InlineData("dmeo --hlep", "", "dmeo --hlep")]
    public void Split_CommandLine_TellsSettingsFromWords(string line, string settings, string words)
    {
        var split = SettingArguments.Split(line.Split(' '));

        Assert.Equal(settings, string.Join(' ', split.Settings));
        Assert.Equal(words, string.Join(' ', split.Words));
    }
}
