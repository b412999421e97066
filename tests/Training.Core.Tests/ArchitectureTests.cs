using System.Text.RegularExpressions;
using Training.TestKit;
using Xunit;

namespace Training.Core.Tests;

/// <summary>The arrows between folders, read from the usings. A feature may use itself and what stands in its row.</summary>
public sealed partial class ArchitectureTests
{
    // Everyone may use Languages, Messages, Activity and Data; Data maps everything, so it may use everyone.
    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Languages"] = [],
        ["Data"] = ["People", "Communities", "Programmes", "Learning", "Workshops", "Attendance", "Certificates", "Reminders", "Messages", "Reporting", "Demonstration"],
        ["Activity"] = ["People"],
        ["People"] = ["Communities"],
        ["Communities"] = ["People"],
        ["Programmes"] = ["People", "Communities"],
        ["Learning"] = ["People", "Communities", "Programmes"],
        ["Workshops"] = ["People", "Communities", "Programmes", "Learning"],
        ["Attendance"] = ["People", "Communities", "Programmes", "Workshops"],
        ["Certificates"] = ["People", "Communities", "Programmes", "Learning", "Workshops", "Attendance"],
        ["Messages"] = ["People", "Communities", "Programmes", "Workshops"],
        ["Reminders"] = ["People", "Communities", "Programmes", "Learning", "Workshops", "Attendance", "Messages"],
        ["Reporting"] = ["People", "Communities", "Programmes", "Learning", "Workshops", "Attendance"],
        ["Demonstration"] = ["People", "Communities", "Programmes", "Learning", "Workshops", "Attendance", "Certificates"],
    };

    [Fact]
    public void Core_FolderByFolder_FollowsTheArrows()
    {
        var core = Path.Combine(Repository.Sources, "Training.Core");
        var refused = Repository.Files(core, ".cs")
            .Where(file => !file.Contains("Migrations", StringComparison.Ordinal))
            .SelectMany(file => Usings().Matches(File.ReadAllText(file)).Select(m => (
                File: Path.GetRelativePath(core, file),
                From: Path.GetRelativePath(core, file).Split(Path.DirectorySeparatorChar)[0],
                To: m.Groups[1].Value)))
            .Where(u => u.To != u.From && u.To is not ("Languages" or "Messages" or "Activity" or "Data") && !MayUse[u.From].Contains(u.To))
            .Select(u => $"{u.File} uses {u.To}");

        Assert.Empty(refused);
    }

    [Fact]
    public void Core_OfAspNet_UsesIdentityOnly()
    {
        var refused = Repository.Files(Path.Combine(Repository.Sources, "Training.Core"), ".cs")
            .SelectMany(file => AspNet().Matches(File.ReadAllText(file)).Select(m => (file, Namespace: m.Groups[1].Value)))
            .Where(u => !u.Namespace.StartsWith("Identity", StringComparison.Ordinal));

        Assert.Empty(refused);
    }

    [Fact]
    public void Layers_OfTheProduct_PointDownwards()
    {
        Assert.Empty(Offenders("Training.Core", "Training.Jobs", "Training.Web"));
        Assert.Empty(Offenders("Training.Jobs", "Training.Web"));
    }

    private static IEnumerable<string> Offenders(string layer, params string[] above) =>
        Repository.Files(Path.Combine(Repository.Sources, layer), ".cs")
            .Where(file => above.Any(name => File.ReadAllText(file).Contains($"using {name}", StringComparison.Ordinal)));

    [GeneratedRegex(@"^using Training\.Core\.(\w+)", RegexOptions.Multiline)]
    private static partial Regex Usings();

    [GeneratedRegex(@"^using Microsoft\.AspNetCore\.([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex AspNet();
}
