using System.ComponentModel.DataAnnotations;

namespace Training.Web.Features.Programmes;

/// <summary>Refuses a year that nobody can have meant, such as 20226 or 0026.</summary>
public sealed class SensibleDateAttribute : ValidationAttribute
{
    public const int FirstYear = 2000;
    public const int LastYear = 2100;

    public static bool Accepts(DateOnly? day) => day is not { Year: < FirstYear or > LastYear };

    public override bool IsValid(object? value) => value is not DateOnly day || Accepts(day);
}

/// <summary>Refuses a day before another one of the same form.</summary>
public sealed class NotBeforeAttribute(string other) : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is DateOnly last
        && validationContext.ObjectType.GetProperty(other)!.GetValue(validationContext.ObjectInstance) is DateOnly first
        && last < first
            ? new ValidationResult(ErrorMessage)
            : ValidationResult.Success;
}
