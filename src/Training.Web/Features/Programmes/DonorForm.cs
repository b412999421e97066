using System.ComponentModel.DataAnnotations;
using Training.Core.Programmes;

namespace Training.Web.Features.Programmes;

public sealed class DonorForm
{
    [Display(Name = "Name")]
    [Required(ErrorMessage = "Enter the donor's name.")]
    [StringLength(Donor.NameMaxLength)]
    public string? Name { get; set; }
}

public sealed record DonorRow(Guid Id, string Name);

public sealed record DonorsPage(IReadOnlyList<DonorRow> Donors, DonorForm Form);

public sealed record DonorFormPage(Guid Id, DonorForm Form);
