using Training.Core.Languages;

namespace Training.Web.Features.Activity;

/// <summary>The log's verbs as sentences; one that is missing here fails a test.</summary>
public static class ActivityWords
{
    private static readonly Dictionary<string, string> Sentences = new()
    {
        ["account.added"] = Key("Account made"),
        ["account.changed"] = Key("Account changed"),
        ["account.disabled"] = Key("Account disabled"),
        ["account.enabled"] = Key("Account enabled again"),
        ["account.password-link-made"] = Key("Password link made"),
        ["account.password-set"] = Key("Password set"),
        ["account.sessions-ended"] = Key("Signed out everywhere"),
        ["account.signed-in"] = Key("Signed in"),
        ["consent.recorded"] = Key("Consent recorded"),
        ["consent.withdrawn"] = Key("Consent withdrawn"),
        ["export.downloaded"] = Key("Export downloaded"),
        ["export.failed"] = Key("Export failed"),
        ["export.made"] = Key("Export made"),
        ["export.named"] = Key("Export with names asked for"),
        ["export.repeated"] = Key("Failed export tried again"),
        ["export.requested"] = Key("Export asked for"),
        ["group.member-left"] = Key("Member left the group"),
        ["group.member-replaced"] = Key("Member of the group replaced"),
        ["group.member-seated"] = Key("Member seated in the group"),
        ["group.seats-set"] = Key("Seats of the group set"),
        ["person.added"] = Key("Person entered"),
        ["person.changed"] = Key("Person changed"),
        ["programme.created"] = Key("Programme made"),
        ["workshop.cancelled"] = Key("Workshop cancelled"),
        ["workshop.changed"] = Key("Workshop changed"),
        ["workshop.closed"] = Key("Workshop closed"),
        ["workshop.invited"] = Key("Group invited to a workshop"),
        ["workshop.planned"] = Key("Workshop planned"),
        ["workshop.reopened"] = Key("Workshop reopened"),
    };

    public static bool Has(string verb) => Sentences.ContainsKey(verb);

    public static string Of(Phrases t, string verb) => Sentences.TryGetValue(verb, out var sentence) ? t[sentence] : verb;

    private static string Key(string sentence) => sentence;
}
