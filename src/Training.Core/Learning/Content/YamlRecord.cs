using System.Globalization;
using System.Text.RegularExpressions;
using Training.Core.Languages;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;
using static Training.Core.Learning.Content.Problems;

namespace Training.Core.Learning.Content;

/// <summary>A mapping of a YAML file that knows where it stands. What is missing or does not fit is noted, and null given back.</summary>
public sealed partial class YamlRecord(string file, YamlMappingNode node, Problems problems)
{
    private static readonly Dictionary<string, Language> LanguageKeys = SupportedLanguages.All.ToDictionary(l => l.Code());

    public string File => file;

    public int Line => (int)node.Start.Line;

    public static readonly IReadOnlyList<Language> Required = [Language.English, Language.Russian, Language.Kyrgyz];

    /// <summary>Null when the text is no YAML mapping; <paramref name="firstLine"/> is added to the lines of what is found wrong.</summary>
    public static YamlRecord? Read(string file, string text, Problems problems, int firstLine = 0)
    {
        try
        {
            var yaml = new YamlStream();
            // Blank lines in front keep the line numbers of a file's front matter true.
            yaml.Load(new StringReader(new string('\n', firstLine) + text));

            if (yaml.Documents is [{ RootNode: YamlMappingNode mapping }])
            {
                return new YamlRecord(file, mapping, problems);
            }

            problems.Add(file, firstLine + 1, Key("This file should be a list of names and values, such as “title: …”."));
        }
        catch (YamlException exception)
        {
            problems.Add(file, (int)exception.Start.Line, Key("This cannot be read as YAML: {0}. Often a text with a colon or a comma needs quotation marks."), exception.Message);
        }

        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or FormatException)
        {
            // The library's scanner lets some broken input out as these, without a place.
            problems.Add(file, firstLine + 1, Key("This cannot be read as YAML: {0}. Often a text with a colon or a comma needs quotation marks."), exception.Message);
        }

        return null;
    }

    public int LineOf(string key) => Find(key) is { } value ? (int)value.Start.Line : Line;

    public bool Has(string key) => Find(key) is not null;

    public bool IsByLanguage(string key) =>
        Find(key) is YamlMappingNode map && map.Children.Keys.All(k => LanguageKeys.ContainsKey(k.ToString()));

    public string? Text(string key, bool required = true)
    {
        var value = Find(key);

        if (value is YamlScalarNode { Value: { } text } && !string.IsNullOrWhiteSpace(text))
        {
            return text.Trim();
        }

        if (required || value is not null)
        {
            problems.Add(file, LineOf(key), Key("“{0}” is missing or is not a text."), key);
        }

        return null;
    }

    /// <summary>A short word that stands for the thing for ever.</summary>
    public string? Id(string key = "id")
    {
        var id = Text(key);

        if (id is null || (IdForm().IsMatch(id) && id.Length <= Module.IdMaxLength))
        {
            return id;
        }

        problems.Add(file, LineOf(key), Key("The id “{0}” may have small Latin letters, digits and hyphens only, at most {1}."), id, Module.IdMaxLength);

        return null;
    }

    public int? Number(string key, int from, int to, bool required = true)
    {
        if (!required && !Has(key))
        {
            return null;
        }

        if (int.TryParse(Text(key), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= from && number <= to)
        {
            return number;
        }

        problems.Add(file, LineOf(key), Key("“{0}” should be a whole number from {1} to {2}."), key, from, to);

        return null;
    }

    public bool? Flag(string key, bool required = true)
    {
        if (!required && !Has(key))
        {
            return false;
        }

        switch (Text(key, required))
        {
            case "true":
                return true;
            case "false":
                return false;
            default:
                problems.Add(file, LineOf(key), Key("“{0}” should be true or false."), key);

                return null;
        }
    }

    public TEnum? Choice<TEnum>(string key, IReadOnlyDictionary<string, TEnum> choices)
        where TEnum : struct
    {
        if (Text(key) is { } text && choices.TryGetValue(text, out var choice))
        {
            return choice;
        }

        problems.Add(file, LineOf(key), Key("“{0}” should be one of: {1}."), key, string.Join(", ", choices.Keys));

        return null;
    }

    public LocalText? Local(string key, bool required = true)
    {
        if (Find(key) is not YamlMappingNode map)
        {
            if (required || Has(key))
            {
                problems.Add(file, LineOf(key), Key("“{0}” needs a text in each language: en, ru and ky."), key);
            }

            return null;
        }

        var texts = new YamlRecord(file, map, problems);
        texts.NothingBut([.. LanguageKeys.Keys]);

        foreach (var language in Required.Where(l => string.IsNullOrWhiteSpace((texts.Find(l.Code()) as YamlScalarNode)?.Value)))
        {
            problems.Add(file, texts.Line, Key("The translation of “{0}” is missing: {1}."), key, language.Code());
        }

        return new LocalText(In(Language.English), In(Language.Russian), In(Language.Kyrgyz), In(Language.Uzbek));

        string In(Language language) => (texts.Find(language.Code()) as YamlScalarNode)?.Value?.Trim() ?? "";
    }

    public YamlRecord? Record(string key) => Find(key) is YamlMappingNode map ? new YamlRecord(file, map, problems) : null;

    public IReadOnlyList<YamlRecord> Records(string key)
    {
        if (Find(key) is not YamlSequenceNode list)
        {
            problems.Add(file, LineOf(key), Key("“{0}” should be a list."), key);

            return [];
        }

        foreach (var odd in list.Children.Where(child => child is not YamlMappingNode))
        {
            problems.Add(file, (int)odd.Start.Line, Key("Every entry of “{0}” should be names and values."), key);
        }

        return [.. list.Children.OfType<YamlMappingNode>().Select(map => new YamlRecord(file, map, problems))];
    }

    public IReadOnlyList<string> Texts(string key) =>
        Find(key) is YamlSequenceNode list ? [.. list.Children.OfType<YamlScalarNode>().Select(s => s.Value?.Trim() ?? "").Where(s => s.Length > 0)] : [];

    public IEnumerable<string> Keys() => node.Children.Keys.Select(key => key.ToString());

    public void NothingBut(params string[] keys)
    {
        foreach (var key in node.Children.Keys.Where(key => !keys.Contains(key.ToString())))
        {
            problems.Add(file, (int)key.Start.Line, Key("“{0}” is not known here. Known are: {1}."), key.ToString(), string.Join(", ", keys));
        }
    }

    private YamlNode? Find(string key) => node.Children.FirstOrDefault(child => child.Key is YamlScalarNode scalar && scalar.Value == key).Value;

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex IdForm();
}
