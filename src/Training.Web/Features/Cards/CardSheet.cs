using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;

namespace Training.Web.Features.Cards;

/// <summary>Cards for the printer, ten to a page of A4. This is the only place where their secrets are ever shown.</summary>
public sealed record CardSheet(string Back, IReadOnlyList<PrintedCard> Cards, IReadOnlyList<CardIssue> Refused, string Address)
{
    private const int PerPage = 10;

    public IEnumerable<PrintedCard[]> Pages => Cards.Chunk(PerPage);

    public static CardSheet Of(IReadOnlyList<CardIssue> issues, bool withNames, string back, string publicUrl, LocalClock clock)
    {
        var address = $"{publicUrl.TrimEnd('/')}/card";

        return new CardSheet(
            back,
            [.. issues.Where(i => i.Card is not null).Select(i => new PrintedCard(
                withNames ? i.Person.Name : null,
                i.Person.Language ?? SupportedLanguages.Default,
                i.Secret!.ShownCode,
                QrCode.Of($"{address}#{i.Secret.Token}"),
                DateOnly.FromDateTime(clock.ToLocal(i.Card!.ExpiresUtc))))],
            [.. issues.Where(i => i.Card is null)],
            address[(address.IndexOf("//", StringComparison.Ordinal) + 2)..]);
    }
}

public sealed record PrintedCard(string? Name, Language Language, string Code, QrCode Qr, DateOnly Expires);
