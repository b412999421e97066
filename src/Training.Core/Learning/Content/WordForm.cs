namespace Training.Core.Learning.Content;

/// <summary>Whether words in a sentence are a term in some grammatical form: in all our languages a form begins as the word does.</summary>
public static class WordForm
{
    private const int Stem = 4;

    public static bool IsOf(string words, string term) =>
        Split(words).Any(word => Split(term).Any(listed => SameStem(word, listed)));

    private static bool SameStem(string word, string listed)
    {
        var length = Math.Min(Stem, Math.Min(word.Length, listed.Length));

        return length > 1 && string.Compare(word, 0, listed, 0, length, StringComparison.InvariantCultureIgnoreCase) == 0;
    }

    private static string[] Split(string text) => text.Split([' ', '-', '–', '/', ',', '(', ')', '«', '»'], StringSplitOptions.RemoveEmptyEntries);
}
