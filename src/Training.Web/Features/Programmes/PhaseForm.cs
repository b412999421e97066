using System.ComponentModel.DataAnnotations;
using Training.Core.Languages;

namespace Training.Web.Features.Programmes;

public sealed class PhaseForm
{
    [Written(ErrorMessage = "Write the name in at least one language.")]
    public LocalTextForm Name { get; set; } = new();

    [Written(ErrorMessage = "Write the workshop title in at least one language.")]
    [Neutral(ErrorMessage = "Choose a neutral title: people read it in messages on their phones.")]
    public LocalTextForm WorkshopTitle { get; set; } = new();

    public int Version { get; set; }
}

public sealed record PhasesPage(string Code, LocalText Title, int Version, IReadOnlyList<PhaseRow> Phases);

public sealed record PhaseRow(Guid Id, int Order, LocalText Name, LocalText WorkshopTitle, int Workshops);

/// <summary>A phase's form; <paramref name="Now"/> is what somebody else saved meanwhile.</summary>
public sealed record PhaseFormPage(string Code, LocalText Programme, PhaseForm Form, PhaseRow? Phase, PhaseRow? Now = null);
