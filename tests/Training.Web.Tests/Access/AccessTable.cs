using System.Text;
using System.Text.RegularExpressions;
using Training.Core.People;

namespace Training.Web.Tests.Access;

/// <summary>Who may do what. It drives <see cref="AccessTests"/> and is printed as docs/access.md.</summary>
public static class AccessTable
{
    private static readonly Role[] Everyone = [Role.Administrator, Role.Specialist, Role.Trainer, Role.Participant];
    private static readonly Role[] Staff = [Role.Administrator, Role.Specialist, Role.Trainer];
    private static readonly Role[] Field = [Role.Specialist, Role.Trainer];
    private static readonly Role[] Specialist = [Role.Specialist];
    private static readonly Role[] Administrator = [Role.Administrator];

    public static IReadOnlyList<AccessRow> Rows { get; } =
    [
        .. Public("See the first page", "GET /"),
        .. Public("Be told what went wrong", "ANY /error/{status?}"),
        .. Public("Choose a language", "POST /language"),
        .. Public("Sign in and out", "GET /sign-in", "POST /sign-in", "POST /sign-out"),
        .. Public("Sign in by card", "GET /card", "POST /card", "POST /card/pin", "POST /card/sign-in"),
        .. Public("Make the first administrator, by the link of the log", "GET /setup/{token}", "POST /setup/{token}"),
        .. Public("Set a password, by a link handed over", "GET /password/{token}", "POST /password/{token}"),
        .. Public("Answer an invitation, by the link in it", "GET /answer/{token}", "POST /answer/{token}"),
        .. Public("Check a certificate, by its code", "GET /verify", "GET /verify/{code}"),

        .. Row("See what comes next", Everyone, "GET /today"),
        .. Row("Keep one’s own account", Everyone,
            "GET /account", "POST /account", "GET /account/password", "POST /account/password", "POST /account/sessions/deletion"),
        .. Row("Take the calendar file of a workshop", Everyone, "GET /workshops/{id}/calendar.ics"),
        .. Row("Say who comes", [Role.Specialist, Role.Trainer, Role.Participant], "POST /registrations/{id}/answer"),

        .. Row("Learn: read lessons, answer quizzes and tests, one’s own only", [Role.Participant],
            "GET /learn", "GET /learn/{slug}", "GET /learn/{slug}/{lessonId}", "POST /learn/{slug}/{lessonId}/reading", "GET /learn/{slug}/cases/{number}",
            "POST /learn/{slug}/attempts", "POST /tests/{id}/attempts", "GET /attempts/{id}", "GET /attempts/{id}/{number}", "POST /attempts/{id}/{number}",
            "POST /attempts/{id}/hand-in"),
        .. Row("See and print a certificate", [Role.Specialist, Role.Trainer, Role.Participant], "GET /certificates/{id}"),
        .. Row("Hand out the certificates of a workshop, and see a person’s", Field,
            "GET /workshops/{id}/certificates", "GET /workshops/{id}/certificates/sheets", "GET /people/{id}/certificates"),
        .. Row("Revoke a certificate", Specialist, "GET /certificates/{id}/revocation/new", "POST /certificates/{id}/revocation"),
        .. Row("See modules with their guides and keys", Staff, "GET /modules", "GET /modules/{slug}", "GET /modules/{slug}/texts/{articleId}"),
        .. Row("Publish modules, two people each, and see how questions do", [Role.Administrator, Role.Specialist],
            "POST /modules/{id}/proposals", "POST /module-versions/{id}/approval", "GET /modules/{slug}/questions"),
        .. Row("Follow a group’s learning", Field, "GET /communities/{id}/progress", "POST /communities/{id}/progress/{personId}/{moduleId}/try"),
        .. Row("Hold tests before and after a workshop", Field,
            "GET /workshops/{id}/tests", "POST /workshops/{id}/tests", "POST /workshops/{id}/tests/{testId}/closing",
            "GET /tests/{id}/sheets", "GET /tests/{id}/papers", "POST /tests/{id}/papers"),

        .. Row("See the board, the calendar and the workshops, without names", Staff,
            "GET /programmes", "GET /programmes/{code}", "GET /programmes/{code}/calendar", "GET /programmes/{code}/workshops", "GET /workshops/{id}"),
        .. Row("See communities and their groups", Staff, "GET /communities", "GET /communities/{id}"),

        .. Row("Plan a phase", Field,
            "GET /programmes/{code}/phase-plans/new", "POST /programmes/{code}/phase-plans/proposal",
            "POST /programmes/{code}/phase-plans/check", "POST /programmes/{code}/phase-plans"),
        .. Row("Plan, change, cancel and close a workshop", Field,
            "GET /workshops/new", "POST /workshops", "GET /workshops/{id}/edit", "POST /workshops/{id}",
            "GET /workshops/{id}/cancellation/new", "POST /workshops/{id}/cancellation", "POST /workshops/{id}/closing"),
        .. Row("Invite people and take them off the list", Field,
            "GET /workshops/{id}/invitation/new", "POST /workshops/{id}/invitation",
            "GET /workshops/{id}/registrations/new", "POST /workshops/{id}/registrations", "POST /registrations/{id}/withdrawal"),
        .. Row("Take the roll", Field,
            "GET /sessions/{id}/roll-call", "POST /sessions/{id}/roll-call", "POST /sessions/{id}/marks",
            "GET /sessions/{id}/walk-ins/new", "POST /sessions/{id}/walk-ins"),
        .. Row("Work through the call list", Field,
            "GET /workshops/{id}/call-list", "POST /workshops/{id}/call-list/{reminderId}/calls"),
        .. Row("See, enter and change people", Field,
            "GET /people", "GET /people/new", "POST /people", "GET /people/{id}", "GET /people/{id}/edit", "POST /people/{id}"),
        .. Row("Record and withdraw consent", Field,
            "GET /people/{personId}/consents/new", "POST /people/{personId}/consents", "POST /people/{personId}/consents/withdrawal"),
        .. Row("Print and revoke cards", Field,
            "GET /communities/{id}/cards", "POST /communities/{id}/cards", "POST /people/{id}/card", "POST /people/{id}/card/revocation"),
        .. Row("Seat and replace members of a group", Field,
            "GET /communities/{communityId}/seats/{seatId}/members/new", "POST /communities/{communityId}/seats/{seatId}/members",
            "GET /members/{memberId}/replacement/new", "POST /members/{memberId}/replacement",
            "GET /members/{memberId}/departure", "POST /members/{memberId}/departure"),

        .. Row("Reopen a closed workshop", Specialist, "GET /workshops/{id}/reopening/new", "POST /workshops/{id}/reopening"),
        .. Row("Keep communities, their seats and trainers", Specialist,
            "GET /communities/new", "POST /communities", "GET /communities/{id}/edit", "POST /communities/{id}",
            "GET /communities/{id}/seats", "POST /communities/{id}/seats", "GET /communities/{communityId}/trainers",
            "POST /communities/{communityId}/trainers", "POST /communities/{communityId}/trainers/{accountId}/deletion"),
        .. Row("Keep stakeholder groups", Specialist,
            "GET /stakeholder-groups", "GET /stakeholder-groups/new", "POST /stakeholder-groups", "GET /stakeholder-groups/{id}/edit",
            "POST /stakeholder-groups/{id}", "POST /stakeholder-groups/{id}/retirement", "POST /stakeholder-groups/{id}/retirement/deletion"),
        .. Row("Keep programmes and their phases", Specialist,
            "GET /programmes/new", "POST /programmes", "GET /programmes/{code}/edit", "POST /programmes/{code}",
            "GET /programmes/{code}/phases", "GET /programmes/{code}/phases/new", "POST /programmes/{code}/phases",
            "GET /programmes/{code}/phases/{id}/edit", "POST /programmes/{code}/phases/{id}",
            "POST /programmes/{code}/phases/{id}/position", "POST /programmes/{code}/phases/{id}/deletion"),
        .. Row("Keep donors and public holidays", Specialist,
            "GET /donors", "POST /donors", "GET /donors/{id}/edit", "POST /donors/{id}", "GET /holidays", "GET /holidays/new",
            "POST /holidays", "POST /holidays/{id}/confirmation", "POST /holidays/{id}/deletion"),
        .. Row("See messages and send them again", Specialist,
            "GET /messages", "GET /messages/missed", "GET /messages/{id}", "POST /messages/{id}/sendings"),
        .. Row("See figures and the rows behind them", Specialist,
            "GET /figures", "GET /programmes/{programme}/figures", "GET /programmes/{code}/figures/rows"),
        .. Row("Export for a donor, one’s own files only", Specialist,
            "GET /programmes/{code}/exports", "GET /programmes/{code}/exports/new", "POST /programmes/{code}/exports",
            "GET /exports/{id}/progress", "GET /exports/{id}/file", "POST /exports/{id}/attempts"),

        .. Row("Read the activity log, which holds no names of participants", [Role.Administrator, Role.Specialist], "GET /activity"),
        .. Row("Keep accounts", Administrator,
            "GET /accounts", "GET /accounts/new", "POST /accounts", "GET /accounts/{id}", "GET /accounts/{id}/edit", "POST /accounts/{id}",
            "POST /accounts/{id}/disabling", "POST /accounts/{id}/enabling", "POST /accounts/{id}/password-link"),
    ];

