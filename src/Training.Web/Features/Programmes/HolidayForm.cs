using System.ComponentModel.DataAnnotations;
using Training.Core.Languages;

namespace Training.Web.Features.Programmes;

public sealed class HolidayForm
{
    /// <summary>Given to the empty form, so that the same form sent twice adds one holiday.</summary>
    public Guid Id { get; set; }

    [Display(Name = "Day")]
    [Required(ErrorMessage = "Enter the day.")]
    [SensibleDate(ErrorMessage = "Enter a day between 2000 and 2100.")]
    public DateOnly? Date { get; set; }

    [Written(ErrorMessage = "Write the name in at least one language.")]
    public LocalTextForm Name { get; set; } = new();

    [Display(Name = "The day is certain")]
    public bool IsConfirmed { get; set; }
}

public sealed record HolidaysPage(int Year, IReadOnlyList<int> Years, IReadOnlyList<HolidayRow> Holidays);

public sealed record HolidayRow(Guid Id, DateOnly Date, LocalText Name, bool IsConfirmed);

public sealed record HolidayFormPage(HolidayForm Form);
