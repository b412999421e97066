using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Training.Core.Reporting;
using Training.Web.Features.Programmes;

namespace Training.Web.Features.Reporting;

/// <summary>The filter as it stands in the address.</summary>
public class AttendanceFilterForm
{
    [Display(Name = "From")]
    public DateOnly? From { get; set; }

    [Display(Name = "Until")]
    [NotBefore(nameof(From), ErrorMessage = "The last day is before the first day.")]
    public DateOnly? To { get; set; }

    [Display(Name = "Phase")]
    public Guid? Phase { get; set; }

    [Display(Name = "Oblast")]
    [StringLength(Training.Core.Communities.Oblast.CodeMaxLength)]
    public string? Oblast { get; set; }

    [Display(Name = "Community")]
    public Guid? Community { get; set; }

    [BindNever]
    [ValidateNever]
    public FilterChoices Choices { get; set; } = FilterChoices.None;

    public AttendanceFilter ToFilter() => new()
    {
        From = From,
        To = To,
        PhaseId = Phase,
        OblastCode = string.IsNullOrEmpty(Oblast) ? null : Oblast,
        CommunityId = Community,
    };

    /// <summary>The same filter for another address.</summary>
    public virtual Dictionary<string, string?> Values() => new()
    {
        ["from"] = $"{From:O}",
        ["to"] = $"{To:O}",
        ["phase"] = $"{Phase}",
        ["oblast"] = Oblast,
        ["community"] = $"{Community}",
    };
}
