using System.Buffers.Text;
using System.Security.Cryptography;
using Training.Core.Data;

namespace Training.Core.Workshops;

/// <summary>
/// The personal link in an invitation, by which somebody without an account says yes or no. It names one registration, cannot be guessed,
/// and stops working when the workshop starts.
/// </summary>
public sealed class AnswerLinks(SecretKey secret)
{
    private const int SignatureBytes = 16;
    private const int IdBytes = 16;
    private readonly byte[] key = secret.For("answer-link");

    public string TokenFor(Guid registrationId)
    {
        var id = registrationId.ToByteArray();

        return Base64Url.EncodeToString([.. id, .. Sign(id)]);
    }

    /// <summary>The registration a token names, or null when it is not one of ours.</summary>
    public Guid? Read(string? token)
    {
        Span<byte> bytes = stackalloc byte[IdBytes + SignatureBytes];

        if (token is null
            || !Base64Url.IsValid(token, out var length)
            || length != bytes.Length
            || !Base64Url.TryDecodeFromChars(token, bytes, out _))
        {
            return null;
        }

        var id = bytes[..IdBytes].ToArray();

        return CryptographicOperations.FixedTimeEquals(Sign(id), bytes[IdBytes..]) ? new Guid(id) : null;
    }

    private byte[] Sign(byte[] id) => HMACSHA256.HashData(key, id)[..SignatureBytes];
}
