using Microsoft.AspNetCore.Authorization;
using Training.Core.People;

namespace Training.Web.Features.Learning;

public static class LearningPolicies
{
    public const string Learn = $"{nameof(LearningPolicies)}.{nameof(Learn)}";
    public const string Teach = $"{nameof(LearningPolicies)}.{nameof(Teach)}";
    public const string Publish = $"{nameof(LearningPolicies)}.{nameof(Publish)}";

    public static void Add(AuthorizationOptions options)
    {
        options.Allow(Learn, Role.Participant);
        options.Allow(Teach, Role.Administrator, Role.Specialist, Role.Trainer);
        options.Allow(Publish, Role.Administrator, Role.Specialist);
    }
}
