using System.ComponentModel.DataAnnotations;
using Training.Core.Languages;
using Training.Core.Programmes;

namespace Training.Web.Features.Programmes;

/// <summary>A name in four languages, at least one of them written.</summary>
public sealed class LocalTextForm
{
    public const int MaxLength = Phase.NameMaxLength;

    [Display(Name = "English")]
    [StringLength(MaxLength)]
    public string? En { get; set; }

    [Display(Name = "Russian")]
    [StringLength(MaxLength)]
    public string? Ru { get; set; }

    [Display(Name = "Kyrgyz")]
    [StringLength(MaxLength)]
    public string? Ky { get; set; }

    [Display(Name = "Uzbek")]
    [StringLength(MaxLength)]
    public string? Uz { get; set; }

    public static LocalTextForm From(LocalText text) => new() { En = text.En, Ru = text.Ru, Ky = text.Ky, Uz = text.Uz };

    public LocalText ToText() => new(En?.Trim() ?? "", Ru?.Trim() ?? "", Ky?.Trim() ?? "", Uz?.Trim() ?? "");

    public bool IsBlank => ToText().All.All(text => text.Length == 0);
}

/// <summary>Asks for the text in at least one language; the others fall back to it.</summary>
public sealed class WrittenAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is LocalTextForm { IsBlank: false } ? ValidationResult.Success : new ValidationResult(ErrorMessage, [nameof(LocalTextForm.En)]);
}

/// <summary>Holds a title that leaves the house to <see cref="NeutralWords"/>; the message stands at each language that breaks the rule.</summary>
public sealed class NeutralAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        var text = ((LocalTextForm)value!).ToText();
        var broken = new[] { (nameof(text.En), text.En), (nameof(text.Ru), text.Ru), (nameof(text.Ky), text.Ky), (nameof(text.Uz), text.Uz) }
            .Where(one => !NeutralWords.AreNeutral(one.Item2))
            .Select(one => one.Item1)
            .ToList();

        return broken.Count == 0 ? ValidationResult.Success : new ValidationResult(ErrorMessage, broken);
    }
}
