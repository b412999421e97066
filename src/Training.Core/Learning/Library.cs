using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Training.Core.Data;
using Training.Core.Learning.Content;

namespace Training.Core.Learning;

/// <summary>Whether an already published module takes over changed files by itself, as in Development, instead of waiting for two people.</summary>
public sealed record LibraryOptions(bool FollowFiles);

/// <summary>
/// Opens the shelf of modules, and looks every few seconds whether it changed: by another node, or in the folder. A folder or a version
/// that cannot be read leaves the shelf as it was.
/// </summary>
public sealed class Library(IServiceScopeFactory scopes, ContentFolder folder, LibraryOptions options, TimeProvider clock, ILogger<Library> logger) : IDisposable
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly Dictionary<(Guid, string), Module> published = [];
    private Shelf? shelf;
    private (DateTime, int) folderStamp;
    private (DateTime?, int) versionStamp;
    private long lookedAtTicks;

    public ValueTask<Shelf> OpenAsync(CancellationToken ct) =>
        shelf is { } current && clock.GetUtcNow().Ticks - Volatile.Read(ref lookedAtTicks) < LookAgain.Ticks ? ValueTask.FromResult(current) : new ValueTask<Shelf>(LookAsync(ct));

    /// <summary>Makes the next look a fresh one: something was proposed or approved here.</summary>
    public void LookAtOnce() => Volatile.Write(ref lookedAtTicks, 0);

    public void Dispose() => gate.Dispose();

    private async Task<Shelf> LookAsync(CancellationToken ct)
    {
        // Readers keep the shelf they have while one of them looks.
        if (!await gate.WaitAsync(shelf is null ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, ct))
        {
            return shelf!;
        }

        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<TrainingDb>();
            var versions = (await db.ModuleVersions.MaxAsync(v => v.ApprovedUtc, ct), await db.ModuleVersions.CountAsync(ct));
            var files = folder.Stamp();

            if (shelf is null || versions != versionStamp || files != folderStamp)
            {
                shelf = await FillAsync(db, ct);
                (versionStamp, folderStamp) = (versions, files);
            }

            Volatile.Write(ref lookedAtTicks, clock.GetUtcNow().Ticks);

            return shelf;
        }
        catch (Exception failure) when (shelf is not null && failure is not OperationCanceledException)
        {
            logger.LogError(failure, "The modules could not be looked at; they stay as they were");
            Volatile.Write(ref lookedAtTicks, clock.GetUtcNow().Ticks);

            return shelf;
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task<Shelf> FillAsync(TrainingDb db, CancellationToken ct)
    {
        var known = published.Keys.Select(key => key.Item2).ToList();
        var drafts = folder.Read();
        var unread = await db.ModuleVersions.Where(v => v.ApprovedUtc != null && !known.Contains(v.Fingerprint)).ToListAsync(ct);

        foreach (var version in unread)
        {
            // The same files in the same folder were read a moment ago.
            var reading = drafts.FirstOrDefault(d => d.Files.Folder == version.Folder && d.Files.Fingerprint == version.Fingerprint)
                ?? ModuleReader.Read(ModuleFiles.Unpack(version.Folder, version.Archive));

            if (reading.Module is { } module)
            {
                published[(version.ModuleId, version.Fingerprint)] = module;
            }
        }

        var latest = await db.ModuleVersions
            .Where(v => v.ApprovedUtc != null)
            .OrderBy(v => v.ApprovedUtc)
            .Select(v => new { v.ModuleId, v.Fingerprint })
            .ToListAsync(ct);
        var current = latest
            .Where(v => published.ContainsKey((v.ModuleId, v.Fingerprint)))
            .GroupBy(v => v.ModuleId)
            .ToDictionary(g => g.Key, g => published[(g.Key, g.Last().Fingerprint)]);

        if (options.FollowFiles)
        {
            foreach (var draft in drafts.Where(d => d.Problems.Count == 0 && d.Module is { } m && current.ContainsKey(m.Id)))
            {
                current[draft.Module!.Id] = draft.Module;
            }
        }

        return new Shelf([.. current.Values.OrderBy(m => m.Number).ThenBy(m => m.Slug, StringComparer.Ordinal)], drafts, new Dictionary<(Guid, string), Module>(published));
    }
}

/// <summary>The modules as they stand at one moment: those published, the folder's drafts, and every version that was ever published.</summary>
public sealed record Shelf(
    IReadOnlyList<Module> Published, IReadOnlyList<ModuleReading> Drafts, IReadOnlyDictionary<(Guid ModuleId, string Fingerprint), Module> Versions)
{
    /// <summary>What is offered to learners.</summary>
    public IEnumerable<Module> Offered => Published.Where(m => m.Status != ModuleStatus.Retired);

    public Module? Find(Guid id) => Published.FirstOrDefault(m => m.Id == id);

    public Module? Find(string slugOrHandle) => Published.FirstOrDefault(m => m.Slug == slugOrHandle || m.Handle == slugOrHandle);

    /// <summary>The version somebody began with; when it was never published, as in Development, today's.</summary>
    public Module? Find(Guid id, string fingerprint) => Versions.GetValueOrDefault((id, fingerprint)) ?? Find(id);

    public ModuleReading? Draft(string slug) => Drafts.FirstOrDefault(d => d.Module?.Slug == slug || d.Files.Folder == slug);
}
