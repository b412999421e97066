using Microsoft.AspNetCore.Authorization;
using Training.Core.People;

namespace Training.Web.Features.Attendance;

public static class AttendancePolicies
{
    public const string Take = $"{nameof(AttendancePolicies)}.{nameof(Take)}";

    public static void Add(AuthorizationOptions options) => options.Allow(Take, Role.Specialist, Role.Trainer);
}
