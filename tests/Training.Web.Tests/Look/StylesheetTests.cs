using System.IO.Compression;
using Xunit;

namespace Training.Web.Tests.Look;

public sealed class StylesheetTests
{
    private const int LargestCompressedBytes = 12 * 1024;
    private const int LongestScriptLines = 120;

    [Fact]
    public void Stylesheet_Compressed_StaysWithinItsBudget()
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(File.ReadAllBytes(Path.Combine(WebRoot(), "site.css")));
        }

        Assert.InRange(compressed.Length, 1, LargestCompressedBytes);
    }

    [Fact]
    public void Stylesheet_AsWritten_FetchesNothingFromElsewhere()
    {
        var text = File.ReadAllText(Path.Combine(WebRoot(), "site.css"));

        Assert.DoesNotContain("@import", text, StringComparison.Ordinal);
        Assert.DoesNotContain("//", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Scripts_OnePerBehaviour_StaySmall()
    {
        var lines = Directory.EnumerateFiles(Path.Combine(WebRoot(), "scripts"), "*.js")
            .ToDictionary(file => Path.GetFileName(file), file => File.ReadAllLines(file).Length);

        Assert.NotEmpty(lines);
        Assert.DoesNotContain(lines, script => script.Value >= LongestScriptLines);
    }

    private static string WebRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Training.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run outside the repository.");
        }

        return Path.Combine(folder.FullName, "src", "Training.Web", "wwwroot");
    }
}
