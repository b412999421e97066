using Microsoft.AspNetCore.Authorization;
using Training.Core.People;

namespace Training.Web.Features.Workshops;

public static class WorkshopPolicies
{
    public const string See = $"{nameof(WorkshopPolicies)}.{nameof(See)}";
    public const string Change = $"{nameof(WorkshopPolicies)}.{nameof(Change)}";
    public const string Answer = $"{nameof(WorkshopPolicies)}.{nameof(Answer)}";
    public const string Reopen = $"{nameof(WorkshopPolicies)}.{nameof(Reopen)}";

    public static void Add(AuthorizationOptions options)
    {
        options.Allow(See, Role.Administrator, Role.Specialist, Role.Trainer);
        options.Allow(Change, Role.Specialist, Role.Trainer);
        options.Allow(Answer, Role.Specialist, Role.Trainer, Role.Participant);
        options.Allow(Reopen, Role.Specialist);
    }
}
