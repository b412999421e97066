using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Training.Core.Languages;
using Training.Core.People;
using Training.Web.Infrastructure;

namespace Training.Web.Features.People;

public sealed class PersonForm
{
    // With the spaces, hyphens and brackets that are not kept.
    private const int TypedPhoneMaxLength = 30;

    /// <summary>Chosen when the empty form is shown, so that a second press adds nobody twice.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public int Version { get; set; }

    /// <summary>Where the work goes on once the person is saved, such as an empty seat.</summary>
    public string? Back { get; set; }

    /// <summary>People of the same name who were shown before this press of the button.</summary>
    public List<Guid> SeenAlike { get; set; } = [];

    [Display(Name = "Name")]
    [Required(ErrorMessage = "Enter the name.")]
    [StringLength(Person.NameMaxLength)]
    public string? Name { get; set; }

    [Display(Name = "Sex")]
    [Required(ErrorMessage = "Choose one of the three.")]
    public Sex? Sex { get; set; }

    [Display(Name = "Year of birth")]
    public int? BirthYear { get; set; }

    [Display(Name = "Would rather not say")]
    public bool IsBirthYearKept { get; set; }

    [Display(Name = "Community")]
    [Required(ErrorMessage = "Choose the community.")]
    public Guid? CommunityId { get; set; }

    [Display(Name = "Stakeholder group")]
    [Required(ErrorMessage = "Choose the stakeholder group.")]
    public Guid? StakeholderGroupId { get; set; }

    [Display(Name = "Phone (optional)")]
    [StringLength(TypedPhoneMaxLength)]
    [DataType(DataType.PhoneNumber)]
    public string? Phone { get; set; }

    [Display(Name = "E-mail (optional)")]
    [StringLength(Person.EmailMaxLength)]
    [DataType(DataType.EmailAddress)]
    [MailAddress]
    public string? Email { get; set; }

    [Display(Name = "Language of messages (optional)")]
    public Language? Language { get; set; }

    [BindNever, ValidateNever]
    public PersonChoices Choices { get; set; } = PersonChoices.None;

    [BindNever, ValidateNever]
    public IReadOnlyList<Person> Alike { get; set; } = [];

    [BindNever, ValidateNever]
    public IReadOnlyList<PresentValue> Present { get; set; } = [];

    public static PersonForm Of(Person person) => new()
    {
        Id = person.Id,
        Version = person.Version,
        Name = person.Name,
        Sex = person.Sex,
        BirthYear = person.BirthYear,
        IsBirthYearKept = person.BirthYear is null,
        CommunityId = person.CommunityId,
        StakeholderGroupId = person.StakeholderGroupId,
        Phone = person.Phone,
        Email = person.Email,
        Language = person.Language,
    };

    public void AddErrors(ModelStateDictionary state, DateOnly today, Phrases t)
    {
        if (Name is not null && SearchText.WantedWords(Name).Count == 0)
        {
            state.AddModelError(nameof(Name), t["Enter the name."]);
        }

        if (BirthYear is null && !IsBirthYearKept)
        {
            state.TryAddModelError(nameof(BirthYear), t["Enter the year of birth, or tick that the person would rather not say."]);
        }
        else if (BirthYear is not null && IsBirthYearKept)
        {
            state.AddModelError(nameof(BirthYear), t["Either leave the year empty or take the tick away."]);
        }
        else if (BirthYear is { } year && !Person.IsPlausibleBirthYear(year, today))
        {
            state.AddModelError(
                nameof(BirthYear), t["Enter a year between {0} and {1}.", $"{today.Year - Person.OldestAge}", $"{today.Year - Person.YoungestAge}"]);
        }

        if (!PhoneNumber.IsValid(Phone))
        {
            state.AddModelError(nameof(Phone), t["Enter one phone number, such as 0700 12 34 56 or +996 700 123456."]);
        }
    }

    public PersonFacts ToFacts() => new()
    {
        Name = Name!,
        Sex = Sex!.Value,
        BirthYear = BirthYear,
        CommunityId = CommunityId!.Value,
        StakeholderGroupId = StakeholderGroupId!.Value,
        Phone = Phone,
        Email = Email,
        Language = Language,
    };

    public void ShowBeside(Person person, ModelStateDictionary state, Phrases t)
    {
        state.Remove(nameof(Version));
        state.AddModelError("", t["Somebody else saved this person while you had the page open. Compare below, then save again if yours should stand."]);
        var present = Of(person);
        present.Choices = Choices;
        (Version, Present) = (present.Version, PresentValue.Differing(Describe(t), present.Describe(t)));
    }

    private IEnumerable<PresentValue> Describe(Phrases t) =>
    [
        new(t["Name"], Name?.Trim() ?? ""),
        new(t["Sex"], Sex is { } sex ? t.Of(sex) : ""),
        new(t["Year of birth"], $"{BirthYear}"),
        new(t["Community"], Choices.Communities.FirstOrDefault(c => c.Value == $"{CommunityId}")?.Text ?? ""),
        new(t["Stakeholder group"], Choices.StakeholderGroups.FirstOrDefault(g => g.Value == $"{StakeholderGroupId}")?.Text ?? ""),
        new(t["Phone"], PhoneNumber.Normalize(Phone) ?? ""),
        new(t["E-mail"], Email?.Trim() ?? ""),
        new(t["Language of messages"], Language?.OwnName() ?? ""),
    ];
}
