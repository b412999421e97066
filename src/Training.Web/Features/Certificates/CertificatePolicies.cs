using Microsoft.AspNetCore.Authorization;
using Training.Core.People;

namespace Training.Web.Features.Certificates;

public static class CertificatePolicies
{
    public const string See = $"{nameof(CertificatePolicies)}.{nameof(See)}";
    public const string HandOut = $"{nameof(CertificatePolicies)}.{nameof(HandOut)}";
    public const string Revoke = $"{nameof(CertificatePolicies)}.{nameof(Revoke)}";

    public static void Add(AuthorizationOptions options)
    {
        options.Allow(See, Role.Specialist, Role.Trainer, Role.Participant);
        options.Allow(HandOut, Role.Specialist, Role.Trainer);
        options.Allow(Revoke, Role.Specialist);
    }
}
