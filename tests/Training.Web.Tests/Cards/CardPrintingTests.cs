using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using QRCoder;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;
using Training.TestKit;
using Training.Web.Features.Cards;
using Xunit;

namespace Training.Web.Tests.Cards;

public sealed class CardPrintingTests(LoggingApp app) : IClassFixture<LoggingApp>
{
    private const string Batch = "form[action$='/cards']";

    [Fact]
    public async Task Create_ForTheGroup_PrintsACardForEachMemberWhoMayHaveOne()
    {
        var community = await app.Data.PilotAsync("Nookat");
        var members = await app.Data.MembersAsync(community, 4);
        await Task.WhenAll(app.ConsentAsync(members[0]), app.ConsentAsync(members[1]));
        var trainer = await app.SignInAsync(Role.Trainer, community);
        var list = await trainer.GetAsync($"/communities/{community}/cards");

        var sheet = await PrintAsync(trainer, list, community, members[0], members[1], members[2]);

        Assert.Equal((4, 2), (list.Texts(".state").Count, list.Texts("li [type=checkbox][checked]").Count));
        Assert.Contains("No consent stands: record one first.", list.Text("main"));
        Assert.Equal((2, 2), (sheet.Texts(".card").Count, sheet.Texts(".card-code").Distinct().Count()));
        Assert.Equal(members.Take(2).Select(p => p.Name).Order(), sheet.Texts(".card-name").Order());
        Assert.Contains($"{members[2].Name}: No consent stands", sheet.Text(".note"));
        Assert.True(sheet.Response.Headers.CacheControl!.NoStore);
        Assert.Equal(2, (await trainer.GetAsync($"/communities/{community}/cards")).Texts(".state.invited").Count);
    }

