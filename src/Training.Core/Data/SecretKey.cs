using System.Security.Cryptography;
using System.Text;

namespace Training.Core.Data;

/// <summary>The deployment's one secret. Each use derives a key of its own, so that none can be used for another.</summary>
public sealed class SecretKey(string secret)
{
    private const int Bytes = 32;

    public byte[] For(string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret), Bytes, info: Encoding.UTF8.GetBytes(purpose));
}
