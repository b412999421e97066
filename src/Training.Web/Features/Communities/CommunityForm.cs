using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Training.Core.Communities;
using Training.Core.Languages;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Communities;

public sealed class CommunityForm
{
    private const int DegreesMaxLength = 12;

    /// <summary>Chosen when the empty form is shown, so that a second press saves nothing twice.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public int Version { get; set; }

    public NameForm Name { get; set; } = new();

    public NameForm NameNow { get; set; } = new();

    [Display(Name = "Kind")]
    [Required(ErrorMessage = "Choose what kind of community it is.")]
    public CommunityKind? Kind { get; set; }

    [Display(Name = "Oblast")]
    [Required(ErrorMessage = "Choose the oblast.")]
    [StringLength(Oblast.CodeMaxLength)]
    public string? OblastCode { get; set; }

    // As text: a reader of Russian types a decimal comma, a map gives a point, and both are right.
    [Display(Name = "Latitude")]
    [Required(ErrorMessage = "Enter the latitude.")]
    [StringLength(DegreesMaxLength)]
    public string? Latitude { get; set; }

    [Display(Name = "Longitude")]
    [Required(ErrorMessage = "Enter the longitude.")]
    [StringLength(DegreesMaxLength)]
    public string? Longitude { get; set; }

    [Display(Name = "We know the position only roughly")]
    public bool IsPositionApproximate { get; set; }

    [BindNever, ValidateNever]
    public IReadOnlyList<SelectListItem> Oblasts { get; set; } = [];

    [BindNever, ValidateNever]
    public IReadOnlyList<PresentValue> Present { get; set; } = [];

    public static CommunityForm Of(Community community) => new()
    {
        Id = community.Id,
        Version = community.Version,
        Name = NameForm.Of(community.Name),
        NameNow = NameForm.Of(community.NameNow),
        Kind = community.Kind,
        OblastCode = community.OblastCode,
        Latitude = community.Latitude.ToString(CultureInfo.InvariantCulture),
        Longitude = community.Longitude.ToString(CultureInfo.InvariantCulture),
        IsPositionApproximate = community.IsPositionApproximate,
    };

    /// <summary>What no attribute can say.</summary>
    public void AddErrors(ModelStateDictionary state, Phrases t)
    {
        if (string.IsNullOrWhiteSpace(Name.Ru))
        {
            state.AddModelError("Name.Ru", t["Enter the name in Russian: it stands in wherever another language has none."]);
        }

        if (Latitude is not null && Degrees(Latitude) is not (>= Community.MinLatitude and <= Community.MaxLatitude))
        {
            state.AddModelError(nameof(Latitude), t["Enter degrees north between {0} and {1}, such as 42.216.", Community.MinLatitude, Community.MaxLatitude]);
        }

        if (Longitude is not null && Degrees(Longitude) is not (>= Community.MinLongitude and <= Community.MaxLongitude))
        {
            state.AddModelError(nameof(Longitude), t["Enter degrees east between {0} and {1}, such as 75.756.", Community.MinLongitude, Community.MaxLongitude]);
        }
    }

    public CommunityFacts ToFacts() => new()
    {
        Name = Name.ToText(),
        NameNow = NameNow.ToText(),
        Kind = Kind!.Value,
        OblastCode = OblastCode!,
        Latitude = Degrees(Latitude!)!.Value,
        Longitude = Degrees(Longitude!)!.Value,
        IsPositionApproximate = IsPositionApproximate,
    };

    public void ShowBeside(Community community, ModelStateDictionary state, Phrases t)
    {
        state.Remove(nameof(Version));
        state.AddModelError("", t["Somebody else saved this community while you had it open. Compare below, then save again if yours should stand."]);
        var present = Of(community);
        (Version, Present) = (present.Version, PresentValue.Differing(Describe(t), present.Describe(t)));
    }

    private IEnumerable<PresentValue> Describe(Phrases t) =>
    [
        new(t["Name"], $"{Name}"),
        new(t["Name of today"], $"{NameNow}"),
        new(t["Kind"], Kind is { } kind ? t.Of(kind) : ""),
        new(t["Oblast"], Oblasts.FirstOrDefault(o => o.Value == OblastCode)?.Text ?? OblastCode ?? ""),
        new(t["Position"], $"{Latitude}, {Longitude}"),
    ];

    private static double? Degrees(string text) =>
        double.TryParse(text.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var degrees) ? degrees : null;
}
