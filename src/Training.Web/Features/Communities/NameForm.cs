using System.ComponentModel.DataAnnotations;
using Training.Core.Communities;
using Training.Core.Languages;

namespace Training.Web.Features.Communities;

/// <summary>One name in the four languages.</summary>
public sealed class NameForm
{
    [Display(Name = "In Russian")]
    [StringLength(Community.NameMaxLength)]
    public string? Ru { get; set; }

    [Display(Name = "In Kyrgyz")]
    [StringLength(Community.NameMaxLength)]
    public string? Ky { get; set; }

    [Display(Name = "In Uzbek")]
    [StringLength(Community.NameMaxLength)]
    public string? Uz { get; set; }

    [Display(Name = "In English")]
    [StringLength(Community.NameMaxLength)]
    public string? En { get; set; }

    public static NameForm Of(LocalText text) => new() { Ru = text.Ru, Ky = text.Ky, Uz = text.Uz, En = text.En };

    public LocalText ToText() => new(Trim(En), Trim(Ru), Trim(Ky), Trim(Uz));

    public override string ToString() => string.Join(" · ", new[] { Ru, Ky, Uz, En }.Where(text => !string.IsNullOrWhiteSpace(text)));

    private static string Trim(string? text) => text?.Trim() ?? "";
}