    [Fact]
    public async Task Card_InThePersonsLanguage_SaysNothingOfTheProgramme()
    {
        var community = await app.Data.PilotAsync();
        var programme = await app.Data.ProgrammeAsync(communityIds: community);
        var person = await app.Data.PersonAsync(language: Language.Kyrgyz);
        await app.ConsentAsync(person);
        var specialist = await app.SignInAsync(Role.Specialist);

        var sheet = await PrintOneAsync(specialist, person, []);

        var card = sheet.Document.QuerySelector(".card")!;
        Assert.Equal("ky", card.GetAttribute("lang"));
        Assert.Contains("02.05.2027 чейин жарактуу", card.TextContent);
        Assert.Contains("localhost:5080/card", card.TextContent);
        Assert.DoesNotContain(person.Name, card.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(programme.Title.En, sheet.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Sheet_OfACard_HasTheTokenBehindTheFragmentOfItsCode()
    {
        var hashes = new CardHashes(new SecretKey("a secret key of this test alone"));
        var secret = CardSecret.Create();
        var person = Person.Create(
            new PersonFacts { Name = "A", Sex = Sex.Female, BirthYear = 1990, CommunityId = Guid.Empty, StakeholderGroupId = Guid.Empty }, TestClock.Start.UtcDateTime);
        var issue = new CardIssue(
            person, CardOutcome.Issued, secret, SignInCard.Create(person.Id, Guid.CreateVersion7(), secret, hashes, TestClock.Start.UtcDateTime));

        var sheet = CardSheet.Of([issue], withNames: true, "/", "https://training.example/", new LocalClock(new TestClock(), TimeZoneInfo.Utc));

        Assert.Equal(QrCode.Of($"https://training.example/card#{secret.Token}"), Assert.Single(sheet.Cards).Qr);
    }

    [Fact]
    public void QrCode_AsOnePath_CoversTheDarkModulesAndNoOther()
    {
        const string address = "https://training.example/card#c2l4dGVlbiByYW5kb20gYml0cw";
        using var generator = new QRCodeGenerator();
        using var wanted = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);

        var code = QrCode.Of(address);

        var drawn = Regex.Matches(code.Path, @"M(\d+) (\d+)h(\d+)v1h-\3z")
            .SelectMany(run => Enumerable.Range(int.Parse(run.Groups[1].Value), int.Parse(run.Groups[3].Value)).Select(x => (x, int.Parse(run.Groups[2].Value))))
            .ToList();
        Assert.Equal(
            wanted.ModuleMatrix.SelectMany((row, y) => Enumerable.Range(0, row.Count).Where(x => row[x]).Select(x => (x, y))),
            drawn);
        Assert.Equal(wanted.ModuleMatrix.Count, code.Size);
    }

    [Fact]
    public async Task Print_Reloaded_ShowsNoSecretASecondTimeAndKeepsTheCards()
    {
        var person = await app.Data.PersonAsync();
        await app.ConsentAsync(person);
        var specialist = await app.SignInAsync(Role.Specialist);
        var form = await specialist.GetAsync($"/people/{person.Id}");
        var sheet = await specialist.SubmitAsync(form, $"form[action='/people/{person.Id}/card']");

        var again = await specialist.SubmitAsync(form, $"form[action='/people/{person.Id}/card']");

        Assert.Equal($"/people/{person.Id}", again.Path);
        Assert.Contains("cannot be shown again", again.Text(".flash.warn"));
        Assert.DoesNotContain(sheet.Text(".card-code"), again.Html, StringComparison.Ordinal);
        await using var db = app.OpenDb();
        Assert.Null((await db.SignInCards.SingleAsync(c => c.PersonId == person.Id)).RevokedUtc);
    }

    [Fact]
    public async Task Secrets_OnceTheyAreUsed_AreInNoFileAndNoLog()
    {
        var person = await app.Data.PersonAsync();
        var card = await app.CardAsync(person);
        var visitor = app.NewVisitor();
        var pin = await visitor.BeginAsync(card);

        await visitor.EnterPinAsync(await visitor.PresentAsync(card, CardWay.Scanned), pin);

        var written = string.Concat(Directory.EnumerateFiles(app.DataDir, "*", SearchOption.AllDirectories).Select(Read)) + app.Log;
        Assert.Contains("SignInCards", written, StringComparison.Ordinal);
        Assert.DoesNotContain(card.Token, written, StringComparison.Ordinal);
        Assert.DoesNotContain(card.Code, written, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(card.ShownCode, written, StringComparison.OrdinalIgnoreCase);
        await using var db = app.OpenDb();
        Assert.DoesNotContain(pin, (await db.SignInCards.SingleAsync(c => c.PersonId == person.Id)).PinHash, StringComparison.Ordinal);
        Assert.Equal(
            ["account.signed-in", "card.begun", "card.issued"],
            await db.Activity.Where(e => e.RecordId == person.Id || e.Verb == "account.signed-in" && db.Users.Any(a => a.Id == e.RecordId && a.PersonId == person.Id))
                .Select(e => e.Verb).Distinct().Order().ToListAsync());
        Assert.False(await db.Activity.AnyAsync(e => e.Verb.StartsWith("card.") && e.Detail != null));
    }

    [Theory]
    [InlineData(2012, "Children under 14 get no card.")]
    [InlineData(2011, null)]
    [InlineData(null, null)]
    public async Task Create_ByAge_RefusesWhoeverMayBeUnderFourteen(int? birthYear, string? refusal)
    {
        var person = await app.Data.PersonAsync(birthYear: birthYear);
        await app.ConsentAsync(person);
        var specialist = await app.SignInAsync(Role.Specialist);

        var sheet = await PrintOneAsync(specialist, person, []);

        Assert.Equal(refusal is null ? 1 : 0, sheet.Texts(".card").Count);
        Assert.Contains(refusal ?? "", sheet.Text(".note"));
        await using var db = app.OpenDb();
        Assert.Equal(refusal is null, await db.SignInCards.AnyAsync(c => c.PersonId == person.Id));
        Assert.Equal(refusal is null, await db.Users.AnyAsync(a => a.PersonId == person.Id));
    }

    [Fact]
    public async Task Create_ForStaff_IsRefusedByAccountAndByAddress()
    {
        var linked = await app.Data.PersonAsync();
        await app.Data.AccountAsync(Role.Trainer, personId: linked.Id);
        var other = await app.Data.AccountAsync(Role.Specialist);
        var addressed = await app.Data.PersonAsync(email: other.Email);
        await Task.WhenAll(app.ConsentAsync(linked), app.ConsentAsync(addressed));
        var specialist = await app.SignInAsync(Role.Specialist);

        Assert.Contains("Staff sign in with their own account.", (await PrintOneAsync(specialist, linked, [])).Text(".note"));
        Assert.Contains("Staff sign in with their own account.", (await PrintOneAsync(specialist, addressed, [])).Text(".note"));
        Assert.False((await specialist.GetAsync($"/people/{linked.Id}")).Has("form[action$='/card']"));
    }

    [Fact]
    public async Task Anything_OfAnotherCommunity_IsNotFound()
    {
        var balykchy = await app.Data.PilotAsync("Balykchy");
        var stranger = (await app.Data.MembersAsync(balykchy, 1))[0];
        await app.ConsentAsync(stranger);
        var own = await app.Data.PilotAsync("Isfana");
        var trainer = await app.SignInAsync(Role.Trainer, own);
        var values = new Dictionary<string, string> { ["PrintId"] = $"{Guid.CreateVersion7()}", ["PersonIds"] = $"{stranger.Id}" };

        var pages = new[]
        {
            await trainer.GetAsync($"/communities/{balykchy}/cards"),
            await trainer.PostDirectlyAsync($"/communities/{balykchy}/cards", values),
            await trainer.PostDirectlyAsync($"/communities/{own}/cards", values),
            await trainer.PostDirectlyAsync($"/people/{stranger.Id}/card", values),
            await trainer.PostDirectlyAsync($"/people/{stranger.Id}/card/revocation", []),
        };

        Assert.All(pages, page => Assert.Equal(HttpStatusCode.NotFound, page.Status));
        await using var db = app.OpenDb();
        Assert.False(await db.SignInCards.AnyAsync(c => c.PersonId == stranger.Id));
    }

    [Fact]
    public async Task Create_NobodyChosen_SaysSo()
    {
        var community = await app.Data.PilotAsync("Aidarken");
        await app.Data.MembersAsync(community, 1);
        var trainer = await app.SignInAsync(Role.Trainer, community);

        var page = await PrintAsync(trainer, await trainer.GetAsync($"/communities/{community}/cards"), community);

        Assert.Equal("Choose who is to get a card.", page.Text(".flash.warn"));
    }

    [Fact]
    public async Task Cards_OfAFamilyWithOnePhone_WorkForEach()
    {
        var mother = await app.Data.PersonAsync(phone: "0700 12 34 56");
        var son = await app.Data.PersonAsync(phone: "0700 12 34 56");
        var phone = app.NewVisitor();

        await phone.BeginAsync(await app.CardAsync(mother));
        var first = (await phone.GetAsync("/today")).Text("header");
        await phone.BeginAsync(await app.CardAsync(son));
        var second = (await phone.GetAsync("/today")).Text("header");

        Assert.Contains(mother.Name, first, StringComparison.Ordinal);
        Assert.Contains(son.Name, second, StringComparison.Ordinal);
        Assert.DoesNotContain(mother.Name, second, StringComparison.Ordinal);
    }

    private static Task<Page> PrintAsync(Visitor visitor, Page list, Guid community, params Person[] people) => visitor.PostAsync(
        $"/communities/{community}/cards",
        [
            new("__RequestVerificationToken", Token(list)),
            new("PrintId", list.Document.QuerySelector($"{Batch} [name=PrintId]")!.GetAttribute("value")!),
            new("WithNames", "true"),
            .. people.Select(p => KeyValuePair.Create("PersonIds", $"{p.Id}")),
        ]);

    private static Task<Page> PrintOneAsync(Visitor visitor, Person person, Dictionary<string, string> values) =>
        visitor.PostDirectlyAsync($"/people/{person.Id}/card", new(values) { ["PrintId"] = $"{Guid.CreateVersion7()}" });

    private static string Token(Page page) => page.Document.QuerySelector($"{Batch} [name=__RequestVerificationToken]")!.GetAttribute("value")!;

    private static string Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, Encoding.Latin1);

        return reader.ReadToEnd();
    }
}

/// <summary>The site with everything it logs, at every level.</summary>
public sealed class LoggingApp : TrainingApp, ILoggerProvider, ILogger
{
    private readonly StringBuilder log = new();

    public string Log
    {
        get
        {
            lock (log)
            {
                return log.ToString();
            }
        }
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (log)
        {
            log.AppendLine(formatter(state, exception)).Append(exception);
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureLogging(logging => logging.AddProvider(this).AddFilter<LoggingApp>(null, LogLevel.Trace));
    }
}
