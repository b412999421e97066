using System.Net;
using Microsoft.AspNetCore.Hosting;
using Training.Core.Certificates;
using Training.Core.People;
using Training.Jobs.Certificates;
using Training.TestKit;
using Xunit;

namespace Training.Web.Tests.Certificates;

/// <summary>The page anybody can open.</summary>
public sealed class VerificationTests(TrainingApp app) : IClassFixture<TrainingApp>
{
    [Fact]
    public async Task Verify_AValidCode_SaysWhatTheCertificateSays()
    {
        var certificate = await IssuedAsync("Жаңыл Өмүрзакова");

        var page = await app.NewVisitor().GetAsync($"/verify/{certificate.Code}");

        Assert.Equal("This certificate is valid", page.Text("h1"));
        Assert.Equal(["Жаңыл Өмүрзакова", "Working together", "01.11.2026", "7 hours", "Köpürö, 02.11.2026"], page.Texts("dd"));
        Assert.Equal("noindex, nofollow", page.Response.Headers.GetValues("X-Robots-Tag").Single());
        Assert.True(page.Response.Headers.CacheControl!.NoStore);
        Assert.Contains("trainer", page.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_ACodeTypedFromPaper_LeadsToThePage()
    {
        var certificate = await IssuedAsync("Айбек Асанов");
        var visitor = app.NewVisitor();

        var page = await visitor.SubmitAsync(
            await visitor.GetAsync("/verify"), "form[action='/verify']", new() { ["code"] = CertificateCode.Show(certificate.Code).ToLowerInvariant().Replace('0', 'o') });

        Assert.Equal($"/verify/{certificate.Code}", page.Path);
        Assert.Contains("Айбек Асанов", page.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_UnknownAndMalformedCodes_AnswerAlike()
    {
        var visitor = app.NewVisitor();
        var unknown = await visitor.GetAsync($"/verify/{CertificateCode.Create()}");

        foreach (var address in new[] { "/verify/1", "/verify/hello-world", "/verify/%D0%AE", $"/verify/{new string('A', 300)}", "/verify?code=hello" })
        {
            var malformed = await visitor.GetAsync(address);

            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (unknown.Status, malformed.Status));
            Assert.Equal(unknown.Text("main"), malformed.Text("main"));
        }
    }

    private async Task<Certificate> IssuedAsync(string name)
    {
        var person = await app.Data.PersonAsync(name);
        await app.ConsentAsync(person);
        await app.CloseAsync(await app.HeldWorkshopAsync(null, person));
        await app.RunAsync<IssueCertificates>();

        return (await app.CertificatesAsync(person)).Single();
    }
}

public sealed class VerificationLimitTests(VerificationLimitTests.ContactApp app) : IClassFixture<VerificationLimitTests.ContactApp>
{
    [Fact]
    public async Task Verify_TooOftenFromOneAddress_HasToWait()
    {
        var visitor = app.NewVisitor();
        var first = await visitor.GetAsync($"/verify/{CertificateCode.Create()}");
        HttpStatusCode[] later = [.. await Task.WhenAll(Enumerable.Range(0, 70).Select(async _ => (await app.NewVisitor().GetAsync($"/verify/{CertificateCode.Create()}")).Status))];

        Assert.Contains("0700 000 000", first.Text("main"), StringComparison.Ordinal);
        Assert.InRange(later.Count(s => s == HttpStatusCode.NotFound), 29, 59);
        Assert.All(later, status => Assert.True(status is HttpStatusCode.NotFound or HttpStatusCode.TooManyRequests));
        Assert.Contains(HttpStatusCode.TooManyRequests, later);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/sign-in")).Status);
    }

    public sealed class ContactApp : TrainingApp
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("App:Contact", "0700 000 000");
        }
    }
}
