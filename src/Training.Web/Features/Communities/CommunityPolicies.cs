using Microsoft.AspNetCore.Authorization;
using Training.Core.People;

namespace Training.Web.Features.Communities;

public static class CommunityPolicies
{
    public const string See = $"{nameof(CommunityPolicies)}.{nameof(See)}";
    public const string Change = $"{nameof(CommunityPolicies)}.{nameof(Change)}";
    public const string ChangeMembers = $"{nameof(CommunityPolicies)}.{nameof(ChangeMembers)}";

    public static void Add(AuthorizationOptions options)
    {
        options.Allow(See, Role.Administrator, Role.Specialist, Role.Trainer);
        options.Allow(Change, Role.Specialist);
        options.Allow(ChangeMembers, Role.Specialist, Role.Trainer);
    }
}
