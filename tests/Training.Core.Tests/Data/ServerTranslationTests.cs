using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Training.Core.Data;
using Training.TestKit;
using Xunit;

namespace Training.Core.Tests.Data;

public sealed class ServerTranslationTests(TrainingApp app) : IClassFixture<TrainingApp>
{
    [Fact]
    public async Task Query_ThatOnlySqliteKnows_FailsTheTestThatSendsIt()
    {
        await using var own = app.OpenDb();
        await using var scope = app.Services.CreateAsyncScope();

        foreach (var db in new[] { own, scope.ServiceProvider.GetRequiredService<TrainingDb>() })
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.People.AnyAsync(p => EF.Functions.Glob(p.Name, "*")));
            Assert.False(await db.People.AnyAsync(p => EF.Functions.Like(p.Name, "%")));
        }
    }
}
