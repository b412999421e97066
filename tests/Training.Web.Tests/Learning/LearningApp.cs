using Training.Core.Languages;
using Training.Core.People;
using Training.TestKit;

namespace Training.Web.Tests.Learning;

/// <summary>A site on which the small test module is published.</summary>
public sealed class LearningApp : TrainingApp
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await this.PublishAsync(TestModule.Files());
    }

    /// <summary>A participant of Kochkor's group, signed in.</summary>
    public async Task<(Visitor Learner, Person Person)> LearnerAsync(string language = "en")
    {
        var person = (await Data.MembersAsync(await Data.PilotAsync(), 1))[0];
        var account = await Data.AccountAsync(Role.Participant, person.Name, SupportedLanguages.Find(language)!.Value, person.Id);

        return (await SignInAsync(account, language), person);
    }
}
