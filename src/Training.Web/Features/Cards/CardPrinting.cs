using Microsoft.Extensions.Options;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Cards;

/// <summary>Issues cards and lays them out. The page holds their secrets, so it is made once and never stored.</summary>
public sealed class CardPrinting(CardRegister register, IOptions<AppOptions> app, LocalClock clock, Phrases t)
{
    public string ShownAlready => t["These cards were shown already and cannot be shown again. If the print is lost, print new cards."];

    /// <summary>Null when this press of the button has made its cards already.</summary>
    public async Task<CardSheet?> PrintAsync(IReadOnlyCollection<Guid> personIds, PrintForm form, string back, Actor actor, CancellationToken ct) =>
        await register.IssueAsync(personIds, form.PrintId, actor, ct) is { } issues
            ? CardSheet.Of(issues, form.WithNames, back, app.Value.PublicUrl, clock)
            : null;
}
