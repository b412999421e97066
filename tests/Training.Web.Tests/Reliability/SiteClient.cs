using System.Net;
using AngleSharp.Html.Parser;
using Training.Core.People;
using Training.TestKit;

namespace Training.Web.Tests.Reliability;

/// <summary>A signed-in browser without script, over a real connection.</summary>
public sealed class SiteClient : IDisposable
{
    private readonly HttpClient client;
    private string token = "";

    private SiteClient(Uri address) => client = new HttpClient { BaseAddress = address };

    public static async Task<SiteClient> SignInAsync(Uri address, Account account)
    {
        var site = new SiteClient(address);
        site.token = Token(await site.client.GetStringAsync("/sign-in"));
        using var response = await site.PostAsync("/sign-in", ("Email", account.Email!), ("Password", TrainingApp.Password));
        site.token = Token(await response.Content.ReadAsStringAsync());

        return site;
    }

    public Task<HttpResponseMessage> GetAsync(string path) => client.GetAsync(path);

    public Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] values) =>
        client.PostAsync(path, new FormUrlEncodedContent(
            values.Append(("__RequestVerificationToken", token)).Select(v => new KeyValuePair<string, string>(v.Item1, v.Item2))));

    /// <summary>Whether the mark was acknowledged; a dropped connection is not.</summary>
    public async Task<bool> TapAsync(Guid sessionId, Guid personId, string status)
    {
        try
        {
            using var response = await PostAsync($"/sessions/{sessionId}/marks", ("personId", $"{personId}"), ("status", status));

            return response.StatusCode is HttpStatusCode.NoContent or HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    public void Dispose() => client.Dispose();

    private static string Token(string html) =>
        new HtmlParser().ParseDocument(html).QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
}
