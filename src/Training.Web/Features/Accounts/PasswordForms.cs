using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Training.Core.Languages;
using Training.Core.People;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Accounts;

public class NewPasswordForm
{
    [Display(Name = "New password")]
    [Required(ErrorMessage = "Enter a password.")]
    [StringLength(Account.PasswordMaxLength, MinimumLength = Account.PasswordMinLength, ErrorMessage = "Use between {2} and {1} characters.")]
    [DataType(DataType.Password)]
    public string? Password { get; set; }

    [Display(Name = "The same password again")]
    [Required(ErrorMessage = "Enter the password a second time.")]
    [Compare(nameof(Password), ErrorMessage = "The two passwords differ.")]
    [DataType(DataType.Password)]
    public string? Repeated { get; set; }
}

public sealed class PasswordChangeForm : NewPasswordForm
{
    [Display(Name = "Present password")]
    [Required(ErrorMessage = "Enter your present password.")]
    [StringLength(Account.PasswordMaxLength)]
    [DataType(DataType.Password)]
    public string? Present { get; set; }
}

public sealed class SetupForm : NewPasswordForm
{
    [Display(Name = "Name")]
    [Required(ErrorMessage = "Enter your name.")]
    [StringLength(Account.NameMaxLength)]
    public string? Name { get; set; }

    [Display(Name = "E-mail")]
    [Required(ErrorMessage = "Enter your e-mail address.")]
    [StringLength(Account.EmailMaxLength)]
    [MailAddress]
    [DataType(DataType.EmailAddress)]
    public string? Email { get; set; }

    [Display(Name = "Language")]
    [Required(ErrorMessage = "Choose a language.")]
    public Language? Language { get; set; }
}

public sealed class ProfileForm
{
    [Display(Name = "Name")]
    [Required(ErrorMessage = "Enter your name.")]
    [StringLength(Account.NameMaxLength)]
    public string? Name { get; set; }

    [Display(Name = "Language")]
    [Required(ErrorMessage = "Choose a language.")]
    public Language? Language { get; set; }

    /// <summary>Whoever signs in by card has no password to change.</summary>
    [BindNever, ValidateNever]
    public bool HasPassword { get; set; }
}
