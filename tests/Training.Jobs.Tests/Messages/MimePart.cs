using System.Text;
using System.Text.RegularExpressions;

namespace Training.Jobs.Tests.Messages;

/// <summary>Reads the MIME we write: header lines, nested parts, base64 bodies.</summary>
public sealed partial class MimePart
{
    private static readonly UTF8Encoding strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private MimePart(string source)
    {
        var end = source.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        Headers = [.. Unfold(source[..end]).Split("\r\n")];
        Body = source[(end + 4)..];
        if (Boundary().Match(Header("Content-Type")) is { Success: true } boundary)
        {
            Parts = [.. Body.Split($"--{boundary.Groups[1].Value}").Skip(1).SkipLast(1).Select(part => new MimePart(part[2..]))];
        }
    }

    public IReadOnlyList<string> Headers { get; }

    public IReadOnlyList<MimePart> Parts { get; } = [];

    public string Body { get; }

    public string Text => Encoding.UTF8.GetString(Convert.FromBase64String(Body.Trim()));

    public static MimePart Read(byte[] message) => new(Encoding.Latin1.GetString(message));

    public string Header(string name)
    {
        var start = name + ": ";
        return Headers.Single(line => line.StartsWith(start, StringComparison.OrdinalIgnoreCase))[start.Length..];
    }

    public string Words(string name) => EncodedWord().Replace(EncodedGap().Replace(Header(name), "?="), Decode);

    public MimePart Part(string mediaType) => All().Single(part => part.Header("Content-Type").StartsWith(mediaType, StringComparison.Ordinal));

    private static string Decode(Match word)
    {
        var text = word.Groups["text"].Value;
        return strictUtf8.GetString(word.Groups["encoding"].Value is "B" or "b" ? Convert.FromBase64String(text) : QuotedPrintable(text));
    }

    private static byte[] QuotedPrintable(string text) =>
        Encoding.Latin1.GetBytes(QuotedOctet().Replace(text.Replace('_', ' '), hex => ((char)Convert.ToByte(hex.Groups[1].Value, 16)).ToString()));

    private static string Unfold(string headers) => Folding().Replace(headers, " ");

    private IEnumerable<MimePart> All() => [this, .. Parts.SelectMany(part => part.All())];

    [GeneratedRegex(@"\r\n[ \t]+")]
    private static partial Regex Folding();

    [GeneratedRegex("boundary=\"?([^\";]+)\"?")]
    private static partial Regex Boundary();

    [GeneratedRegex(@"\?=\s+(?==\?utf-8\?)", RegexOptions.IgnoreCase)]
    private static partial Regex EncodedGap();

    [GeneratedRegex(@"=\?utf-8\?(?<encoding>[BQ])\?(?<text>[^?]*)\?=", RegexOptions.IgnoreCase)]
    private static partial Regex EncodedWord();

    [GeneratedRegex("=([0-9A-F]{2})")]
    private static partial Regex QuotedOctet();
}
