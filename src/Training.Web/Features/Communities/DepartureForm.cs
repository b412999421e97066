using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Training.Web.Features.Communities;

public sealed class DepartureForm
{
    [Display(Name = "Last day in the seat")]
    [Required(ErrorMessage = "Enter the last day in the seat.")]
    public DateOnly? LastDay { get; set; }

    [BindNever, ValidateNever]
    public SittingMember Sitting { get; set; } = default!;
}
