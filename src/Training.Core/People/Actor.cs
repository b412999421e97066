using Training.Core.Languages;

namespace Training.Core.People;

/// <summary>Who is acting. Every read and write takes it; nothing in Core knows a user from anywhere else.</summary>
public sealed record Actor(Guid AccountId, string Name, Role Role, Guid? PersonId = null)
{
    public bool IsStaff => Role != Role.Participant;

    /// <summary>Specialists see every community, administrators too but without names.</summary>
    public bool SeesEveryCommunity => Role is Role.Administrator or Role.Specialist;
}
