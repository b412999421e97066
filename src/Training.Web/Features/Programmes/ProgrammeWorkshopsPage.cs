using Training.Core.Languages;
using Training.Core.Programmes;
using Training.Core.Reporting;
using Training.Core.Workshops;

namespace Training.Web.Features.Programmes;

public sealed record ProgrammeWorkshopsPage(
    string Code,
    LocalText Title,
    WorkshopFilter Filter,
    IReadOnlyList<PhaseName> Phases,
    IReadOnlyList<ProgrammeOblast> Oblasts,
    IReadOnlyList<WorkshopRow> Workshops,
    int Total)
{
    public const int Size = 50;

    public int Pages => Math.Max(1, (Total + Size - 1) / Size);
}

public sealed record PhaseName(Guid Id, int Order, LocalText Name);

public sealed record WorkshopRow(WorkshopSummary Summary, LocalText Title, LocalText Community, LocalText Oblast, PhaseName? Phase);

/// <summary>What the address asks the list for.</summary>
public sealed class WorkshopFilter
{
    public WorkshopState? State { get; set; }

    public Guid? Phase { get; set; }

    public string? Oblast { get; set; }

    public int Page { get; set; } = 1;

    public bool IsSet => State is not null || Phase is not null || !string.IsNullOrEmpty(Oblast);

    /// <summary>The query of another page of the same list.</summary>
    public string QueryOf(int page) => string.Join('&', new[]
    {
        State is { } state ? $"state={state}" : null,
        Phase is { } phase ? $"phase={phase}" : null,
        string.IsNullOrEmpty(Oblast) ? null : $"oblast={Uri.EscapeDataString(Oblast)}",
        $"page={page}",
    }.OfType<string>());

    public IQueryable<Workshop> Of(IQueryable<Workshop> workshops, DateTime now)
    {
        workshops = State is { } state ? workshops.InState(state, now) : workshops;
        workshops = Phase is { } phase ? workshops.Where(w => w.PhaseId == phase) : workshops;

        return string.IsNullOrEmpty(Oblast)
            ? workshops
            : workshops.Where(w => w.Communities.Any(c => c.Part == CommunityPart.Host && c.Community.OblastCode == Oblast));
    }
}
