using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Training.Core.Languages;
using Training.Core.Workshops;
using Training.Web.Features.Programmes;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Workshops;

public enum ChangeStep
{
    Check,
    Save,
    Back,
}

/// <summary>A workshop as it is typed: to plan a new one, or to change one in two steps.</summary>
public sealed class WorkshopForm
{
    public const int SessionRows = 6;
    private const int FingerprintLength = 32;

    /// <summary>Made with the form, so that a second press of the button plans no second workshop.</summary>
    public Guid Id { get; set; }

    public string? Programme { get; set; }

    [Display(Name = "Kind")]
    public WorkshopKind Kind { get; set; }

    [Display(Name = "Phase")]
    public Guid? PhaseId { get; set; }

    [Display(Name = "Host community")]
    public Guid? HostId { get; set; }

    public List<Guid> GuestIds { get; set; } = [];

    [Neutral(ErrorMessage = "Choose a neutral title: people read it in messages on their phones.")]
    public LocalTextForm Title { get; set; } = new();

    public List<SessionFields> Sessions { get; set; } = [];

    [Display(Name = "Venue")]
    [StringLength(Workshop.VenueMaxLength)]
    public string? Venue { get; set; }

    [Display(Name = "How to get there")]
    [StringLength(Workshop.DirectionsMaxLength)]
    public string? Directions { get; set; }

    [Display(Name = "Places")]
    [Required(ErrorMessage = "Enter how many places there are.")]
    [Range(1, Workshop.MostPlaces)]
    public int? Capacity { get; set; } = Workshop.DefaultCapacity;

    public List<Guid> TrainerIds { get; set; } = [];

    public ChangeStep Step { get; set; }

    /// <summary>The fingerprint of the values this form was opened with.</summary>
    [StringLength(FingerprintLength)]
    public string? Seen { get; set; }

    [BindNever]
    [ValidateNever]
    public WorkshopChoices Choices { get; set; } = default!;

    /// <summary>What differs from what was typed, when another change came in between.</summary>
    [BindNever]
    [ValidateNever]
    public IReadOnlyList<PresentValue> Present { get; set; } = [];

    [BindNever]
    public int Version { get; private init; }

    [ValidateNever]
    public IReadOnlyList<SessionSlot> Slots => SessionSlot.InOrder(Sessions.Select(s => s.Slot).OfType<SessionSlot>());

    /// <summary>Names the values that may change; answers and marks, which raise the workshop's version too, leave it alone.</summary>
    public string Fingerprint => Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(
        new { Title = Title.ToText().All, Slots, Venue = Trim(Venue), Directions = Trim(Directions), Capacity, Trainers = TrainerIds.Order() })))[..FingerprintLength];

    public static WorkshopForm For(WorkshopChoices choices, Guid? communityId, Guid? phaseId, Guid accountId)
    {
        var phase = choices.Phases.FirstOrDefault(p => p.Id == phaseId);
        var host = choices.Communities.FirstOrDefault(c => c.Id == communityId);
        var form = new WorkshopForm
        {
            Id = Guid.CreateVersion7(),
            Programme = choices.Code,
            PhaseId = phase?.Id,
            HostId = host?.Id,
            TrainerIds = [.. choices.Trainers.Where(t => host is null ? t.Id == accountId : t.CommunityIds.Contains(host.Id)).Select(t => t.Id)],
            Choices = choices,
        };
        form.Fill(phase?.WorkshopTitle, []);

        return form;
    }

    public static WorkshopForm Of(Workshop workshop, WorkshopChoices choices)
    {
        var form = new WorkshopForm
        {
            Id = workshop.Id,
            Kind = workshop.Kind,
            Venue = workshop.Venue,
            Directions = workshop.Directions,
            Capacity = workshop.Capacity,
            TrainerIds = [.. workshop.Trainers.Select(t => t.AccountId)],
            Version = workshop.Version,
            Choices = choices,
        };
        form.Fill(workshop.Title, [.. workshop.Sessions.OrderBy(s => s.Number).Select(s => s.Slot)]);
        form.Seen = form.Fingerprint;

        return form;
    }

    public NewWorkshop ToNewWorkshop() => new()
    {
        Id = Id,
        ProgrammeId = Choices.ProgrammeId,
        PhaseId = PhaseId,
        Kind = Kind,
        Title = Title.IsBlank ? Choices.Phases.First(p => p.Id == PhaseId).WorkshopTitle : Title.ToText(),
        HostCommunityId = HostId!.Value,
        GuestCommunityIds = Kind == WorkshopKind.ExchangeVisit ? GuestIds : [],
        TrainerIds = TrainerIds,
        Sessions = Slots,
        Venue = Trim(Venue),
        Directions = Trim(Directions),
        Capacity = Capacity!.Value,
    };

    public WorkshopChange ToChange(int version) => new()
    {
        Title = Title.ToText(),
        Sessions = Slots,
        Venue = Trim(Venue),
        Directions = Trim(Directions),
        Capacity = Capacity!.Value,
        TrainerIds = TrainerIds,
        Version = version,
    };

    /// <summary>Keeps what was typed against another change, and shows where the two differ.</summary>
    public void Overtake(WorkshopForm present, Phrases t) =>
        (Seen, Present) = (present.Fingerprint, PresentValue.Differing(Describe(t), present.Describe(t)));

    /// <summary>The values that may change, in words.</summary>
    public IReadOnlyList<PresentValue> Describe(Phrases t) =>
    [
        new(t["Title"], t.Of(Title.ToText())),
        new(t["Sessions"], string.Join("; ", Slots.Select(s => $"{t.Day(s.Date)} {t.Times(s.Starts, s.Ends)}"))),
        new(t["Venue"], Trim(Venue) ?? ""),
        new(t["How to get there"], Trim(Directions) ?? ""),
        new(t["Places"], $"{Capacity}"),
        new(t["Trainers"], string.Join(", ", Choices.Trainers.Where(trainer => TrainerIds.Contains(trainer.Id)).Select(trainer => trainer.Name))),
    ];

    internal static string? Trim(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim().ReplaceLineEndings("\n");

    private void Fill(LocalText? title, IReadOnlyList<SessionSlot> slots)
    {
        Title = title is null ? new LocalTextForm() : LocalTextForm.From(title);
        var rows = Math.Max(SessionRows, Math.Min(slots.Count + 2, Session.MostPerWorkshop));
        Sessions = [.. Enumerable.Range(0, rows).Select(i => i < slots.Count ? SessionFields.Of(slots[i]) : new SessionFields())];
    }
}

/// <summary>One row of a workshop's sessions; a blank one is left out.</summary>
public sealed class SessionFields
{
    [Display(Name = "Date")]
    [SensibleDate(ErrorMessage = "Enter a day between 2000 and 2100.")]
    public DateOnly? Date { get; set; }

    [Display(Name = "From")]
    public TimeOnly? Starts { get; set; }

    [Display(Name = "Until")]
    public TimeOnly? Ends { get; set; }

    public bool IsBlank => Date is null && Starts is null && Ends is null;

    public SessionSlot? Slot => Date is { } date && Starts is { } starts && Ends is { } ends ? new SessionSlot(date, starts, ends) : null;

    public static SessionFields Of(SessionSlot slot) => new() { Date = slot.Date, Starts = slot.Starts, Ends = slot.Ends };
}
