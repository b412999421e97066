using Training.Core.Languages;

namespace Training.Core.People;

public static class PersonSearch
{
    /// <summary>Айгүл is found by айгул, АЙГҮЛ and aigul. Nothing to look for finds everybody; nothing but signs finds nobody.</summary>
    public static IQueryable<Person> Named(this IQueryable<Person> people, string? text)
    {
        var words = SearchText.WantedWords(text);

        return string.IsNullOrWhiteSpace(text) ? people
            : words.Count == 0 ? people.Where(p => false)
            : words.Aggregate(people, (found, word) => found.Where(p => p.SearchText.Contains(word.Folded) || p.SearchText.Contains(word.Latin)));
    }
}
