using Microsoft.EntityFrameworkCore;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;
using Training.Core.Programmes;

namespace Training.Web.Features.Reporting;

/// <summary>What figures and exports need to know of their programme.</summary>
public sealed record ReportProgramme(
    Guid Id, string Code, LocalText Title, string AgeBands, int AttendanceShare, IReadOnlyList<Guid> PhaseIds, IReadOnlyList<Guid> CommunityIds)
{
    public AgeBands Bands => Training.Core.Programmes.AgeBands.Parse(AgeBands);

    public static async Task<ReportProgramme> FindAsync(TrainingDb db, string code, Actor actor, CancellationToken ct) =>
        await db.ProgrammesOf(actor).WithCode(code)
            .Select(p => new ReportProgramme(
                p.Id, p.Code, p.Title, p.AgeBands, p.AttendanceShare,
                p.Phases.OrderBy(phase => phase.Order).Select(phase => phase.Id).ToList(),
                p.Communities.Select(c => c.Id).ToList()))
            .AsSplitQuery()
            .SingleOrDefaultAsync(ct)
            .OrNotFoundAsync();
}
