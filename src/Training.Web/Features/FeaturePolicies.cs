using Microsoft.AspNetCore.Authorization;
using Training.Core.People;
using Training.Web.Features.Accounts;
using Training.Web.Features.Activity;
using Training.Web.Features.Attendance;
using Training.Web.Features.Cards;
using Training.Web.Features.Communities;
using Training.Web.Features.Learning;
using Training.Web.Features.Messages;
using Training.Web.Features.People;
using Training.Web.Features.Programmes;
using Training.Web.Features.Workshops;
using Training.Web.Features.Reporting;

namespace Training.Web.Features;

/// <summary>Gathers the policies of every feature. Whatever has no policy of its own needs at least a sign-in.</summary>
public static class FeaturePolicies
{
    public static void Add(AuthorizationOptions options)
    {
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        AccountPolicies.Add(options);
        ActivityPolicies.Add(options);
        CommunityPolicies.Add(options);
        WorkshopPolicies.Add(options);
        AttendancePolicies.Add(options);
        PersonPolicies.Add(options);
        CardPolicies.Add(options);
        ProgrammePolicies.Add(options);
        MessagePolicies.Add(options);
        ReportingPolicies.Add(options);
        LearningPolicies.Add(options);
    }

    public static void Allow(this AuthorizationOptions options, string policy, params Role[] roles) =>
        options.AddPolicy(policy, builder => builder.RequireRole(roles.Select(role => role.ToString())));
}
