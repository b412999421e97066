using System.ComponentModel.DataAnnotations;
using Training.Core.Activity;
using Training.Core.Languages;
using Training.Core.Workshops;

namespace Training.Web.Features.Workshops;

public sealed class CancellationForm
{
    [Display(Name = "Reason")]
    [Required(ErrorMessage = "Write why the workshop is cancelled.")]
    [StringLength(Workshop.ReasonMaxLength)]
    public string? Reason { get; set; }
}

public sealed record CancellationPage(Guid Id, LocalText Title, bool IsOpen, CancellationForm Form, AudiencePage Audience);

public sealed class ReopeningForm
{
    [Display(Name = "Reason")]
    [Required(ErrorMessage = "Write why the workshop is reopened.")]
    [StringLength(Workshop.ReasonMaxLength)]
    public string? Reason { get; set; }
}

public sealed record ReopeningPage(Guid Id, LocalText Title, ReopeningForm Form);
