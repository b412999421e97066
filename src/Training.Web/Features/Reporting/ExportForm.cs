using System.ComponentModel.DataAnnotations;
using Training.Core.Languages;
using Training.Core.People;
using Training.Core.Reporting;

namespace Training.Web.Features.Reporting;

public sealed class ExportForm : AttendanceFilterForm
{
    [Display(Name = "Language of names of places and groups")]
    public Language Language { get; set; } = Language.English;

    public bool IsNamed { get; set; }

    [Display(Name = "Why are names needed?")]
    [StringLength(ExportRequest.ReasonMaxLength)]
    public string? Reason { get; set; }

    [Display(Name = "Your password")]
    [StringLength(Account.PasswordMaxLength)]
    [DataType(DataType.Password)]
    public string? Password { get; set; }

    public Guid RequestKey { get; set; } = Guid.CreateVersion7();

    public bool HasReason => Reason?.Trim().Length >= ExportRequest.ReasonMinLength;

    public NewExport ToExport(Guid programmeId) => new()
    {
        Query = new AttendanceQuery { ProgrammeId = programmeId, Filter = ToFilter(), Language = Language, IsNamed = IsNamed },
        RequestKey = RequestKey,
        Reason = Reason?.Trim(),
    };
}
