namespace Training.Core.Learning.Content;

/// <summary>The names and values between the two lines --- at the top of a text, and the text below, with the line it begins at.</summary>
public sealed record FrontMatter(string Front, string Body, int BodyLine)
{
    private const string Fence = "---\n";

    public static FrontMatter? Split(string text)
    {
        if (!text.StartsWith(Fence, StringComparison.Ordinal))
        {
            return null;
        }

        var end = text.IndexOf("\n" + Fence, Fence.Length - 1, StringComparison.Ordinal);

        if (end < 0)
        {
            return null;
        }

        var body = end + 1 + Fence.Length;

        return new FrontMatter(text[Fence.Length..(end + 1)], text[body..], text[..body].Count(c => c == '\n') + 1);
    }
}
