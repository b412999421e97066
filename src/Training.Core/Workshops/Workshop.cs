using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;
using Training.Core.Programmes;

namespace Training.Core.Workshops;

/// <summary>
/// One event: its communities, trainers, sessions and registrations. Times are clock times in the programme's zone; every change a
/// participant must hear of raises <see cref="Sequence"/>, which is also the calendar entry's.
/// </summary>
public sealed class Workshop : IVersioned
{
    public const int TitleMaxLength = 120;
    public const int VenueMaxLength = 160;
    public const int DirectionsMaxLength = 600;
    public const int ReasonMaxLength = 300;
    public const int MostPlaces = 500;
    public const int DefaultCapacity = 15;

    private readonly List<Session> sessions = [];
    private readonly List<DroppedSession> droppedSessions = [];
    private readonly List<Registration> registrations = [];
    private readonly List<WorkshopCommunity> communities = [];
    private readonly List<WorkshopTrainer> trainers = [];

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid ProgrammeId { get; init; }

    public Programme Programme { get; private set; } = default!;

    public Guid? PhaseId { get; init; }

    public Phase? Phase { get; private set; }

    /// <summary>
    /// The community whose place in the phase this workshop takes, when a plan made it; empty again once cancelled. A unique index keeps two
    /// plans sent at once from planning a community twice.
    /// </summary>
    public Guid? PlannedCommunityId { get; internal set; }

    public required WorkshopKind Kind { get; init; }

    /// <summary>The neutral title, the only one that leaves the house.</summary>
    public required LocalText Title { get; set; }

    public string? Venue { get; private set; }

    public string? Directions { get; private set; }

    public required int Capacity { get; set; }

    public DateOnly FirstDay { get; private set; }

    public DateOnly LastDay { get; private set; }

    public int SessionCount { get; private set; }

    public int SessionMinutes { get; private set; }

    public DateTime? InvitedUtc { get; private set; }

    public DateTime? ClosedUtc { get; private set; }

    public Guid? ClosedByAccountId { get; private set; }

    public DateTime? CancelledUtc { get; private set; }

    public string? CancellationReason { get; private set; }

    /// <summary>Raised when date, time, place or cancellation changes; starts at 0.</summary>
    public int Sequence { get; private set; }

    /// <summary>The <see cref="Version"/> with which this workshop's reminders last agreed; another one means they must be looked at.</summary>
    public int RemindersVersion { get; private set; } = -1;

    public int Version { get; set; }

    public IReadOnlyList<Session> Sessions => sessions;

    public IReadOnlyList<DroppedSession> DroppedSessions => droppedSessions;

    public IReadOnlyList<Registration> Registrations => registrations;

    public IReadOnlyList<WorkshopCommunity> Communities => communities;

    public IReadOnlyList<WorkshopTrainer> Trainers => trainers;

    public bool IsOpen => CancelledUtc is null && ClosedUtc is null;

    public int PlacesTaken => Places.Taken;

    public bool IsFull => Places.AreTaken;

    public DateTime StartsAt => sessions.Min(s => s.StartsAt);

    public DateTime EndsAt => sessions.Max(s => s.EndsAt);

    private Places Places => new(registrations, Capacity);

    /// <summary>The state on the board.</summary>
    public static WorkshopState StateOf(WorkshopStanding standing, DateTime now) => standing switch
    {
        { IsCancelled: true } => WorkshopState.Cancelled,
        { IsClosed: true } => WorkshopState.Closed,
        _ when now < standing.EndsAt => standing.IsInvited ? WorkshopState.Invited : WorkshopState.Planned,
        _ when standing.IsFullyMarked => WorkshopState.Held,
        _ when DateOnly.FromDateTime(now) > DateOnly.FromDateTime(standing.EndsAt) => WorkshopState.Overdue,
        _ => WorkshopState.Held,
    };

    /// <summary>Whether people who were told the date and the place would have to be told anew.</summary>
    public bool IsNewsToPeople(IReadOnlyList<SessionSlot> slots, string? venue, string? directions) =>
        Venue != venue || Directions != directions || !IsSchedule(slots);

    /// <summary>Whether the sessions that have attendance keep their number, date and times: marks belong to the hours they were made for.</summary>
    public bool KeepsSessions(IReadOnlyCollection<Guid> markedIds, IReadOnlyList<SessionSlot> slots)
    {
        var ordered = SessionSlot.InOrder(slots);

        return sessions.Where(s => markedIds.Contains(s.Id)).All(s => s.Number <= ordered.Count && ordered[s.Number - 1] == s.Slot);
    }

    public void SetPlace(string? venue, string? directions)
    {
        if (Venue != venue || Directions != directions)
        {
            Venue = venue;
            Directions = directions;
            NoteChange();
        }
    }

    /// <summary>Sets the sessions anew. Existing ones keep their identity by number, so that marks on them stay.</summary>
    public void Schedule(IReadOnlyList<SessionSlot> slots)
    {
        if (IsSchedule(slots))
        {
            return;
        }

        var ordered = SessionSlot.InOrder(slots);
        var dropped = sessions.Where(s => s.Number > ordered.Count).ToList();
        sessions.RemoveAll(dropped.Contains);

        foreach (var (index, slot) in ordered.Index())
        {
            var session = sessions.Find(s => s.Number == index + 1);

            if (session is null)
            {
                sessions.Add(new Session { Number = index + 1, Date = slot.Date, Starts = slot.Starts, Ends = slot.Ends });
            }
            else
            {
                (session.Date, session.Starts, session.Ends) = (slot.Date, slot.Starts, slot.Ends);
            }
        }

        FirstDay = ordered[0].Date;
        LastDay = ordered[^1].Date;
        SessionCount = ordered.Count;
        SessionMinutes = sessions.Sum(s => s.Minutes);
        NoteChange();

        if (InvitedUtc is not null)
        {
            droppedSessions.AddRange(dropped.Select(s => new DroppedSession
            {
                Id = s.Id, Date = s.Date, Starts = s.Starts, Ends = s.Ends, Sequence = Sequence,
            }));
        }
    }

