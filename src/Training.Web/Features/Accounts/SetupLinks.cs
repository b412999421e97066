using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Training.Core.Data;
using Training.Core.People;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Accounts;

/// <summary>
/// The link by which the first administrator makes their account. Every start without one logs a new link; the data directory
/// keeps only its hash, readable by nobody else.
/// </summary>
public sealed class SetupLinks(TrainingDb db, DataDirectory data, IOptions<AppOptions> app, ILogger<SetupLinks> logger)
{
    private const int TokenBytes = 32;
    private const string FileName = "setup-link.sha256";

    private string HashFile => Path.Combine(data.Path, FileName);

    public async Task OfferAsync(CancellationToken ct)
    {
        if (app.Value.Role == AppRole.Jobs)
        {
            return;
        }

        if (await db.ActiveAdministrators().AnyAsync(ct))
        {
            File.Delete(HashFile);

            return;
        }

        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        Keep(token);
        logger.LogWarning("There is no administrator yet. Open this link once to make the first one: {Link}", $"{app.Value.PublicUrl.TrimEnd('/')}/setup/{token}");
    }

    public async Task<bool> IsValidAsync(string token, CancellationToken ct) =>
        File.Exists(HashFile)
        && CryptographicOperations.FixedTimeEquals(Hash(token), File.ReadAllBytes(HashFile))
        && !await db.ActiveAdministrators().AnyAsync(ct);

    /// <summary>Spends the link; of two who come at the same moment only one succeeds.</summary>
    public bool TrySpend()
    {
        var spent = $"{HashFile}.{Guid.CreateVersion7():n}";

        try
        {
            File.Move(HashFile, spent);
            File.Delete(spent);

            return true;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
    }

    /// <summary>Writes the hash of a token, with which a link works (again).</summary>
    public void Keep(string token)
    {
        File.Delete(HashFile);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };

        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var file = new FileStream(HashFile, options);
        file.Write(Hash(token));
    }

    private static byte[] Hash(string token) => SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(token));
}
