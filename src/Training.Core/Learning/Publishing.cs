using Microsoft.EntityFrameworkCore;
using Training.Core.Activity;
using Training.Core.Data;
using Training.Core.People;

namespace Training.Core.Learning;

public enum ProposalOutcome
{
    Proposed,

    /// <summary>This very version was proposed before.</summary>
    AlreadyProposed,

    /// <summary>The module is a draft or has problems.</summary>
    NotReady,
}

/// <summary>Publishes modules: one person proposes the folder's version, another approves exactly that one.</summary>
public sealed class Publishing(TrainingDb db, Library library, LocalClock clock)
{
    public async Task<ProposalOutcome> ProposeAsync(Guid moduleId, Actor actor, CancellationToken ct)
    {
        var shelf = await library.OpenAsync(ct);
        var draft = shelf.Drafts.FirstOrDefault(d => d.Module?.Id == moduleId) ?? throw new NotFoundException(nameof(Module));

        if (draft is not { Problems.Count: 0, Module: { Status: not ModuleStatus.Draft } module })
        {
            return ProposalOutcome.NotReady;
        }

        var version = ModuleVersion.Propose(module, draft.Files, actor, clock.NowUtc);
        db.ModuleVersions.Add(version);
        db.Log(actor, clock.NowUtc, "module.proposed", version.Id, $"{draft.Files.Folder} {version.Fingerprint}");
        var saved = await db.SaveUnlessThereAsync(
            () => db.ModuleVersions.AnyAsync(v => v.ModuleId == moduleId && v.Fingerprint == version.Fingerprint, ct), ct);
        library.LookAtOnce();

        return saved ? ProposalOutcome.Proposed : ProposalOutcome.AlreadyProposed;
    }

    /// <summary>Approving again is approved still.</summary>
    public async Task<ApprovalOutcome> ApproveAsync(Guid versionId, Actor actor, CancellationToken ct)
    {
        var version = await db.ModuleVersions.SingleOrDefaultAsync(v => v.Id == versionId, ct).OrNotFoundAsync();

        if (version.ApprovedUtc is not null)
        {
            return ApprovalOutcome.Approved;
        }

        var outcome = version.Approve(actor, clock.NowUtc);

        if (outcome == ApprovalOutcome.Approved)
        {
            db.Log(actor, clock.NowUtc, "module.approved", version.Id, $"{version.Folder} {version.Fingerprint}");
            await db.SaveUnlessThereAsync(() => db.ModuleVersions.AnyAsync(v => v.Id == versionId && v.ApprovedUtc != null, ct), ct);
            library.LookAtOnce();
        }

        return outcome;
    }
}
