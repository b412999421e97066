using Training.Core.Languages;
using Training.Core.Messages;
using Training.Core.Workshops;

namespace Training.Core.Reminders;

/// <summary>Everything about one workshop that its reminders are planned, written and kept from.</summary>
public sealed record WorkshopDossier
{
    /// <summary>With its sessions, also those taken out; not tracked.</summary>
    public required Workshop Workshop { get; init; }

    public required WorkshopFacts Facts { get; init; }

    public required WorkshopNotice Notice { get; init; }

    public required IReadOnlyDictionary<Guid, Invitee> Invitees { get; init; }

    public required IReadOnlyDictionary<Guid, StaffMember> Trainers { get; init; }

    /// <summary>Tracked.</summary>
    public required IReadOnlyList<Reminder> Reminders { get; init; }

    public required ILookup<Guid, SentMessage> Messages { get; init; }
}

public sealed record Invitee(
    Guid PersonId, Guid RegistrationId, RegistrationStatus Status, string Name, string? Email, string? Phone, Language Language)
{
    /// <summary>The modules that prepare for the workshop and that they have not begun.</summary>
    public IReadOnlyList<ModuleNotice> ToPrepare { get; init; } = [];

    public Standing Standing => Status switch
    {
        RegistrationStatus.Confirmed => Standing.Confirmed,
        RegistrationStatus.Waiting => Standing.Waiting,
        _ => Standing.Open,
    };
}

public sealed record StaffMember(Guid AccountId, string Name, string Email, Language Language);

/// <summary>A message as far as planning needs it.</summary>
public sealed record SentMessage(Guid? ReminderId, Guid? PersonId, OutboxState State, int Sequence)
{
    /// <summary>It left, or may have left.</summary>
    public bool MayHaveArrived => State is OutboxState.Sent or OutboxState.Sending;

    public bool HasNotLeft => State is OutboxState.Queued or OutboxState.Cancelled;
}
