using Training.Core.People;

namespace Training.Web.Infrastructure;

/// <summary>The first row of links, by role. The labels are keys of translations.</summary>
public sealed record Navigation(string Href, string Label)
{
    private static readonly Navigation Today = new("/today", Key("Today"));
    private static readonly Navigation Board = new("/programmes", Key("Board"));
    private static readonly Navigation Communities = new("/communities", Key("Communities"));
    private static readonly Navigation People = new("/people", Key("People"));
    private static readonly Navigation Messages = new("/messages", Key("Messages"));
    private static readonly Navigation Figures = new("/figures", Key("Figures"));
    private static readonly Navigation Modules = new("/modules", Key("Modules"));
    private static readonly Navigation Learning = new("/learn", Key("My learning"));
    private static readonly Navigation Accounts = new("/accounts", Key("Accounts"));
    private static readonly Navigation Activity = new("/activity", Key("Activity"));

    public static IReadOnlyList<Navigation> For(Role role) => role switch
    {
        Role.Administrator => [Today, Board, Communities, Modules, Accounts, Activity],
        Role.Specialist => [Today, Board, Communities, People, Modules, Figures, Messages],
        Role.Trainer => [Today, Board, Communities, People, Modules],
        Role.Participant => [Today, Learning],
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };

    private static string Key(string sentence) => sentence;
}
