using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Training.Core.Data;
using Training.Core.Learning;
using Training.Core.Learning.Content;
using Training.Core.People;

namespace Training.TestKit;

public static class LearningData
{
    /// <summary>Puts a module's files where the site looks, proposed by one specialist and approved by another.</summary>
    public static async Task<Module> PublishAsync(this TrainingApp app, Dictionary<string, string> files, string folder = TestModule.Folder)
    {
        if (Directory.Exists(Path.Combine(app.ContentPath, folder)))
        {
            Directory.Delete(Path.Combine(app.ContentPath, folder), recursive: true);
        }

        TestModule.Write(app.ContentPath, files, folder);
        var module = ModuleReader.Read(new ModuleFiles(folder, files)).Module ?? throw new InvalidOperationException("The module cannot be read.");
        var (first, second) = (await app.Data.AccountAsync(Role.Specialist), await app.Data.AccountAsync(Role.Specialist));
        await using var scope = app.Services.CreateAsyncScope();
        var publishing = scope.ServiceProvider.GetRequiredService<Publishing>();
        var db = scope.ServiceProvider.GetRequiredService<TrainingDb>();
        scope.ServiceProvider.GetRequiredService<Library>().LookAtOnce();
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await publishing.ProposeAsync(module.Id, app.Data.ActorOf(first), default);
        var version = await db.ModuleVersions.Where(v => v.ModuleId == module.Id).OrderByDescending(v => v.ProposedUtc).FirstAsync();
        await publishing.ApproveAsync(version.Id, app.Data.ActorOf(second), default);

        return module;
    }
}
