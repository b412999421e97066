using System.Net;
using Microsoft.EntityFrameworkCore;
using Training.Core.Certificates;
using Training.Core.Languages;
using Training.Core.People;
using Training.Core.Workshops;
using Training.Jobs.Certificates;
using Training.TestKit;
using Xunit;

namespace Training.Web.Tests.Certificates;

/// <summary>Who sees a certificate, and what it says.</summary>
public sealed class CertificatePagesTests(TrainingApp app) : IClassFixture<TrainingApp>
{
    [Fact]
    public async Task Participant_OpensTheirCertificateFromTheFirstPage()
    {
        var (person, _, certificate) = await IssuedAsync("Жаңыл Өмүрзакова", Language.Kyrgyz);
        var participant = await app.SignInAsync(await app.Data.AccountAsync(Role.Participant, personId: person.Id));

        var today = await participant.GetAsync("/today");
        var page = await participant.GetAsync($"/certificates/{certificate.Id}");

        Assert.Equal("Valid", today.Text($"li:has(a[href='/certificates/{certificate.Id}']) .state"));
        Assert.Equal("Жаңыл Өмүрзакова", page.Text(".certificate-name"));
        Assert.Equal(("ky", "Катышуу сертификаты"), (page.Document.QuerySelector(".certificate")!.GetAttribute("lang"), page.Text(".certificate h2")));
        Assert.Contains("01.11.2026 · 7 саат", page.Texts(".certificate > p"));
        Assert.Equal(CertificateCode.Show(certificate.Code), page.Text(".certificate-code"));
        Assert.Contains("http://localhost:5080/verify", page.Text(".certificate-check"), StringComparison.Ordinal);
        Assert.True(page.Has(".certificate-qr path[d^='M']"));
        Assert.False(page.Has("a[href$='/revocation/new']"));
    }

