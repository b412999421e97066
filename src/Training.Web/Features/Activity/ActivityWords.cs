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
        ["card.begun"] = Key("Card used for the first time"),
        ["card.issued"] = Key("Card printed"),
        ["card.rests"] = Key("Card rests after wrong PINs"),
        ["card.revoked"] = Key("Card revoked"),
        ["community.added"] = Key("Community added"),
        ["community.changed"] = Key("Community changed"),
        ["community.trainer-given"] = Key("Trainer given a community"),
        ["community.trainer-taken"] = Key("Community taken from a trainer"),
        ["consent.recorded"] = Key("Consent recorded"),
        ["consent.withdrawn"] = Key("Consent withdrawn"),
        ["donor.added"] = Key("Donor added"),
        ["donor.renamed"] = Key("Donor renamed"),
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
        ["holiday.added"] = Key("Public holiday added"),
        ["holiday.confirmed"] = Key("Public holiday confirmed"),
        ["holiday.removed"] = Key("Public holiday removed"),
        ["message.sent-again"] = Key("Message sent again"),
        ["module.approved"] = Key("Module approved and published"),
        ["module.proposed"] = Key("Module proposed for publication"),
        ["module.try-given"] = Key("One more try at a quiz given"),
        ["person.added"] = Key("Person entered"),
        ["person.changed"] = Key("Person changed"),
        ["phase.added"] = Key("Phase added"),
        ["phase.moved"] = Key("Phase moved"),
        ["phase.removed"] = Key("Phase removed"),
        ["phase.renamed"] = Key("Phase renamed"),
        ["programme.changed"] = Key("Programme changed"),
        ["programme.created"] = Key("Programme made"),
        ["registration.answered"] = Key("Invitation answered"),
        ["registration.invited"] = Key("Person invited to a workshop"),
        ["registration.walked-in"] = Key("Person came without an invitation"),
        ["registration.withdrawn"] = Key("Person taken off the list"),
        ["reminder.told"] = Key("Person told by phone"),
        ["stakeholder-group.added"] = Key("Stakeholder group added"),
        ["stakeholder-group.changed"] = Key("Stakeholder group changed"),
        ["stakeholder-group.retired"] = Key("Stakeholder group retired"),
        ["stakeholder-group.returned"] = Key("Stakeholder group taken up again"),
        ["test.closed"] = Key("Test closed"),
        ["test.entered"] = Key("Tests entered from paper"),
        ["test.opened"] = Key("Test opened"),
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