    public static string Print()
    {
        var text = new StringBuilder("""
            # Who may do what

            Printed from the table that the access tests try, route by route and role by role. A trainer reaches only their own communities and
            the workshops they run, a participant only what is theirs: any other id answers 404, as if it did not exist.

            | to | administrator | specialist | trainer | participant | nobody signed in | routes |
            |---|---|---|---|---|---|---|

            """);

        foreach (var what in Rows.GroupBy(r => r.What))
        {
            var row = what.First();
            var marks = Everyone.Select(role => row.Allows(role) ? "yes" : "–").Append(row.Allows(null) ? "yes" : "–");
            text.Append($"| {what.Key} | {string.Join(" | ", marks)} | {string.Join("<br>", what.Select(r => $"`{r.Route}`"))} |\n");
        }

        return text.ToString();
    }

    private static AccessRow[] Public(string what, params string[] routes) => [.. routes.Select(route => new AccessRow(what, route, Everyone, IsPublic: true))];

    private static AccessRow[] Row(string what, Role[] roles, params string[] routes) => [.. routes.Select(route => new AccessRow(what, route, roles, IsPublic: false))];
}

/// <summary>One route, such as <c>GET /workshops/{id}</c>, and who is let in.</summary>
public sealed partial record AccessRow(string What, string Route, IReadOnlyList<Role> Roles, bool IsPublic)
{
    public string Method => Route.Split(' ')[0];

    /// <summary>An address of this route with ids that nothing has.</summary>
    public string Address => Parameter().Replace(Route.Split(' ')[1], match => match.Value switch
    {
        "{code}" or "{programme}" => "NONE",
        "{token}" => "none",
        "{status?}" => "404",
        "{number}" => "1",
        _ => "00000000-0000-7000-8000-000000000000",
    });

    public bool Allows(Role? role) => IsPublic || (role is { } known && Roles.Contains(known));

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
