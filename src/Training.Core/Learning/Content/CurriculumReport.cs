using System.Globalization;
using System.Text;
using Training.Core.Languages;

namespace Training.Core.Learning.Content;

/// <summary>The whole curriculum on one page for its editors: how readable each lesson is, and what teaches and tests each objective.</summary>
public static class CurriculumReport
{
    private static readonly IReadOnlyList<Language> Languages = YamlRecord.Required;

    public static string Print(IEnumerable<Module> modules)
    {
        var text = new StringBuilder("""
            # The curriculum

            Printed by `dotnet run --project src/Training.Web -- content report`; a test holds it to the modules.

            **Readability.** Words a sentence, and the share of words of more than six letters, for each lesson in English, Russian and Kyrgyz. Kyrgyz joins what
            other languages say in several words, so its words are longer and fewer.

            **Review.** For each objective the lessons that teach it, and the questions that test it: in the quiz, and in the forms A and B of the test before and
            after a workshop.

            """);

        foreach (var module in modules.OrderBy(m => m.Number))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {module.Number:00} {module.Title.En}\n\n");
            Readability(text, module);
            Review(text, module);
        }

        return text.ToString();
    }

    private static void Readability(StringBuilder text, Module module)
    {
        text.Append("| lesson | words en / ru / ky | words a sentence en / ru / ky | long words en / ru / ky |\n|---|---|---|---|\n");

        foreach (var lesson in module.Lessons)
        {
            var texts = Languages.Select(lesson.Article.In).ToList();
            var figures = texts.Select(t => Content.Readability.Of(t.Plain)).ToList();
            text.Append(CultureInfo.InvariantCulture, $"| {lesson.Number}. {texts[0].Title} | {Join(texts.Select(t => $"{t.Words}"))} ")
                .Append(CultureInfo.InvariantCulture, $"| {Join(figures.Select(f => f.WordsPerSentence.ToString("0.0", CultureInfo.InvariantCulture)))} ")
                .Append(CultureInfo.InvariantCulture, $"| {Join(figures.Select(f => f.LongWords.ToString("0 %", CultureInfo.InvariantCulture)))} |\n");
        }

        text.Append('\n');
    }

    private static void Review(StringBuilder text, Module module)
    {
        text.Append("| objective | taught in lesson | quiz | form A | form B |\n|---|---|---|---|---|\n");

        foreach (var objective in module.Objectives)
        {
            var lessons = module.Lessons.Where(l => l.Objectives.Contains(objective.Id)).Select(l => $"{l.Number}");
            text.Append(CultureInfo.InvariantCulture, $"| {objective.Text.En} | {string.Join(", ", lessons)} ")
                .Append(CultureInfo.InvariantCulture, $"| {Tests(QuestionUse.Quiz)} | {Tests(QuestionUse.FormA)} | {Tests(QuestionUse.FormB)} |\n");

            string Tests(QuestionUse use) => string.Join(", ", module.Form(use).Where(q => q.Objective == objective.Id).Select(q => q.Id));
        }
    }

    private static string Join(IEnumerable<string> parts) => string.Join(" / ", parts);
}
