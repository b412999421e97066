namespace Training.Core.Messages;

/// <summary>How many parts an SMS is sent in (3GPP TS 23.040): 160 characters, or 70 as soon as one is not Latin; fewer when split.</summary>
public static class SmsText
{
    private const string Latin =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    public static int PartsOf(string text)
    {
        var (single, split) = text.All(c => Latin.Contains(c, StringComparison.Ordinal)) ? (160, 153) : (70, 67);

        return text.Length <= single ? 1 : (text.Length + split - 1) / split;
    }
}
