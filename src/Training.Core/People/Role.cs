using Training.Core.Languages;

namespace Training.Core.People;

public enum Role
{
    /// <summary>Keeps accounts and settings; sees no participant's name.</summary>
    [Label("Administrator")]
    Administrator,

    [Label("Project specialist")]
    Specialist,

    /// <summary>Works with the communities given to them, and sees only those.</summary>
    [Label("Trainer")]
    Trainer,

    [Label("Participant")]
    Participant,
}
