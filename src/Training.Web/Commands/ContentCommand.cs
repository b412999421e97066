using System.CommandLine;
using Training.Core.Languages;
using Training.Core.Learning;
using Training.Core.Learning.Content;

namespace Training.Web.Commands;

/// <summary>
/// <c>content check</c> says what is wrong in the modules' files, a line a problem, and answers 1 when there is anything;
/// <c>content report</c> prints docs/curriculum.md.
/// </summary>
public static class ContentCommand
{
    public static Command Create(WebApplication app)
    {
        var folders = new Argument<string[]>("modules") { Description = "Folders to look at; none is all.", Arity = ArgumentArity.ZeroOrMore };
        var check = new Command("check", "Checks the files of the modules.") { folders };
        check.SetAction(parsed => Check(app.Services.GetRequiredService<ContentFolder>(), parsed.GetValue(folders) ?? []));

        var report = new Command("report", "Prints how readable the modules are, and what teaches and tests each objective.");
        report.SetAction(_ => Console.Write(CurriculumReport.Print(app.Services.GetRequiredService<ContentFolder>().Read().Select(r => r.Module).OfType<Module>())));

        return new Command("content", "The e-learning modules.") { check, report };
    }

    private static int Check(ContentFolder content, IReadOnlyCollection<string> folders)
    {
        var readings = content.Read().Where(r => folders.Count == 0 || folders.Contains(r.Files.Folder)).ToList();
        var phrases = Phrases.In(Language.English);

        foreach (var (folder, problem) in readings.SelectMany(r => r.Problems.Select(p => (r.Files.Folder, p))))
        {
            Console.WriteLine($"{folder}/{problem.File}:{problem.Line}: {problem.In(phrases)}");
        }

        var problems = readings.Sum(r => r.Problems.Count);
        Console.WriteLine(readings.Count == 0
            ? $"No module was found in {content.Path}."
            : $"{phrases.Plural(readings.Count, "{0} module", "{0} modules")}, {phrases.Plural(problems, "{0} problem", "{0} problems")}.");

        return problems == 0 && readings.Count > 0 ? 0 : 1;
    }
}
