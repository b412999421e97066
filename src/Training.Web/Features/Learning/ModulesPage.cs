using Microsoft.EntityFrameworkCore;
using Training.Core.Data;
using Training.Core.Learning;
using Training.Core.Learning.Content;
using Training.Core.People;

namespace Training.Web.Features.Learning;

/// <summary>Every module with the state of its publication. Drafts and problems are there for those who publish.</summary>
public sealed record ModulesPage(IReadOnlyList<ModuleRow> Rows, bool MayPublish)
{
    public static async Task<ModulesPage> ReadAsync(TrainingDb db, Shelf shelf, Actor actor, CancellationToken ct)
    {
        var mayPublish = actor.SeesEveryCommunity;
        var waiting = await db.ModuleVersions
            .Where(v => v.ApprovedUtc == null)
            .Select(v => new WaitingVersion(v.Id, v.ModuleId, v.Fingerprint, v.ProposedUtc, v.ProposedByAccountId == actor.AccountId,
                db.Users.Where(a => a.Id == v.ProposedByAccountId).Select(a => a.Name).Single()))
            .ToListAsync(ct);
        var rows = shelf.Published.Select(module => new ModuleRow(
            module, true, shelf.Drafts.FirstOrDefault(d => d.Module?.Id == module.Id), WaitingOf(module.Id)));

        if (mayPublish)
        {
            rows = rows.Concat(shelf.Drafts
                .Where(d => d.Module is null || shelf.Find(d.Module.Id) is null)
                .Select(d => new ModuleRow(d.Module, false, d, d.Module is { } m ? WaitingOf(m.Id) : null)));
        }

        return new ModulesPage([.. rows.OrderBy(r => r.Draft?.Files.Folder ?? r.Module!.Slug, StringComparer.Ordinal)], mayPublish);

        WaitingVersion? WaitingOf(Guid moduleId) =>
            waiting.Where(w => w.ModuleId == moduleId && shelf.Drafts.Any(d => d.Module?.Fingerprint == w.Fingerprint)).MaxBy(w => w.ProposedUtc);
    }
}

public sealed record WaitingVersion(Guid Id, Guid ModuleId, string Fingerprint, DateTime ProposedUtc, bool IsMine, string ProposedBy);

public sealed record ModuleRow(Module? Module, bool IsPublished, ModuleReading? Draft, WaitingVersion? Waiting)
{
    public string Name => Draft?.Files.Folder ?? Module!.Slug;

    public int Problems => Draft?.Problems.Count ?? 0;

    /// <summary>The folder holds something else than what is published.</summary>
    public bool HasChanged => Draft?.Module is { } draft && (!IsPublished || draft.Fingerprint != Module!.Fingerprint);

    public bool MayBeProposed => HasChanged && Problems == 0 && Waiting is null && Draft!.Module!.Status != ModuleStatus.Draft;
}

/// <summary>One module for staff: its texts, and what is wrong in the folder.</summary>
public sealed record ModuleDeskPage(Module? Module, string Name, IReadOnlyList<Problem> Problems)
{
    public static ModuleDeskPage Read(Shelf shelf, string slug, Actor actor)
    {
        var draft = actor.SeesEveryCommunity ? shelf.Draft(slug) : null;
        var module = draft?.Module ?? shelf.Find(slug);

        return module is null && draft is null
            ? throw new NotFoundException(nameof(Module))
            : new ModuleDeskPage(module, draft?.Files.Folder ?? slug, draft?.Problems ?? []);
    }
}

public static class StaffShelf
{
    /// <summary>Those who publish read the draft, others what is published.</summary>
    public static Module ForStaff(this Shelf shelf, string slug, Actor actor) =>
        (actor.SeesEveryCommunity ? shelf.Draft(slug)?.Module : null) ?? shelf.FindOrNotFound(slug);
}
