using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Training.Core.Communities;
using Training.Core.Languages;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Communities;

public sealed class StakeholderGroupForm
{
    private const int LastOrder = 999;

    public Guid Id { get; set; } = Guid.CreateVersion7();

    public int Version { get; set; }

    [Display(Name = "Code")]
    [StringLength(StakeholderGroup.CodeMaxLength)]
    [RegularExpression("^[A-Za-z][A-Za-z0-9]*$", ErrorMessage = "Use Latin letters and figures, a letter first, such as LSG.")]
    public string? Code { get; set; }

    public NameForm Name { get; set; } = new();

    [Display(Name = "Order in lists")]
    [Required(ErrorMessage = "Enter a number: groups stand in its order.")]
    [Range(1, LastOrder)]
    public int? Order { get; set; }

    [BindNever, ValidateNever]
    public bool IsRetired { get; set; }

    [BindNever, ValidateNever]
    public IReadOnlyList<PresentValue> Present { get; set; } = [];

    public static StakeholderGroupForm Of(StakeholderGroup group) => new()
    {
        Id = group.Id,
        Version = group.Version,
        Code = group.Code,
        Name = NameForm.Of(group.Name),
        Order = group.Order,
        IsRetired = group.IsRetired,
    };

    public void AddErrors(ModelStateDictionary state, Phrases t, bool isNew)
    {
        if (isNew && string.IsNullOrWhiteSpace(Code))
        {
            state.AddModelError(nameof(Code), t["Enter a short code for tables, such as LSG."]);
        }

        if (string.IsNullOrWhiteSpace(Name.Ru))
        {
            state.AddModelError("Name.Ru", t["Enter the name in Russian: it stands in wherever another language has none."]);
        }
    }

    public void ShowBeside(StakeholderGroup group, ModelStateDictionary state, Phrases t)
    {
        state.Remove(nameof(Version));
        state.AddModelError("", t["Somebody else saved this group while you had it open. Compare below, then save again if yours should stand."]);
        var present = Of(group);
        (Version, Present) = (present.Version, PresentValue.Differing(Describe(t), present.Describe(t)));
    }

    private IEnumerable<PresentValue> Describe(Phrases t) => [new(t["Name"], $"{Name}"), new(t["Order in lists"], $"{Order}")];
}
