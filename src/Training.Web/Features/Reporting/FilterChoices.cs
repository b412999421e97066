using Microsoft.AspNetCore.Mvc.Rendering;
using Training.Core.Languages;
using Training.Core.Reporting;

namespace Training.Web.Features.Reporting;

/// <summary>What the selects of a filter offer.</summary>
public sealed record FilterChoices(IReadOnlyList<SelectListItem> Phases, IReadOnlyList<SelectListItem> Oblasts, IReadOnlyList<SelectListItem> Communities)
{
    public static readonly FilterChoices None = new([], [], []);

    public static FilterChoices Of(AttendanceLabels labels, ReportProgramme programme, Phrases t)
    {
        var order = StringComparer.Create(t.Culture, ignoreCase: true);
        var communities = programme.CommunityIds.Where(labels.Communities.ContainsKey).ToList();

        return new FilterChoices(
            [
                .. programme.PhaseIds.Select(id => new SelectListItem(labels.Phase(id), $"{id}")),
                new SelectListItem(t["No phase"], $"{AttendanceFilter.NotStated}"),
            ],
            [
                .. communities.Select(id => labels.OblastCodes[id]).Distinct()
                    .Select(code => new SelectListItem(labels.Oblasts[code], code)).OrderBy(item => item.Text, order),
            ],
            [.. communities.Select(id => new SelectListItem(labels.Community(id), $"{id}")).OrderBy(item => item.Text, order)]);
    }
}
