using System.ComponentModel.DataAnnotations;
using Training.Core.People;
using Training.Core.Programmes;
using Training.Core.Reporting;

namespace Training.Web.Features.Reporting;

/// <summary>The figure whose rows are asked for, as its link names it.</summary>
public sealed class FigureForm : AttendanceFilterForm
{
    public FigureKind Of { get; set; }

    public Sex? Sex { get; set; }

    [StringLength(AgeBands.TextMaxLength)]
    public string? Band { get; set; }

    public Guid? Group { get; set; }

    public FigureSelection ToSelection(AttendanceLabels labels) =>
        new(Of, Sex, Band, Group is { } group ? SummaryLabels.Stated(labels.Group(group)) : null);

    public Dictionary<string, string?> FilterValues() => base.Values();

    public override Dictionary<string, string?> Values() => new(base.Values())
    {
        ["of"] = $"{Of}".ToLowerInvariant(),
        ["sex"] = $"{Sex}",
        ["band"] = Band,
        ["group"] = $"{Group}",
    };
}
