using System.Net;
using System.Text.RegularExpressions;
using Training.Core.Activity;
using Training.Core.People;
using Training.TestKit;
using Training.Web.Features.Activity;
using Xunit;

namespace Training.Web.Tests.Activity;

public sealed partial class ActivityTests(TrainingApp app) : IClassFixture<TrainingApp>
{
    [Theory]
    [InlineData(Role.Trainer)]
    [InlineData(Role.Participant)]
    public async Task Index_OtherRoles_AreForbidden(Role role) =>
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignInAsync(role)).GetAsync("/activity")).Status);

    [Fact]
    public async Task Index_AsSpecialist_SaysWhoDidWhatWhenAndOnWhichRecord()
    {
        var trainer = await app.Data.AccountAsync(Role.Trainer, "Гүлжан Абылгазиева");
        var workshop = await app.Data.WorkshopAsync();
        await LogAsync(app.Data.ActorOf(trainer), "workshop.closed", workshop.Id, "12");
        var specialist = await app.SignInAsync(Role.Specialist);

        var page = await specialist.GetAsync($"/activity?verb=workshop.closed&account={trainer.Id}");

        var row = page.Texts("tbody tr > *");
        Assert.Equal(["02.11.2026 10:00", "Гүлжан Абылгазиева", "Workshop closed 12"], row.Take(3));
        Assert.Equal($"/workshops/{workshop.Id}", page.Document.QuerySelector("tbody a")!.GetAttribute("href"));
        Assert.Single(page.Texts("tbody tr"));
    }

    [Fact]
    public async Task Index_WhatAParticipantOrTheSystemDid_NamesNobody()
    {
        var person = await app.Data.PersonAsync("Сезим Бактыбекова");
        var participant = await app.Data.AccountAsync(Role.Participant, "Сезим Бактыбекова", personId: person.Id);
        await LogAsync(app.Data.ActorOf(participant), "person.changed", person.Id);
        await LogAsync(null, "person.changed", person.Id);
        var administrator = await app.SignInAsync(Role.Administrator);

        var page = await administrator.GetAsync("/activity?verb=person.changed");

        Assert.Equal(["Participant", "The system"], page.Texts("tbody td[data-label=Who]").Order());
        Assert.DoesNotContain("Бактыбекова", page.Html, StringComparison.Ordinal);
        Assert.False(page.Has("tbody a"));
    }

    [Fact]
    public async Task Index_MoreThanAPage_KeepsTheFilterFromPageToPage()
    {
        foreach (var _ in Enumerable.Range(1, 51))
        {
            await LogAsync(null, "workshop.reopened", Guid.CreateVersion7());
        }

        var specialist = await app.SignInAsync(Role.Specialist);

        var first = await specialist.GetAsync("/activity?verb=workshop.reopened");
        var second = await specialist.GetAsync(first.Document.QuerySelector(".pager a[rel=next]")!.GetAttribute("href")!);

        Assert.Equal((50, 1), (first.Texts("tbody tr").Count, second.Texts("tbody tr").Count));
        Assert.Equal("Workshop reopened", second.Text("tbody td[data-label=What]"));
    }

    [Fact]
    public async Task Index_NothingMatches_SaysSo()
    {
        var specialist = await app.SignInAsync(Role.Specialist);

        var page = await specialist.GetAsync($"/activity?account={Guid.CreateVersion7()}");

        Assert.True(page.Has(".empty"));
    }

    [Fact]
    public void Words_OfEveryVerbTheSourcesLog_AreThere()
    {
        var verbs = Repository.Files(Repository.Sources, ".cs")
            .Where(file => !file.EndsWith("ActivityWords.cs", StringComparison.Ordinal))
            .SelectMany(file => LoggedVerb().Matches(File.ReadAllText(file)).Select(m => m.Groups[1].Value))
            .Distinct()
            .ToList();

        Assert.NotEmpty(verbs);
        Assert.DoesNotContain(verbs, verb => !ActivityWords.Has(verb));
    }

    private async Task LogAsync(Actor? actor, string verb, Guid recordId, string? detail = null)
    {
        await using var db = app.OpenDb();
        db.Log(actor, app.Clock.GetUtcNow().UtcDateTime, verb, recordId, detail);
        await db.SaveChangesAsync();
    }

    [GeneratedRegex("""(?s)(?:\bLog\(|Save\w*Async\(|new ActivityEntry)[^;]*?"([a-z-]+\.[a-z-]+)"[^;]*;""")]
    private static partial Regex LoggedVerb();
}
