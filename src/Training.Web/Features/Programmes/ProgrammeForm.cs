using System.ComponentModel.DataAnnotations;
using Training.Core.Programmes;

namespace Training.Web.Features.Programmes;

public sealed class ProgrammeForm
{
    [Display(Name = "Code")]
    [Required(ErrorMessage = "Enter a short code, such as STRIVE-KG.")]
    [StringLength(Programme.CodeMaxLength)]
    [RegularExpression(Programme.CodePattern, ErrorMessage = "Use capital letters, digits and hyphens only, such as STRIVE-KG.")]
    public string? Code { get; set => field = value?.Trim().ToUpperInvariant(); }

    [Written(ErrorMessage = "Write the title in at least one language.")]
    public LocalTextForm Title { get; set; } = new();

    [Display(Name = "First day")]
    [Required(ErrorMessage = "Enter the first day.")]
    [SensibleDate(ErrorMessage = "Enter a day between 2000 and 2100.")]
    public DateOnly? StartsOn { get; set; }

    [Display(Name = "Last day")]
    [Required(ErrorMessage = "Enter the last day.")]
    [SensibleDate(ErrorMessage = "Enter a day between 2000 and 2100.")]
    [NotBefore(nameof(StartsOn), ErrorMessage = "The last day is before the first day.")]
    public DateOnly? EndsOn { get; set; }

    [Display(Name = "Share of a workshop to attend, in percent")]
    [Required(ErrorMessage = "Enter a number between 1 and 100.")]
    [Range(1, 100, ErrorMessage = "Enter a number between 1 and 100.")]
    public int? AttendanceShare { get; set; } = Programme.DefaultAttendanceShare;

    [Display(Name = "Age bands")]
    [Required(ErrorMessage = "Enter the first ages of the bands, such as 14,18,30,36,60.")]
    [StringLength(Core.Programmes.AgeBands.TextMaxLength)]
    [AgeBandText(ErrorMessage = "Enter ages in rising order with commas between them, such as 14,18,30,36,60.")]
    public string? AgeBands { get; set; } = Core.Programmes.AgeBands.Default.ToString();

    public List<Guid> DonorIds { get; set; } = [];

    public List<Guid> CommunityIds { get; set; } = [];

    public int Version { get; set; }

    public static ProgrammeForm From(Programme programme) => new()
    {
        Code = programme.Code,
        Title = LocalTextForm.From(programme.Title),
        StartsOn = programme.StartsOn,
        EndsOn = programme.EndsOn,
        AttendanceShare = programme.AttendanceShare,
        AgeBands = programme.AgeBands,
        DonorIds = [.. programme.Donors.Select(d => d.Id)],
        CommunityIds = [.. programme.Communities.Select(c => c.Id)],
        Version = programme.Version,
    };

    public ProgrammeFacts ToFacts() => new()
    {
        Title = Title.ToText(),
        StartsOn = StartsOn!.Value,
        EndsOn = EndsOn!.Value,
        AttendanceShare = AttendanceShare!.Value,
        AgeBands = Core.Programmes.AgeBands.Parse(AgeBands!),
        DonorIds = DonorIds,
        CommunityIds = CommunityIds,
    };
}

public sealed class AgeBandTextAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is not string text || AgeBands.TryParse(text, out _);
}
