using Microsoft.AspNetCore.Authorization;
using Training.Core.People;

namespace Training.Web.Features.Programmes;

public static class ProgrammePolicies
{
    public const string See = $"{nameof(ProgrammePolicies)}.{nameof(See)}";
    public const string Plan = $"{nameof(ProgrammePolicies)}.{nameof(Plan)}";
    public const string Change = $"{nameof(ProgrammePolicies)}.{nameof(Change)}";

    public static void Add(AuthorizationOptions options)
    {
        options.Allow(See, Role.Administrator, Role.Specialist, Role.Trainer);
        options.Allow(Plan, Role.Specialist, Role.Trainer);
        options.Allow(Change, Role.Specialist);
    }
}
