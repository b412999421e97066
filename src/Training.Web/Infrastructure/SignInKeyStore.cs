using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.Options;
using Training.Core.Data;

namespace Training.Web.Infrastructure;

/// <summary>Keeps the framework's data-protection keys in the database, so that every node and every restart knows them.</summary>
public sealed class SignInKeyStore(IServiceScopeFactory scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();

        return [.. scope.ServiceProvider.GetRequiredService<TrainingDb>().SignInKeys.Select(k => k.Xml).AsEnumerable().Select(xml => XElement.Parse(xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<TrainingDb>();
        db.SignInKeys.Add(new SignInKey { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        db.SaveChanges();
    }
}

/// <summary>Encrypts the keys with AES-GCM under the deployment's secret: a copied database alone lets nobody in.</summary>
public sealed class SecretKeyEncryptor(SecretKey secret) : IXmlEncryptor, IXmlDecryptor
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private readonly byte[] key = secret.For("sign-in-keys");

    // The framework makes a decryptor from its type's name and hands it the services.
    public SecretKeyEncryptor(IServiceProvider services)
        : this(services.GetRequiredService<SecretKey>())
    {
    }

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var nonce = RandomNumberGenerator.GetBytes(NonceBytes);
        var cipher = new byte[plain.Length];
        var tag = new byte[TagBytes];
        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(nonce, plain, cipher, tag);

        return new EncryptedXmlInfo(new XElement("key", Convert.ToBase64String([.. nonce, .. tag, .. cipher])), typeof(SecretKeyEncryptor));
    }

    public XElement Decrypt(XElement encryptedElement)
    {
        var bytes = Convert.FromBase64String(encryptedElement.Value).AsSpan();
        var plain = new byte[bytes.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(key, TagBytes);
        aes.Decrypt(bytes[..NonceBytes], bytes[(NonceBytes + TagBytes)..], bytes[NonceBytes..(NonceBytes + TagBytes)], plain);

        return XElement.Parse(Encoding.UTF8.GetString(plain));
    }
}

public sealed class SignInKeySetup(IServiceScopeFactory scopes, SecretKey secret) : IConfigureOptions<KeyManagementOptions>
{
    public void Configure(KeyManagementOptions options)
    {
        options.XmlRepository = new SignInKeyStore(scopes);
        options.XmlEncryptor = new SecretKeyEncryptor(secret);
    }
}
