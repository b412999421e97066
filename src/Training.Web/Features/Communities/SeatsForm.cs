using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Training.Core.Communities;
using Training.Core.Languages;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Communities;

/// <summary>How many places each stakeholder group has in a community's group.</summary>
public sealed class SeatsForm
{
    public int Version { get; set; }

    public List<SeatPlacesForm> Seats { get; set; } = [];

    [BindNever, ValidateNever]
    public Guid CommunityId { get; set; }

    [BindNever, ValidateNever]
    public LocalText Community { get; set; } = default!;

    [BindNever, ValidateNever]
    public IReadOnlyList<PresentValue> Present { get; set; } = [];

    public int Total => Seats.Sum(s => s.Places ?? 0);

    public IReadOnlyList<SeatPlaces> ToComposition() => [.. Seats.Select(s => new SeatPlaces(s.StakeholderGroupId, s.Places ?? 0))];

    /// <summary>Puts what was typed onto the list as it is known here; a group that is not on it is left out.</summary>
    public SeatsForm With(SeatsForm typed)
    {
        var places = typed.Seats.ToLookup(s => s.StakeholderGroupId, s => s.Places);

        foreach (var seat in Seats.Where(s => places.Contains(s.StakeholderGroupId)))
        {
            seat.Places = places[seat.StakeholderGroupId].First();
        }

        Version = typed.Version;

        return this;
    }

    public void AddErrors(ModelStateDictionary state, Phrases t)
    {
        foreach (var (index, seat) in Seats.Index().Where(s => s.Item.Places < s.Item.Taken))
        {
            state.AddModelError(
                $"Seats[{index}].Places",
                t.Plural(seat.Taken, "{0} person sits here. Enter their last day first.", "{0} people sit here. Enter the last day of one first."));
        }

        if (Total == 0)
        {
            state.AddModelError("", t["A group has at least one seat."]);
        }
    }

    public void ShowBeside(SeatsForm present, ModelStateDictionary state, Phrases t)
    {
        state.Remove(nameof(Version));
        state.AddModelError("", t["Somebody else changed this group while you had it open. Compare below, then save again if yours should stand."]);
        (Version, Present) = (present.Version, PresentValue.Differing(Describe(t), present.Describe(t)));
    }

    private IEnumerable<PresentValue> Describe(Phrases t) => Seats.Select(s => new PresentValue(t.Of(s.Name), $"{s.Places ?? 0}"));
}

public sealed class SeatPlacesForm
{
    public Guid StakeholderGroupId { get; set; }

    [Display(Name = "Places")]
    [Range(0, Seat.MostPlaces)]
    public int? Places { get; set; }

    [BindNever, ValidateNever]
    public LocalText Name { get; set; } = default!;

    [BindNever, ValidateNever]
    public int Taken { get; set; }
}
