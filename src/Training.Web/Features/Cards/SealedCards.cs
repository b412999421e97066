using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Training.Core.Data;
using Training.Core.People;

namespace Training.Web.Features.Cards;

/// <summary>A card between being held out and the PIN. Its id is empty when it is no card of ours, which nobody outside can tell.</summary>
public sealed record SealedCard(Guid CardId, CardWay Way, string? PinHash, DateTime SealedUtc);

/// <summary>Carries <see cref="SealedCard"/> through a hidden field for ten minutes: encrypted, and kept nowhere else.</summary>
public sealed class SealedCards(IDataProtectionProvider protection, LocalClock clock)
{
    public static readonly TimeSpan Lifespan = TimeSpan.FromMinutes(10);
    private readonly IDataProtector protector = protection.CreateProtector(nameof(SealedCards));

    public string Seal(PresentedCard card)
    {
        var content = new SealedCard(card.CardId, card.Way, card.NewPin?.Hash, clock.NowUtc);

        return Base64Url.EncodeToString(protector.Protect(JsonSerializer.SerializeToUtf8Bytes(content)));
    }

    /// <summary>Null when it is too old, or was never ours.</summary>
    public SealedCard? Open(string? text)
    {
        try
        {
            var content = JsonSerializer.Deserialize<SealedCard>(protector.Unprotect(Base64Url.DecodeFromChars(text)))!;

            return clock.NowUtc - content.SealedUtc <= Lifespan ? content : null;
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
