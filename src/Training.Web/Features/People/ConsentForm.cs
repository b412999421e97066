using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Training.Core.Languages;
using Training.Core.People;

namespace Training.Web.Features.People;

public sealed class ConsentForm
{
    [Display(Name = "Version of the consent text")]
    [Required(ErrorMessage = "Enter the version that stands on the consent text.")]
    [StringLength(Consent.TermsVersionMaxLength)]
    public string? TermsVersion { get; set; }

    [Display(Name = "How it was given")]
    [Required(ErrorMessage = "Choose how the consent was given.")]
    public ConsentMethod? Method { get; set; }

    [Display(Name = "Given on")]
    [Required(ErrorMessage = "Enter the day on which it was given.")]
    public DateOnly? GivenOn { get; set; }

    [Display(Name = "Where the paper lies, or who witnessed (optional)")]
    [StringLength(Consent.ReferenceMaxLength)]
    public string? Reference { get; set; }

    [Display(Name = "A parent or guardian gave it")]
    public bool ByGuardian { get; set; }

    [BindNever, ValidateNever]
    public Person Person { get; set; } = default!;

    [BindNever, ValidateNever]
    public bool MayBeMinor { get; set; }

    public void AddErrors(ModelStateDictionary state, DateOnly today, Phrases t)
    {
        if (GivenOn > today)
        {
            state.AddModelError(nameof(GivenOn), t["A consent is recorded once it is given: enter today or an earlier day."]);
        }
        else if (GivenOn is { } day && day < today.AddYears(-Person.OldestAge))
        {
            state.AddModelError(nameof(GivenOn), t["Enter the day on which it was given."]);
        }
    }

    public ConsentFacts ToFacts() => new()
    {
        TermsVersion = TermsVersion!.Trim(),
        Method = Method!.Value,
        GivenOn = GivenOn!.Value,
        Reference = string.IsNullOrWhiteSpace(Reference) ? null : Reference.Trim(),
        ByGuardian = ByGuardian,
    };
}
