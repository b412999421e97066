using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Training.Core.Reporting;

/// <summary>
/// The id a person carries in the exports of one programme: ten letters and digits (Crockford's base 32), 50 bits of
/// HMAC-SHA256 over programme and person. The same person has another id in another programme.
/// </summary>
public static class Pseudonym
{
    public const int Length = 10;

    /// <summary>What the deployment's secret is used for here; with another one everybody would get another id.</summary>
    public const string Purpose = "pseudonym";

    /// <summary>Beside a name people carry another id, so that no list of names opens the exports without.</summary>
    public const string PurposeBesideNames = "pseudonym beside names";

    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static string Of(PseudonymKey key, Guid programmeId, Guid personId)
    {
        Span<byte> message = stackalloc byte[32];
        Span<byte> digest = stackalloc byte[HMACSHA256.HashSizeInBytes];
        programmeId.TryWriteBytes(message[..16], bigEndian: true, out _);
        personId.TryWriteBytes(message[16..], bigEndian: true, out _);
        HMACSHA256.HashData(key.Bytes, message, digest);

        Span<char> id = stackalloc char[Length];
        var bits = BinaryPrimitives.ReadUInt64BigEndian(digest);
        for (var i = 0; i < Length; i++)
        {
            id[i] = Alphabet[(int)(bits >> 59)];
            bits <<= 5;
        }

        return new string(id);
    }
}
