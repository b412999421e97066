using System.ComponentModel.DataAnnotations;
using Training.Core.People;

namespace Training.Web.Features.Cards;

/// <summary>Who is to get a card.</summary>
public sealed class PrintForm
{
    /// <summary>Chosen when the form is shown, so that a second press or a reload prints nobody twice.</summary>
    public Guid PrintId { get; set; }

    public List<Guid> PersonIds { get; set; } = [];

    public bool WithNames { get; set; }
}

/// <summary>A card held out: the script sends the token it read from the address, a hand types the letters.</summary>
public sealed class PresentationForm
{
    [StringLength(CardSecret.TokenMaxLength)]
    public string? Token { get; set; }

    [Display(Name = "Letters on the card")]
    [StringLength(CardSecret.TypedCodeMaxLength)]
    public string? Code { get; set; }

    public bool IsWhole => !string.IsNullOrEmpty(Token) || CardSecret.LettersOf(Code).Length == CardSecret.CodeLength;
}

public sealed class PinForm
{
    // With the spaces that a pasted PIN may have.
    private const int TypedPinMaxLength = 16;

    public string? Sealed { get; set; }

    [Display(Name = "PIN")]
    [Required(ErrorMessage = "Enter the six digits of your PIN.")]
    [StringLength(TypedPinMaxLength)]
    public string? Pin { get; set; }
}

/// <summary>A new PIN on its owner's screen, this once.</summary>
public sealed record NewPinPage(string Digits, string Sealed);
