using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Training.Core.Communities;
using Training.Core.Languages;
using Training.Core.People;

namespace Training.Core.Workshops;

public enum RegistrationStatus
{
    [Label("Invited")]
    Invited,

    [Label("Confirmed")]
    Confirmed,

    [Label("Declined")]
    Declined,

    [Label("Waiting list")]
    Waiting,

    [Label("Cancelled")]
    Cancelled,
}

/// <summary>
/// A person's place at a workshop. Community and stakeholder group are those of the day it was made, so that a figure proved once stays proved.
/// </summary>
public sealed class Registration
{
    private Registration()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid WorkshopId { get; private init; }

    public Workshop Workshop { get; private set; } = default!;

    public Guid PersonId { get; private init; }

    public Person Person { get; private set; } = default!;

    public Guid CommunityId { get; private init; }

    public Guid StakeholderGroupId { get; private init; }

    public RegistrationStatus Status { get; internal set; }

    public DateTime CreatedUtc { get; private init; }

    public DateTime? AnsweredUtc { get; internal set; }

    /// <summary>Orders the waiting list.</summary>
    public DateTime? WaitingSinceUtc { get; internal set; }

    /// <summary>When a place became free for somebody who waited.</summary>
    public DateTime? PromotedUtc { get; internal set; }

    /// <summary>How many of the workshop's sessions have this person's attendance marked.</summary>
    public int MarkedSessions { get; private set; }

    /// <summary>Minutes of the sessions at which the person was present, late or for a part.</summary>
    public int AttendedMinutes { get; private set; }

    /// <summary>Whether the person is expected in the hall, and so on the roll.</summary>
    public bool IsOnRoll => Status is RegistrationStatus.Invited or RegistrationStatus.Confirmed;

    /// <summary>Whoever was there came, whatever they had answered: every count has them then.</summary>
    public void Tally(int markedSessions, int attendedMinutes)
    {
        MarkedSessions = markedSessions;
        AttendedMinutes = attendedMinutes;

        if (attendedMinutes > 0 && !IsOnRoll)
        {
            Status = RegistrationStatus.Confirmed;
        }
    }

    internal void InviteAgain() =>
        (Status, AnsweredUtc, WaitingSinceUtc, PromotedUtc) = (RegistrationStatus.Invited, null, null, null);

    internal static Registration Invite(Person person, DateTime nowUtc) => new()
    {
        PersonId = person.Id,
        CommunityId = person.CommunityId,
        StakeholderGroupId = person.StakeholderGroupId,
        Status = RegistrationStatus.Invited,
        CreatedUtc = nowUtc,
    };
}

public sealed class RegistrationMapping : IEntityTypeConfiguration<Registration>
{
    public void Configure(EntityTypeBuilder<Registration> registration)
    {
        registration.ToTable("Registrations");
        registration.Ignore(r => r.IsOnRoll);
        registration.HasIndex(r => new { r.WorkshopId, r.PersonId }).IsUnique();

        // The board counts a whole oblast's registrations; with this index it reads nothing else of them.
        registration.HasIndex(r => new { r.WorkshopId, r.Status, r.MarkedSessions, r.AttendedMinutes });
        registration.HasOne(r => r.Person).WithMany().HasForeignKey(r => r.PersonId);
        registration.HasOne<Community>().WithMany().HasForeignKey(r => r.CommunityId);
        registration.HasOne<StakeholderGroup>().WithMany().HasForeignKey(r => r.StakeholderGroupId);
    }
}
