namespace Training.Core.Reporting;

/// <summary>The secret behind the ids of pseudonymous exports. It lives in configuration, never in the database or its backups.</summary>
public sealed class PseudonymKey
{
    public const int MinBytes = 32;

    private readonly byte[] bytes;

    public PseudonymKey(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < MinBytes)
        {
            throw new ArgumentException($"A pseudonym key has at least {MinBytes} bytes.", nameof(bytes));
        }

        this.bytes = bytes.ToArray();
    }

    internal ReadOnlySpan<byte> Bytes => bytes;

    public static PseudonymKey FromBase64(string text) => new(Convert.FromBase64String(text));

    public override string ToString() => nameof(PseudonymKey);
}
