using Microsoft.EntityFrameworkCore;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;
using Training.Core.Programmes;

namespace Training.Web.Features.Programmes;

/// <summary>Fills the page of a programme's form: the donors and the communities to tick.</summary>
public sealed class ProgrammeChoices(TrainingDb db, Phrases t)
{
    public async Task<ProgrammeFormPage> PageAsync(ProgrammeForm form, CancellationToken ct)
    {
        var byName = StringComparer.Create(t.Culture, ignoreCase: true);
        var donors = await db.Donors.Select(d => new DonorRow(d.Id, d.Name)).ToListAsync(ct);
        var communities = await db.Communities.Select(c => new { c.Id, c.Name, c.OblastCode, Oblast = c.Oblast.Name }).ToListAsync(ct);

        return new ProgrammeFormPage(
            form,
            [.. donors.OrderBy(d => d.Name, byName)],
            [
                .. communities
                    .GroupBy(c => (c.OblastCode, c.Oblast), c => (c.Id, c.Name))
                    .Select(g => new OblastChoices(g.Key.Oblast, [.. g.OrderBy(c => t.Of(c.Name), byName)]))
                    .OrderBy(o => t.Of(o.Name), byName),
            ]);
    }

    public Task<Programme> FindAsync(string code, Actor actor, CancellationToken ct) =>
        db.ProgrammesOf(actor)
            .WithCode(code)
            .Include(p => p.Donors)
            .Include(p => p.Communities)
            .AsSplitQuery()
            .AsNoTracking()
            .SingleOrDefaultAsync(ct)
            .OrNotFoundAsync();

    public static ProgrammeNow NowOf(Programme programme) => new(
        programme.Title,
        programme.StartsOn,
        programme.EndsOn,
        programme.AttendanceShare,
        programme.AgeBands,
        programme.Donors.Count,
        programme.Communities.Count);
}
