using System.ComponentModel.DataAnnotations;
using Training.Core.Certificates;

namespace Training.Web.Features.Certificates;

public sealed class RevocationForm
{
    [Display(Name = "Reason")]
    [Required(ErrorMessage = "Write why the certificate is revoked.")]
    [StringLength(Certificate.ReasonMaxLength)]
    public string? Reason { get; set; }

    [Display(Name = "Issue a new one in its place, with the name as it is written now")]
    public bool Replace { get; set; }
}

public sealed record RevocationPage(Certificate Certificate, RevocationForm Form);