    public void SetCommunities(Guid hostId, IEnumerable<Guid> guestIds)
    {
        communities.Clear();
        communities.Add(new WorkshopCommunity { CommunityId = hostId, Part = CommunityPart.Host });
        communities.AddRange(guestIds.Where(id => id != hostId).Distinct()
            .Select(id => new WorkshopCommunity { CommunityId = id, Part = CommunityPart.Guest }));
    }

    public void SetTrainers(IEnumerable<Guid> accountIds)
    {
        var wanted = accountIds.ToHashSet();
        trainers.RemoveAll(t => !wanted.Contains(t.AccountId));
        trainers.AddRange(wanted.Except(trainers.Select(t => t.AccountId)).Select(id => new WorkshopTrainer { AccountId = id }));
    }

    /// <summary>Invites everybody who is not yet registered and says how many that were.</summary>
    public int Invite(IEnumerable<Person> people, DateTime nowUtc)
    {
        if (!IsOpen)
        {
            return 0;
        }

        var invited = Places.Invite(people, nowUtc);

        if (invited > 0)
        {
            InvitedUtc ??= nowUtc;
        }

        return invited;
    }

    /// <summary>Invites one person, also somebody who was taken off the list before. False when there was nothing to do.</summary>
    public bool InviteAlso(Person person, DateTime nowUtc)
    {
        if (!IsOpen || !Places.InviteAlso(person, nowUtc))
        {
            return false;
        }

        InvitedUtc ??= nowUtc;

        return true;
    }

    /// <summary>Adds somebody who came without an invitation: they are in the hall, so they have a place. False when the workshop is over for good.</summary>
    public bool WalkIn(Person person, DateTime nowUtc)
    {
        if (!IsOpen)
        {
            return false;
        }

        Places.Give(person, nowUtc);

        return true;
    }

    /// <summary>Takes yes or no, until the first session starts. A yes to a full workshop waits; a no frees the place for the first who waits.</summary>
    public AnswerOutcome Answer(Guid personId, bool comes, DateTime nowUtc, DateTime now)
    {
        var registration = registrations.Find(r => r.PersonId == personId);

        if (registration is null || registration.Status == RegistrationStatus.Cancelled)
        {
            return AnswerOutcome.NotInvited;
        }

        if (!IsOpen || now >= StartsAt || registration.MarkedSessions > 0)
        {
            return AnswerOutcome.TooLate;
        }

        return Places.Answer(registration, comes, nowUtc);
    }

    /// <summary>Takes a person off the list; the place goes to the first who waits. Whoever was marked present or absent stays.</summary>
    public WithdrawalOutcome Withdraw(Guid personId, DateTime nowUtc)
    {
        var registration = registrations.Single(r => r.PersonId == personId);

        if (!IsOpen)
        {
            return WithdrawalOutcome.NotOpen;
        }

        if (registration.MarkedSessions > 0)
        {
            return WithdrawalOutcome.AttendanceTaken;
        }

        Places.Free(registration, RegistrationStatus.Cancelled, nowUtc);

        return WithdrawalOutcome.Withdrawn;
    }

    public void ChangeCapacity(int capacity, DateTime nowUtc)
    {
        Capacity = capacity;
        Places.MoveUp(nowUtc);
    }

    public CancellationOutcome Cancel(string reason, DateTime nowUtc)
    {
        if (!IsOpen)
        {
            return CancellationOutcome.NotOpen;
        }

        if (registrations.Exists(r => r.MarkedSessions > 0))
        {
            return CancellationOutcome.AttendanceTaken;
        }

        CancelledUtc = nowUtc;
        PlannedCommunityId = null;
        CancellationReason = reason;
        NoteChange();

        return CancellationOutcome.Cancelled;
    }

    public ClosingOutcome Close(Actor actor, DateTime nowUtc, DateTime now)
    {
        if (!IsOpen)
        {
            return ClosingOutcome.NotOpen;
        }

        if (now < EndsAt)
        {
            return ClosingOutcome.NotOver;
        }

        if (!registrations.Exists(r => r.IsOnRoll) || registrations.Exists(r => r.IsOnRoll && r.MarkedSessions < SessionCount))
        {
            return ClosingOutcome.RollCallMissing;
        }

        ClosedUtc = nowUtc;
        ClosedByAccountId = actor.AccountId;

        return ClosingOutcome.Closed;
    }

    public void Reopen()
    {
        ClosedUtc = null;
        ClosedByAccountId = null;
    }

    private bool IsSchedule(IReadOnlyList<SessionSlot> slots) =>
        sessions.OrderBy(s => s.Number).Select(s => s.Slot).SequenceEqual(SessionSlot.InOrder(slots));

    private void NoteChange()
    {
        if (InvitedUtc is not null)
        {
            Sequence++;
        }
    }
}
