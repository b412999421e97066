namespace Training.Core.Languages;

/// <summary>The plural rules of Unicode CLDR 48 for whole numbers, as indexes into a PO entry's msgstr[n].</summary>
public static class Plurals
{
    public static int FormCount(Language language) => language == Language.Russian ? 3 : 2;

    public static int FormOf(Language language, int number)
    {
        var n = Math.Abs((long)number);

        if (language != Language.Russian)
        {
            return n == 1 ? 0 : 1;
        }

        return (n % 10, n % 100) switch
        {
            (1, not 11) => 0,
            ( >= 2 and <= 4, < 12 or > 14) => 1,
            _ => 2,
        };
    }
}
