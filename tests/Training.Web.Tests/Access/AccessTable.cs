using System.Text;
using System.Text.RegularExpressions;
using Training.Core.People;

namespace Training.Web.Tests.Access;

/// <summary>Who may do what. It drives <see cref="AccessTests"/> and is printed as docs/access.md.</summary>
public static class AccessTable
{
    private static readonly Role[] Nobody = [];
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
        .. Public("Sign in", "GET /sign-in", "POST /sign-in"),
        .. Public("Sign out", "POST /sign-out"),
        .. Row("See what comes next", Everyone, "GET /today"),
        .. Row("See communities and their groups", Staff, "GET /communities"),
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
        "{code}" => "NONE",
        "{token}" => "none",
        "{status?}" => "404",
        _ => "00000000-0000-7000-8000-000000000000",
    });

    public bool Allows(Role? role) => IsPublic || (role is { } known && Roles.Contains(known));

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
