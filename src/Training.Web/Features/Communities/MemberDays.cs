using Microsoft.AspNetCore.Mvc.ModelBinding;
using Training.Core.Communities;
using Training.Core.Languages;

namespace Training.Web.Features.Communities;

/// <summary>Which days a membership may begin or end on, and what a form says to the rest.</summary>
public static class MemberDays
{
    private const int DaysAhead = 366;
    private static readonly DateOnly first = new(2000, 1, 1);

    public static void Check(ModelStateDictionary state, string field, DateOnly? day, DateOnly today, Phrases t)
    {
        if (day < first || day > today.AddDays(DaysAhead))
        {
            state.AddModelError(field, t["Enter a day between {0} and {1}.", t.Date(first), t.Date(today.AddDays(DaysAhead))]);
        }
    }

    public static void AddError(ModelStateDictionary state, SeatingOutcome outcome, Phrases t)
    {
        var (field, sentence) = outcome switch
        {
            SeatingOutcome.SeatTaken => ("", t["Every place of this seat is taken on that day or promised for later. Somebody may have been faster than you."]),
            SeatingOutcome.AlreadyInGroup => (nameof(MemberForm.PersonId), t["This person sits in the group already."]),
            SeatingOutcome.BeforePredecessor => (nameof(MemberForm.From), t["The one who sits there now came on that day or later. Enter a later day."]),
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
        };

        state.AddModelError(field, sentence);
    }
}
