using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Training.Core.Languages;
using Training.Core.Workshops;

namespace Training.Web.Features.Programmes;

/// <summary>The first step's page: what to choose from, and what is chosen.</summary>
public sealed record PhasePlanPage(PhasePlanChoices Choices, PhasePlanForm Terms)
{
    public int Open => Choices.Communities.Count(c => !c.IsPlanned);

    public bool IsTicked(Guid communityId) => Terms.CommunityIds.Contains(communityId);
}

/// <summary>The second step's page: the schedule as a table to change, with what is wrong with it.</summary>
public sealed record PhaseSchedulePage(PhasePlanChoices Choices, PhasePlanForm Terms, IReadOnlyList<ScheduleRow> Rows, bool AcceptWarnings)
{
    public int Workshops => Rows.Count(r => r.IsIn && r.FirstDay is not null);

    public DateOnly? FirstDay => Rows.Where(r => r.IsIn).Min(r => r.FirstDay);

    public DateOnly? LastDay => Rows.Where(r => r.IsIn).Max(r => r.FirstDay)?.AddDays(Terms.DaysPerWorkshop!.Value - 1);

    public IReadOnlyList<(CommunityChoice Community, ConflictSentence Conflict)> Blocking =>
        [.. Rows.SelectMany(r => r.Conflicts.Where(c => c.IsBlocking).Select(c => (r.Community, c)))];

    public int Warnings => Rows.Sum(r => r.Conflicts.Count(c => !c.IsBlocking));

    public static PhaseSchedulePage Proposed(PhaseSchedule schedule, PhasePlanForm terms, Phrases t)
    {
        var words = new PlanWords(t, schedule);
        var planned = schedule.Workshops.ToDictionary(w => w.CommunityId);
        var rows = schedule.Choices.Communities
            .Where(c => terms.CommunityIds.Contains(c.Id))
            .Select(c => planned.TryGetValue(c.Id, out var workshop)
                ? new ScheduleRow(c, true, workshop.FirstDay, [.. workshop.TrainerIds.Cast<Guid?>()], words.At(c.Id))
                : new ScheduleRow(c, true, null, [], words.At(c.Id)))
            .OrderBy(r => r.FirstDay ?? DateOnly.MaxValue)
            .ThenBy(r => t.Of(r.Community.Name), StringComparer.Create(t.Culture, ignoreCase: true));

        return new PhaseSchedulePage(schedule.Choices, terms, [.. rows], false);
    }

    /// <summary>The rows as they were sent, in their order, with what was typed where it was no date.</summary>
    public static PhaseSchedulePage Checked(PhaseSchedule schedule, PhaseScheduleForm form, ModelStateDictionary typed, Phrases t)
    {
        var words = new PlanWords(t, schedule);
        var communities = schedule.Choices.Communities.ToDictionary(c => c.Id);
        var rows = form.Rows
            .Select((row, index) => (Row: row, Field: typed.GetValueOrDefault($"Rows[{index}].FirstDay")))
            .Where(r => communities.ContainsKey(r.Row.CommunityId))
            .Select(r => new ScheduleRow(
                communities[r.Row.CommunityId], r.Row.IsIn, r.Row.PossibleDay, r.Row.TrainerIds, words.At(r.Row.CommunityId))
            {
                Typed = r.Field?.AttemptedValue,
                Error = r.Field?.Errors.FirstOrDefault()?.ErrorMessage,
            });

        return new PhaseSchedulePage(schedule.Choices, form.Terms, [.. rows], form.AcceptWarnings);
    }
}

public sealed record ScheduleRow(
    CommunityChoice Community, bool IsIn, DateOnly? FirstDay, IReadOnlyList<Guid?> TrainerIds, IReadOnlyList<ConflictSentence> Conflicts)
{
    public string? Typed { get; init; }

    public string? Error { get; init; }

    public string Value => FirstDay?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? Typed ?? "";
}

public static class PhasePlanOrder
{
    /// <summary>The same choices with every name where a reader of this language looks for it.</summary>
    public static PhasePlanChoices InOrder(this PhasePlanChoices choices, Phrases t)
    {
        var byName = StringComparer.Create(t.Culture, ignoreCase: true);

        return choices with
        {
            Communities = [.. choices.Communities.OrderBy(c => t.Of(c.Oblast), byName).ThenBy(c => t.Of(c.Name), byName)],
            Trainers = [.. choices.Trainers.OrderBy(trainer => trainer.Name, byName)],
        };
    }
}
