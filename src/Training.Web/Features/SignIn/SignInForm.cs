using System.ComponentModel.DataAnnotations;
using Training.Core.Demonstration;
using Training.Core.People;

namespace Training.Web.Features.SignIn;

public sealed class SignInForm
{
    [Display(Name = "E-mail")]
    [Required(ErrorMessage = "Enter your e-mail address.")]
    [StringLength(Account.EmailMaxLength)]
    [DataType(DataType.EmailAddress)]
    public string? Email { get; set; }

    [Display(Name = "Password")]
    [Required(ErrorMessage = "Enter your password.")]
    [StringLength(Account.PasswordMaxLength)]
    [DataType(DataType.Password)]
    public string? Password { get; set; }

    public string? ReturnUrl { get; set; }
}

/// <summary>The sign-in page; the demonstration's sign-ins are shown in Development only.</summary>
public sealed record SignInPage(SignInForm Form, IReadOnlyList<DemoSignIn> DemoSignIns, IReadOnlyList<DemoCard> DemoCards);

public sealed record DemoSignIn(Role Role, string Name, string Email);
