using static Training.Core.Learning.Content.Problems;

namespace Training.Core.Learning.Content;

/// <summary>The folder with all modules, and what must hold among them.</summary>
public sealed class ContentFolder(string path)
{
    public string Path => path;

    /// <summary>Every module's folder in order, with everything that is wrong in it.</summary>
    public IReadOnlyList<ModuleReading> Read()
    {
        if (!Directory.Exists(path))
        {
            return [];
        }

        var readings = Directory.EnumerateDirectories(path)
            .Order(StringComparer.Ordinal)
            .Select(Read)
            .ToList();
        var rulesFile = System.IO.Path.Combine(path, CurriculumRules.FileName);
        var rulesProblems = new Problems();
        var rules = File.Exists(rulesFile) ? CurriculumRules.Read(File.ReadAllText(rulesFile), rulesProblems) : null;

        return [.. readings.Select(reading => WithCommonProblems(reading, readings, rules, rulesProblems.Found))];
    }

    /// <summary>One folder that cannot be read must not close all the others.</summary>
    private static ModuleReading Read(string directory)
    {
        var files = new ModuleFiles(System.IO.Path.GetFileName(directory), new Dictionary<string, string>());

        try
        {
            files = ModuleFiles.Read(directory);

            return ModuleReader.Read(files);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            var problems = new Problems();
            problems.Add("module.yml", 1, Key("This module cannot be read: {0}"), failure.Message);

            return new ModuleReading(files, null, problems.Found);
        }
    }

    /// <summary>When a file was last written, and how many there are: another answer means that the folder is to be read again.</summary>
    public (DateTime Latest, int Count) Stamp()
    {
        if (!Directory.Exists(path))
        {
            return default;
        }

        var written = Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Select(File.GetLastWriteTimeUtc).ToList();

        return (written.DefaultIfEmpty().Max(), written.Count);
    }

    private static ModuleReading WithCommonProblems(ModuleReading reading, IReadOnlyList<ModuleReading> all, CurriculumRules? rules, IReadOnlyList<Problem> rulesProblems)
    {
        if (reading.Module is not { } module)
        {
            return reading;
        }

        var problems = new Problems();
        var others = all.Where(other => other != reading).Select(other => other.Module).OfType<Module>().ToList();

        foreach (var twin in others.Where(other => other.Id == module.Id))
        {
            problems.Add("module.yml", 1, Key("The module “{0}” has the same id."), twin.Slug);
        }

        foreach (var (term, other) in from term in module.Terms from other in others from same in other.Terms
                                      where same.Id == term.Id && same.Word != term.Word
                                      select (term, other))
        {
            problems.Add("glossary.yml", 1, Key("The term “{0}” has other words in the module “{1}”."), term.Id, other.Slug);
        }

        if (module.Status != ModuleStatus.Ready)
        {
            return reading with { Problems = [.. reading.Problems, .. problems.Found] };
        }

        rules?.Check(reading.Files, module, problems);

        return reading with { Problems = [.. reading.Problems, .. rulesProblems, .. problems.Found] };
    }
}
