using Microsoft.AspNetCore.Authorization;
using Training.Core.People;

namespace Training.Web.Features.Reporting;

public static class ReportingPolicies
{
    /// <summary>Small cells point at people, so figures and exports stay with those who know the people anyway.</summary>
    public const string Read = $"{nameof(ReportingPolicies)}.{nameof(Read)}";

    public static void Add(AuthorizationOptions options) => options.Allow(Read, Role.Specialist);
}
