using Microsoft.AspNetCore.Authorization;
using Training.Core.People;

namespace Training.Web.Features.Activity;

public static class ActivityPolicies
{
    public const string See = $"{nameof(ActivityPolicies)}.{nameof(See)}";

    public static void Add(AuthorizationOptions options) => options.Allow(See, Role.Administrator, Role.Specialist);
}
