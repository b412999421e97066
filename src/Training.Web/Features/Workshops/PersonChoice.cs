using Microsoft.EntityFrameworkCore;
using Training.Core.Communities;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;
using Training.Core.Workshops;

namespace Training.Web.Features.Workshops;

/// <summary>People of a workshop's communities who are not on its list, to pick one of.</summary>
public sealed record PersonChoicePage(Guid Id, LocalText WorkshopTitle, bool IsOpen, string? Search, PersonChoices Choices);

public sealed record PersonChoices(IReadOnlyList<PersonChoice> People, bool HasMore, IReadOnlyList<PlaceChoice> Communities);

public sealed record PersonChoice(Guid Id, string Name, LocalText Group, LocalText Community);

public static class PersonChoosing
{
    private const int Most = 50;

    /// <summary>Whoever may take a place: not registered, taken off, or, at the door, anybody without a sure place.</summary>
    public static async Task<PersonChoices> ChoosePeopleAsync(
        this TrainingDb db, Guid workshopId, string? search, Actor actor, Phrases t, CancellationToken ct, bool atTheDoor = false)
    {
        var names = StringComparer.Create(t.Culture, ignoreCase: true);
        var communities = await db.CommunitiesOf(actor)
            .Where(c => db.Workshops.Any(w => w.Id == workshopId && w.Communities.Any(own => own.CommunityId == c.Id)))
            .Select(c => new PlaceChoice(c.Id, c.Name))
            .ToListAsync(ct);
        var people = await db.PeopleOf(actor)
            .Where(p => db.Workshops.Any(w => w.Id == workshopId && w.Communities.Any(own => own.CommunityId == p.CommunityId)))
            .Where(p => !db.Registrations.Any(r => r.WorkshopId == workshopId && r.PersonId == p.Id && r.Status != RegistrationStatus.Cancelled
                && !(atTheDoor && (r.Status == RegistrationStatus.Declined || r.Status == RegistrationStatus.Waiting))))
            .Named(search)
            .OrderBy(p => p.Name)
            .ThenBy(p => p.Id)
            .Take(Most + 1)
            .Select(p => new PersonChoice(p.Id, p.Name, p.StakeholderGroup.Name, p.Community.Name))
            .ToListAsync(ct);

        return new PersonChoices(
            [.. people.Take(Most).OrderBy(p => p.Name, names)], people.Count > Most, [.. communities.OrderBy(c => t.Of(c.Name), names)]);
    }
}
