using Microsoft.AspNetCore.Authorization;
using Training.Core.People;

namespace Training.Web.Features.People;

/// <summary>Who reads names may correct them: the people of a trainer's communities are the trainer's to keep. Administrators read none.</summary>
public static class PersonPolicies
{
    public const string See = $"{nameof(PersonPolicies)}.{nameof(See)}";
    public const string Change = $"{nameof(PersonPolicies)}.{nameof(Change)}";

    public static void Add(AuthorizationOptions options)
    {
        options.Allow(See, Role.Specialist, Role.Trainer);
        options.Allow(Change, Role.Specialist, Role.Trainer);
    }
}
