using Microsoft.AspNetCore.Authorization;
using Training.Core.People;

namespace Training.Web.Features.Accounts;

public static class AccountPolicies
{
    public const string Keep = $"{nameof(AccountPolicies)}.{nameof(Keep)}";

    public static void Add(AuthorizationOptions options) => options.Allow(Keep, Role.Administrator);
}
