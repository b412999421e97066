using Microsoft.EntityFrameworkCore;
using Training.Core.People;
using Training.Core.Tests.Languages;
using Training.TestKit;
using Xunit;

namespace Training.Core.Tests.People;

public sealed class PersonSearchTests(TrainingApp app) : IClassFixture<TrainingApp>
{
    [Fact]
    public async Task Named_TwoHundredNames_AreFoundInTheDatabaseFoldedAndInLatin()
    {
        foreach (var name in MixedNames.TwoHundred)
        {
            await app.Data.PersonAsync(name.Written);
        }

        await using var db = app.OpenDb();

        foreach (var name in MixedNames.TwoHundred)
        {
            Assert.Contains(name.Written, await db.People.Named(name.Folded).Select(p => p.Name).ToListAsync());
            Assert.Contains(name.Written, await db.People.Named(name.Latin).Select(p => p.Name).ToListAsync());
        }
    }

    [Theory]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("100%")]
    [InlineData("[A]'; DROP TABLE People;--")]
    public async Task Named_SignsWithAMeaningInSql_FindNobody(string text)
    {
        await app.Data.PersonAsync("Нурлан Сыдыков");
        await using var db = app.OpenDb();

        Assert.Empty(await db.People.Named(text).ToListAsync());
    }
}
