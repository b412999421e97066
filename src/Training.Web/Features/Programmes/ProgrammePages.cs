using Training.Core.Languages;
using Training.Core.Programmes;
using Training.Core.Reporting;

namespace Training.Web.Features.Programmes;

public sealed record ProgrammesPage(IReadOnlyList<ProgrammeRow> Programmes, bool MayChange);

public sealed record ProgrammeRow(string Code, LocalText Title, DateOnly StartsOn, DateOnly EndsOn, IReadOnlyList<string> Donors);

public sealed record ProgrammeFormPage(
    ProgrammeForm Form, IReadOnlyList<DonorRow> Donors, IReadOnlyList<OblastChoices> Oblasts, ProgrammeNow? Now = null)
{
    public bool IsNew { get; init; }
}

public sealed record OblastChoices(LocalText Name, IReadOnlyList<(Guid Id, LocalText Name)> Communities);

/// <summary>What somebody else saved meanwhile, shown beside what was typed.</summary>
public sealed record ProgrammeNow(
    LocalText Title, DateOnly StartsOn, DateOnly EndsOn, int AttendanceShare, string AgeBands, int Donors, int Communities);

public sealed record BoardPage(Board Board, IReadOnlyList<BoardRow> Rows, bool MayPlan, bool MayChange);

public sealed record ProgrammeTabs(string Code, string Active);

/// <summary>Links to the same page for each oblast; the address ends where the oblast's code is to be appended.</summary>
public sealed record OblastTabs(ProgrammeOblasts Oblasts, string Address);