    [Fact]
    public async Task Strangers_OfACertificate_FindNothing()
    {
        var (_, workshop, certificate) = await IssuedAsync();
        var other = await app.Data.PersonAsync();
        var nookat = await app.Data.PilotAsync("Nookat");
        var participant = await app.SignInAsync(await app.Data.AccountAsync(Role.Participant, personId: other.Id));
        var trainer = await app.SignInAsync(Role.Trainer, nookat);

        Assert.Equal(HttpStatusCode.NotFound, (await participant.GetAsync($"/certificates/{certificate.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await trainer.GetAsync($"/certificates/{certificate.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await trainer.GetAsync($"/workshops/{workshop.Id}/certificates")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await trainer.GetAsync($"/workshops/{workshop.Id}/certificates/sheets")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await trainer.GetAsync($"/people/{certificate.PersonId}/certificates")).Status);
    }

    [Fact]
    public async Task Trainer_OfTheCommunity_PrintsAllAndSeesWhoHasNone()
    {
        var (person, workshop, certificate) = await IssuedAsync("Айбек Асанов", others: await app.Data.PersonAsync("Бакыт Болотов"));
        var trainer = await app.SignInAsync(Role.Trainer, person.CommunityId);

        var page = await trainer.GetAsync($"/workshops/{workshop.Id}");
        var list = await trainer.GetAsync(page.Document.QuerySelector("a[href$='/certificates']")!.GetAttribute("href")!);
        var sheets = await trainer.GetAsync(list.Document.QuerySelector("a.button[href$='/sheets']")!.GetAttribute("href")!);
        var own = await trainer.GetAsync($"/people/{person.Id}/certificates");

        Assert.Equal(["Айбек Асанов Valid", "Бакыт Болотов No consent"], list.Texts("main li"));
        Assert.Equal(["Айбек Асанов"], sheets.Texts(".certificate-name"));
        Assert.True(own.Has($"a[href='/certificates/{certificate.Id}']"));
    }

    [Fact]
    public async Task Specialist_RevokesWithAReason_ThatOnlyStaffRead()
    {
        var (person, _, certificate) = await IssuedAsync();
        var specialist = await app.SignInAsync(Role.Specialist);
        var form = await specialist.GetAsync($"/certificates/{certificate.Id}/revocation/new");

        var refused = await specialist.SubmitAsync(form, "form[action$='/revocation']");
        var revoked = await specialist.SubmitAsync(refused, "form[action$='/revocation']", new() { ["Form.Reason"] = "Issued by mistake" });
        await app.RunAsync<IssueCertificates>();
        var participant = await app.SignInAsync(await app.Data.AccountAsync(Role.Participant, personId: person.Id));
        var own = await participant.GetAsync($"/certificates/{certificate.Id}");
        var verified = await app.NewVisitor().GetAsync($"/verify/{certificate.Code}");

        Assert.Contains("Write why the certificate is revoked.", refused.Html, StringComparison.Ordinal);
        Assert.Contains("Issued by mistake", revoked.Text("main"), StringComparison.Ordinal);
        Assert.Equal("Revoked on 02.11.2026", (await participant.GetAsync("/today")).Text($"li:has(a[href='/certificates/{certificate.Id}']) .state"));
        Assert.False(own.Has(".certificate"));
        Assert.DoesNotContain("Issued by mistake", own.Html + verified.Html, StringComparison.Ordinal);
        Assert.Equal("This certificate was revoked", verified.Text("h1"));
        Assert.False(Assert.Single(await app.CertificatesAsync(person)).IsValid);
        await using var db = app.OpenDb();
        Assert.Equal(("certificate.revoked", null), await db.Activity.Where(e => e.RecordId == certificate.Id).Select(e => ValueTuple.Create(e.Verb, e.Detail)).SingleAsync());
    }

    [Fact]
    public async Task Specialist_WhoReplacesOne_GetsItAnewInTheNameAsItIsNow()
    {
        var (person, _, certificate) = await IssuedAsync("Гулмира Абдыкадырова");
        var specialist = await app.SignInAsync(Role.Specialist);
        await specialist.SubmitAsync(
            await specialist.GetAsync($"/people/{person.Id}/edit"), $"form[action='/people/{person.Id}']", new() { ["Name"] = "Гүлмира Абдыкадырова" });

        await specialist.SubmitAsync(
            await specialist.GetAsync($"/certificates/{certificate.Id}/revocation/new"),
            "form[action$='/revocation']",
            new() { ["Form.Reason"] = "The name was misspelt", ["Form.Replace"] = "true" });
        await app.RunAsync<IssueCertificates>();

        var both = await app.CertificatesAsync(person);
        Assert.Equal([("Гулмира Абдыкадырова", false), ("Гүлмира Абдыкадырова", true)], both.Select(c => (c.PersonName, c.IsValid)));
    }

    [Theory]
    [InlineData(Language.Kyrgyz)]
    [InlineData(Language.Russian)]
    [InlineData(Language.Uzbek)]
    [InlineData(Language.English)]
    public async Task Pages_InEveryLanguage_NameNeitherProgrammeNorDonorNorTheme(Language language)
    {
        var person = await app.Data.PersonAsync("Төрөбек Үсөнов", language: language);
        await app.ConsentAsync(person);
        var programme = await app.Data.ProgrammeAsync(communityIds: person.CommunityId);
        await using var db = app.OpenDb();
        var stored = await db.Programmes.Include(p => p.Donors).Include(p => p.Phases).SingleAsync(p => p.Id == programme.Id);
        stored.Title = LocalText.Same("Against extremism");
        stored.Phases[0].Name = LocalText.Same("Causes of radicalisation");
        stored.Donors[0].Name = $"The great fund of {language}";
        await db.SaveChangesAsync();
        await app.CloseAsync(await app.HeldWorkshopAsync(programme, person));
        await app.CompleteModuleAsync(person);
        await app.RunAsync<IssueCertificates>();
        var participant = await app.SignInAsync(await app.Data.AccountAsync(Role.Participant, language: language, personId: person.Id), language.Code());
        string[] refused = [programme.Code, "great fund", "Clean wells", "extremis", "radical", "terror", "экстрем", "радикал", "террор", "ашаддий", "STRIVE"];

        foreach (var certificate in await app.CertificatesAsync(person))
        {
            var printed = await participant.GetAsync($"/certificates/{certificate.Id}");
            var verified = await app.NewVisitor(language.Code()).GetAsync($"/verify/{certificate.Code}");

            Assert.Equal("Төрөбек Үсөнов", printed.Text(".certificate-name"));
            Assert.Contains("Төрөбек Үсөнов", verified.Text("main"), StringComparison.Ordinal);
            Assert.DoesNotContain(refused, word => printed.Text(".certificate").Contains(word, StringComparison.OrdinalIgnoreCase));
            Assert.DoesNotContain(refused, word => printed.Html.Contains($"{word} ", StringComparison.OrdinalIgnoreCase));
            Assert.DoesNotContain(refused, word => verified.Text("body").Contains(word, StringComparison.OrdinalIgnoreCase));
        }
    }

    private async Task<(Person Person, Workshop Workshop, Certificate Certificate)> IssuedAsync(string? name = null, Language? language = null, params Person[] others)
    {
        var person = await app.Data.PersonAsync(name, language: language);
        await app.ConsentAsync(person);
        var workshop = await app.HeldWorkshopAsync(null, [person, .. others]);
        await app.CloseAsync(workshop);
        await app.RunAsync<IssueCertificates>();

        return (person, workshop, (await app.CertificatesAsync(person)).Single());
    }
}
