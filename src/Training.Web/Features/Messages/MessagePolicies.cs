using Microsoft.AspNetCore.Authorization;
using Training.Core.People;

namespace Training.Web.Features.Messages;

public static class MessagePolicies
{
    public const string See = $"{nameof(MessagePolicies)}.{nameof(See)}";
    public const string SendAgain = $"{nameof(MessagePolicies)}.{nameof(SendAgain)}";
    public const string Call = $"{nameof(MessagePolicies)}.{nameof(Call)}";

    public static void Add(AuthorizationOptions options)
    {
        options.Allow(See, Role.Specialist);
        options.Allow(SendAgain, Role.Specialist);
        options.Allow(Call, Role.Specialist, Role.Trainer);
    }
}
