#!/usr/bin/env dotnet
#:project ../tests/Training.TestKit/Training.TestKit.csproj
#:property PublishAot=false

// Brings the translation files up to the sources: dotnet run scripts/words.cs
// New sentences get an empty msgstr for the translator, sentences nobody shows any more go.
using System.Text;
using Training.Core.Languages;
using Training.TestKit;

foreach (var language in new[] { Language.Kyrgyz, Language.Russian, Language.Uzbek })
{
    var path = Path.Combine(Repository.Sources, "Training.Core", "Languages", $"{language.Code()}.po");
    using var reader = File.OpenText(path);
    var known = PoFile.Read(reader).Entries;
    reader.Close();
    var text = new StringBuilder($"""
        msgid ""
        msgstr ""
        "Language: {language.Code()}\n"
        "Content-Type: text/plain; charset=UTF-8\n"
        "Plural-Forms: {(language == Language.Russian
            ? "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);"
            : "nplurals=2; plural=(n != 1);")}\n"

        """);
    var missing = 0;

    foreach (var word in SourceWords.All())
    {
        var forms = known.GetValueOrDefault(word.Key) ?? [];
        missing += forms.Length == 0 ? 1 : 0;
        text.Append($"\n#: {word.File}\nmsgid {Quote(word.Key)}\n");

        if (word.Plural is null)
        {
            text.Append($"msgstr {Quote(forms.FirstOrDefault() ?? "")}\n");
        }
        else
        {
            text.Append($"msgid_plural {Quote(word.Plural)}\n");

            for (var form = 0; form < Plurals.FormCount(language); form++)
            {
                text.Append($"msgstr[{form}] {Quote(forms.ElementAtOrDefault(form) ?? "")}\n");
            }
        }
    }

    File.WriteAllText(path, text.ToString());
    Console.WriteLine($"{language}: {missing} to translate");
}

static string Quote(string text) =>
    $"\"{text.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n")}\"";
