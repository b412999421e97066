using Microsoft.AspNetCore.Authorization;
using Training.Core.People;

namespace Training.Web.Features.Cards;

/// <summary>Whoever knows the people hands out their cards. Administrators read no names, so they print none.</summary>
public static class CardPolicies
{
    public const string Issue = $"{nameof(CardPolicies)}.{nameof(Issue)}";

    public static void Add(AuthorizationOptions options) => options.Allow(Issue, Role.Specialist, Role.Trainer);
}
