using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.EntityFrameworkCore;
using Training.Core.Communities;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;

namespace Training.Web.Features.Communities;

/// <summary>Who takes a place in a group, and from when. The place may be somebody's until then.</summary>
public sealed class MemberForm
{
    [Required(ErrorMessage = "Choose a person.")]
    public Guid? PersonId { get; set; }

    [Display(Name = "First day in the seat")]
    [Required(ErrorMessage = "Enter the first day in the seat.")]
    public DateOnly? From { get; set; }

    /// <summary>What was looked for, so that the same people are offered again.</summary>
    [StringLength(Person.NameMaxLength)]
    public string? Q { get; set; }

    [BindNever, ValidateNever]
    public PlaceOffer Offer { get; set; } = default!;
}

/// <summary>A place to fill: of which seat and community, after whom, and the people who could take it.</summary>
public sealed record PlaceOffer(
    Guid CommunityId, LocalText Community, LocalText StakeholderGroup, Guid StakeholderGroupId, string Address, MemberRow? Predecessor)
{
    private const int MostCandidates = 30;

    public IReadOnlyList<Candidate> Candidates { get; private init; } = [];

    public bool HasMore { get; private init; }

    public string NewAddress => $"{Address}/new";

    /// <summary>People of the community who are not in its group; those of the seat's own stakeholder group come first.</summary>
    public async Task<PlaceOffer> WithCandidatesAsync(TrainingDb db, Actor actor, MemberForm form, DateOnly today, CancellationToken ct)
    {
        var free = db.PeopleOf(actor).Where(p => p.CommunityId == CommunityId && !db.Members.Any(m =>
            m.PersonId == p.Id && (m.To == null || m.To >= today)
            && db.Seats.Any(s => s.Id == m.SeatId && db.AdvisoryGroups.Any(g => g.Id == s.AdvisoryGroupId && g.CommunityId == CommunityId))));
        var found = await Project(free.Named(form.Q)).Take(MostCandidates + 1).ToListAsync(ct);
        var chosen = form.PersonId is { } id && found.All(c => c.Id != id) ? await Project(free.Where(p => p.Id == id)).ToListAsync(ct) : [];

        return this with { Candidates = [.. chosen, .. found.Take(MostCandidates)], HasMore = found.Count > MostCandidates };
    }

    private IQueryable<Candidate> Project(IQueryable<Person> people) => people
        .OrderBy(p => p.StakeholderGroupId == StakeholderGroupId ? 0 : 1).ThenBy(p => p.SearchText).ThenBy(p => p.Id)
        .Select(p => new Candidate(p.Id, p.Name, p.StakeholderGroup.Name, p.BirthYear));
}

public sealed record Candidate(Guid Id, string Name, LocalText StakeholderGroup, int? BirthYear);
