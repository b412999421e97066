using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Training.Core.Languages;
using Training.Core.People;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Accounts;

public class StaffForm : IValidatableObject
{
    [Display(Name = "Name")]
    [Required(ErrorMessage = "Enter the name.")]
    [StringLength(Account.NameMaxLength)]
    public string? Name { get; set; }

    [Display(Name = "Role")]
    [Required(ErrorMessage = "Choose a role.")]
    public Role? Role { get; set; }

    [Display(Name = "Language")]
    [Required(ErrorMessage = "Choose a language.")]
    public Language? Language { get; set; }

    public List<Guid> CommunityIds { get; set; } = [];

    /// <summary>The state of the account that the form was filled from; empty for a new one.</summary>
    public string? Stamp { get; set; }

    [BindNever, ValidateNever]
    public IReadOnlyList<CommunityChoice> Choices { get; set; } = [];

    [BindNever, ValidateNever]
    public IReadOnlyList<PresentValue> Present { get; set; } = [];

    public StaffFacts ToFacts() => new() { Name = Name!, Role = Role!.Value, Language = Language!.Value, CommunityIds = CommunityIds };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Role is { } role && (role == Core.People.Role.Participant || !Enum.IsDefined(role)))
        {
            yield return new ValidationResult(RequestLanguage.Phrases["Choose a role."], [nameof(Role)]);
        }
    }

    /// <summary>Keeps what was typed, shows what another has saved meanwhile, and lets the next try through.</summary>
    public void ShowBeside(StaffForm present, ModelStateDictionary state, Phrases t)
    {
        state.AddModelError("", t["Somebody else saved this account while you had the page open. Compare below, then save again if yours should stand."]);
        state.Remove(nameof(Stamp));
        (Stamp, Present) = (present.Stamp, PresentValue.Differing(Describe(t), present.Describe(t)));
    }

    private IEnumerable<PresentValue> Describe(Phrases t) =>
    [
        new(t["Name"], $"{Name}"),
        new(t["Role"], Role is { } role ? t.Of(role) : ""),
        new(t["Language"], Language?.OwnName() ?? ""),
        new(t["Communities of a trainer"], string.Join(", ", Choices.Where(c => CommunityIds.Contains(c.Id)).Select(c => t.Of(c.Name)))),
    ];
}

public sealed class NewStaffForm : StaffForm
{
    [Display(Name = "E-mail")]
    [Required(ErrorMessage = "Enter the e-mail address.")]
    [StringLength(Account.EmailMaxLength)]
    [MailAddress]
    [DataType(DataType.EmailAddress)]
    public string? Email { get; set; }
}

public sealed record CommunityChoice(Guid Id, LocalText Name);
