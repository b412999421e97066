using Training.Core.Languages;
using Training.Core.People;
using Training.TestKit;

namespace Training.Web.Tests.Learning;

/// <summary>A site on which the small test module is published.</summary>
public class LearningApp : TrainingApp
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await PublishAsync(TestModule.Files());
    }

    /// <summary>A participant, signed in; one with a community named sits in its group.</summary>
    public async Task<(Visitor Learner, Person Person)> LearnerAsync(string language = "en", string? community = null)
    {
        var person = community is null ? await Data.PersonAsync() : (await Data.MembersAsync(await Data.PilotAsync(community), 1))[0];
        var account = await Data.AccountAsync(Role.Participant, person.Name, SupportedLanguages.Find(language)!.Value, person.Id);

        return (await SignInAsync(account, language), person);
    }

    public async Task PublishAsync(Dictionary<string, string> files, string folder = TestModule.Folder)
    {
        if (Directory.Exists(Path.Combine(ContentPath, folder)))
        {
            Directory.Delete(Path.Combine(ContentPath, folder), recursive: true);
        }

        TestModule.Write(ContentPath, files, folder);
        await PublishModulesAsync();
    }
}
