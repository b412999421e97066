using Training.Core.Languages;
using Training.Core.Learning;
using Training.Core.Learning.Content;
using Training.TestKit;
using Xunit;

namespace Training.Core.Tests.Learning;

public sealed class RealContentTests
{
    [Fact]
    public void Modules_OfTheProduct_HaveNoProblem()
    {
        var readings = new ContentFolder(Repository.Modules).Read();

        Assert.NotEmpty(readings);
        Assert.Empty(readings.SelectMany(r => r.Problems.Select(p => $"{r.Files.Folder}/{p.File}:{p.Line}: {p.In(Phrases.In(Language.English))}")));
    }

    [Fact]
    public async Task CurriculumReport_InTheDocumentation_IsThisOne()
    {
        var path = Path.Combine(Repository.Root, "docs", "curriculum.md");
        var printed = CurriculumReport.Print(new ContentFolder(Repository.Modules).Read().Select(r => r.Module).OfType<Module>());

        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            await File.WriteAllTextAsync(path, printed);
        }

        Assert.Equal(printed, await File.ReadAllTextAsync(path));
    }

    [Fact]
    public void Modules_OfTheProduct_AreWrittenInTheirOwnLetters()
    {
        var wrong = new ContentFolder(Repository.Modules).Read()
            .SelectMany(r => r.Files.Texts)
            .Where(t => t.Key.EndsWith(".ky.md", StringComparison.Ordinal) && !"ңөү".All(letter => t.Value.Contains(letter, StringComparison.Ordinal)))
            .Select(t => t.Key);

        Assert.Empty(wrong);
    }
}
