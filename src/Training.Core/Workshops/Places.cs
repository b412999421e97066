using Training.Core.People;

namespace Training.Core.Workshops;

/// <summary>The places of a workshop: who is asked, who has one, who waits, and who moves up when one becomes free.</summary>
internal sealed class Places(List<Registration> registrations, int capacity)
{
    public int Taken => registrations.Count(r => r.Status == RegistrationStatus.Confirmed);

    public bool AreTaken => Taken >= capacity;

    /// <summary>Invites everybody who is not yet registered and says how many that were.</summary>
    public int Invite(IEnumerable<Person> people, DateTime nowUtc)
    {
        var known = registrations.Select(r => r.PersonId).ToHashSet();
        var invited = people.Where(p => known.Add(p.Id)).Select(p => Registration.Invite(p, nowUtc)).ToList();
        registrations.AddRange(invited);

        return invited.Count;
    }

    /// <summary>Invites one person, also somebody who was taken off the list before. False when there was nothing to do.</summary>
    public bool InviteAlso(Person person, DateTime nowUtc)
    {
        if (registrations.Find(r => r.PersonId == person.Id) is not { Status: RegistrationStatus.Cancelled } earlier)
        {
            return Invite([person], nowUtc) > 0;
        }

        earlier.InviteAgain();

        return true;
    }

    /// <summary>Gives a place to somebody who is in the hall, whether there is one or not.</summary>
    public void Give(Person person, DateTime nowUtc)
    {
        var registration = registrations.Find(r => r.PersonId == person.Id);

        if (registration is null)
        {
            registration = Registration.Invite(person, nowUtc);
            registrations.Add(registration);
        }

        registration.Status = RegistrationStatus.Confirmed;
        registration.AnsweredUtc ??= nowUtc;
        registration.WaitingSinceUtc = null;
    }

    public AnswerOutcome Answer(Registration registration, bool comes, DateTime nowUtc)
    {
        registration.AnsweredUtc = nowUtc;

        if (comes)
        {
            return Take(registration, nowUtc);
        }

        Free(registration, RegistrationStatus.Declined, nowUtc);

        return AnswerOutcome.Declined;
    }

    public void Free(Registration registration, RegistrationStatus status, DateTime nowUtc)
    {
        registration.Status = status;
        registration.WaitingSinceUtc = null;
        registration.PromotedUtc = null;
        MoveUp(nowUtc);
    }

    /// <summary>Gives the free places to those who wait, in the order in which they began to.</summary>
    public void MoveUp(DateTime nowUtc)
    {
        var free = Math.Max(capacity - Taken, 0);

        foreach (var registration in registrations
            .Where(r => r.Status == RegistrationStatus.Waiting)
            .OrderBy(r => r.WaitingSinceUtc).ThenBy(r => r.Id)
            .Take(free))
        {
            registration.Status = RegistrationStatus.Confirmed;
            registration.WaitingSinceUtc = null;
            registration.PromotedUtc = nowUtc;
        }
    }

    private AnswerOutcome Take(Registration registration, DateTime nowUtc)
    {
        if (registration.Status == RegistrationStatus.Confirmed)
        {
            return AnswerOutcome.Confirmed;
        }

        if (AreTaken)
        {
            registration.Status = RegistrationStatus.Waiting;
            registration.WaitingSinceUtc ??= nowUtc;

            return AnswerOutcome.Waiting;
        }

        registration.Status = RegistrationStatus.Confirmed;
        registration.WaitingSinceUtc = null;

        return AnswerOutcome.Confirmed;
    }
}
