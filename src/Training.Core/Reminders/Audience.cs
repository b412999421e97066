using Microsoft.EntityFrameworkCore;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.Workshops;

namespace Training.Core.Reminders;

public enum Channel
{
    [Label("E-mail")]
    Email,

    /// <summary>No e-mail: somebody of the staff calls, or sends the same words by WhatsApp or SMS.</summary>
    [Label("Call list")]
    Call,
}

public sealed record Recipient(Guid PersonId, string Name, Language Language, Channel Channel);

/// <summary>Who hears of a change to a workshop: everybody who was invited and has not said no.</summary>
public sealed class Audience(TrainingDb db)
{
    public async Task<IReadOnlyList<Recipient>> OfAsync(Guid workshopId, CancellationToken ct)
    {
        var people = await db.Registrations
            .Where(r => r.WorkshopId == workshopId && r.Workshop.InvitedUtc != null)
            .Where(r => r.Status == RegistrationStatus.Invited || r.Status == RegistrationStatus.Confirmed || r.Status == RegistrationStatus.Waiting)
            .Select(r => new { r.PersonId, r.Person.Name, r.Person.Language, r.Person.Email })
            .ToListAsync(ct);

        return [.. people.Select(p => new Recipient(
            p.PersonId, p.Name, p.Language ?? SupportedLanguages.Default, p.Email is null ? Channel.Call : Channel.Email))];
    }
}
