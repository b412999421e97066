using Training.Core.Languages;
using Training.Core.Learning;
using Training.Core.Learning.Content;
using Training.TestKit;
using Xunit;

namespace Training.Core.Tests.Learning;

public sealed class ModuleReaderTests
{
    [Fact]
    public void Read_AModuleWithoutFault_FindsNoProblemAndEverythingInIt()
    {
        var reading = ModuleReader.Read(TestModule.Of());

        Assert.Empty(reading.Problems.Select(Words));
        var module = reading.Module!;
        Assert.Equal(TestModule.Id, module.Id);
        Assert.Equal(TestModule.Slug, module.Slug);
        Assert.Equal(["look-first", "then-act"], module.Lessons.Select(l => l.Article.Id));
        Assert.Equal(7, module.Quiz.Count);
        Assert.Equal(3, module.Form(QuestionUse.FormA).Count);
        Assert.Equal("Look first ky", module.Lessons[0].Article.In(Language.Kyrgyz).Title);
        Assert.NotNull(module.Guide);
    }

    [Fact]
    public void Read_AText_DrawsBoxesTermsAndDiagramsInItsLanguage()
    {
        var text = TestModule.Read().Lessons[0].Article.In(Language.Russian);

        Assert.Contains("<section class=\"box situation\">", text.Html, StringComparison.Ordinal);
        Assert.Contains("id=\"s2\"", text.Html, StringComparison.Ordinal);
        Assert.Contains("water ру", text.Html, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"A box of water\"", text.Html, StringComparison.Ordinal);
        Assert.Contains("A deep hole with water ру", text.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ATextWithHtml_DoesNotDrawIt()
    {
        var files = TestModule.Files();
        files["01-look/lesson.en.md"] = files["01-look/lesson.en.md"].Replace(
            "Words of the lesson", "Words <b onclick=\"x\">of</b> the lesson\n\n<meta http-equiv=\"refresh\" content=\"0;url=https://x.kg\">\n", StringComparison.Ordinal);

        var html = ModuleReader.Read(new ModuleFiles(TestModule.Folder, files)).Module!.Lessons[0].Article.In(Language.English).Html;

        Assert.DoesNotContain("<meta", html, StringComparison.Ordinal);
        Assert.DoesNotContain("onclick", html, StringComparison.Ordinal);
    }

    [Fact]
    public void In_AMissingLanguage_FallsBackToRussian() =>
        Assert.Equal(Language.Russian, TestModule.Read().Lessons[0].Article.In(Language.Uzbek).Language);

    [Theory]
    [InlineData("01-look/lesson.ky.md", "", "", "01-look/lesson.ky.md:1: The translation is missing")]
    [InlineData("01-look/lesson.ru.md", "- First\n- Second", "- First", "01-look/lesson.ru.md:19: The structure differs")]
    [InlineData("01-look/lesson.ru.md", "## Section two", "### Section two", "01-look/lesson.ru.md:17: The structure differs")]
    [InlineData("01-look/lesson.ru.md", "A [well](term:well) is", "A well is", "01-look/lesson.ru.md:8: The terms marked here")]
    [InlineData("01-look/lesson.ru.md", "id: look-first", "id: another", "01-look/lesson.ru.md:2: The id “another” differs")]
    [InlineData("01-look/lesson.en.md", "media/well.svg", "media/gone.svg", "01-look/lesson.en.md:15: The picture media/gone.svg is not there")]
    [InlineData("01-look/lesson.en.md", "[well](term:well)", "[well](term:gone)", "01-look/lesson.en.md:8: The term “gone” is not in glossary.yml")]
    [InlineData("01-look/lesson.en.md", "[well](term:well)", "[bucket](term:well)", "01-look/lesson.en.md:8: “bucket” is marked as the term “well”")]
    [InlineData("01-look/lesson.en.md", "Words of the lesson", "<b>Words</b> of the lesson", "01-look/lesson.en.md:13: HTML is not allowed")]
    [InlineData("01-look/lesson.en.md", "Words of the lesson", "Words [of](http://x.kg) the lesson", "01-look/lesson.en.md:13: The link “http://x.kg” leads nowhere")]
    [InlineData("01-look/lesson.en.md", "Words of the lesson", "Words <http://x.kg> of the lesson", "01-look/lesson.en.md:13: The link “http://x.kg” leads nowhere")]
    [InlineData("01-look/lesson.en.md", "Words of the lesson", "Words [of](lesson:gone) the lesson", "01-look/lesson.en.md:13: No lesson of this module has the id “gone”")]
    [InlineData("01-look/lesson.en.md", "objectives: [look]", "objectives: [look]\nauthor: me", "01-look/lesson.en.md:5: “author” is not known here")]
    [InlineData("01-look/lesson.en.md", "::: monday", "::: tuesday", "01-look/lesson.en.md:22: The box “tuesday” is not known")]
    [InlineData("02-act/lesson.en.md", "id: then-act", "id: look-first", "module.yml:1: The id “look-first” is used twice")]
    [InlineData("module.yml", "id: 0198", "id: x198", "module.yml:1: The module's id should be a UUID")]
    [InlineData("module.yml", "pass_mark: 70", "pass_mark: many", "module.yml:4: “pass_mark” should be a whole number from 1 to 100")]
    [InlineData("module.yml", "status: ready", "status: \"ready", "module.yml:2: This cannot be read as YAML")]
    [InlineData("quiz.yml", "    answer: true", "    answer: { en: true, ru: false }", "The answer key differs between languages")]
    [InlineData("quiz.yml", "explanation: { en: \"Because of q-Single\"", "explanation: { de: \"Because\"", "The translation of “explanation” is missing: en")]
    [InlineData("quiz.yml", "id: q-multiple", "id: q-single", "quiz.yml:1: The id “q-single” is used twice")]
    [InlineData("glossary.yml", "id: well", "id: bucket", "The term “bucket” stands in no text")]
    [InlineData("media/well.svg", "<rect", "<script", "media/well.svg:2: A drawing may not have <script>")]
    [InlineData("media/well.svg", "class=\"lake fill-lake\"", "onclick=\"x()\"", "media/well.svg:2: A drawing may not have the attribute “onclick”")]
    [InlineData("media/well.svg", "data-width=\"300\"", "data-width=\"20\"", "does not fit into 20")]
    public void Read_AFault_NamesFileLineAndWhat(string file, string from, string to, string problem)
    {
        var files = TestModule.Files();
        Assert.True(from.Length == 0 || files[file].Contains(from, StringComparison.Ordinal), $"{file} has no {from}");

        if (from.Length == 0)
        {
            files.Remove(file);
        }
        else
        {
            files[file] = files[file].Replace(from, to, StringComparison.Ordinal);
        }

        Assert.Contains(ModuleReader.Read(TestModule.Of(files)).Problems, p => Words(p).Contains(problem, StringComparison.Ordinal));
    }

    [Fact]
    public void Read_AQuestionWithoutExplanation_SaysWhich()
    {
        var files = TestModule.Files();
        var lines = files["quiz.yml"].Split('\n').ToList();
        lines.RemoveAt(lines.FindIndex(l => l.Contains("explanation", StringComparison.Ordinal)));
        files["quiz.yml"] = string.Join('\n', lines);

        Assert.Contains(ModuleReader.Read(TestModule.Of(files)).Problems, p => Words(p) == "quiz.yml:2: The question “q-single” has no explanation.");
    }

    [Fact]
    public void Read_ALessonOfOverNineHundredWords_IsRefused()
    {
        var files = TestModule.Files();
        files["01-look/lesson.en.md"] = files["01-look/lesson.en.md"].Replace("Words of the lesson", string.Join(' ', Enumerable.Repeat("word", 901)), StringComparison.Ordinal);

        Assert.Contains(ModuleReader.Read(TestModule.Of(files)).Problems, p => Words(p).Contains("at most 900 are allowed", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_ADiagramThatWouldRunScript_NeverBecomesAModulesPicture()
    {
        var files = TestModule.Files();
        files["media/well.svg"] = "<!DOCTYPE svg [<!ENTITY x \"y\">]>" + files["media/well.svg"];

        var reading = ModuleReader.Read(TestModule.Of(files));

        Assert.Contains(reading.Problems, p => p.File == "media/well.svg");
    }

    [Fact]
    public void Read_RandomlyBrokenFiles_NeverThrows()
    {
        var random = new Random(17);

        for (var round = 0; round < 300; round++)
        {
            var files = TestModule.Files();
            var path = files.Keys.Order(StringComparer.Ordinal).ElementAt(random.Next(files.Count));
            var text = files[path];
            var at = random.Next(text.Length);
            files[path] = random.Next(3) switch
            {
                0 => text.Remove(at),
                1 => text.Insert(at, "\u0000{[:&*"),
                _ => text.Remove(at, Math.Min(5, text.Length - at)),
            };

            var reading = ModuleReader.Read(TestModule.Of(files));

            Assert.NotNull(reading.Problems);
        }
    }

    [Fact]
    public void Fingerprint_OfTheSameFiles_IsTheSameAfterPacking()
    {
        var files = TestModule.Of();

        Assert.Equal(files.Fingerprint, ModuleFiles.Unpack(TestModule.Folder, files.Pack()).Fingerprint);
        Assert.Equal(files.Pack(), TestModule.Of().Pack());
        Assert.NotEqual(files.Fingerprint, TestModule.Of(TestModule.Files(phase: 2)).Fingerprint);
    }

    private static string Words(Problem problem) => $"{problem.File}:{problem.Line}: {problem.In(Phrases.In(Language.English))}";
}
