using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Training.TestKit;

/// <summary>Somebody with a browser that runs no script: opens pages, fills in forms, follows redirects.</summary>
public sealed class Visitor
{
    private const int MostRedirects = 5;
    private readonly HttpClient client;

    public Visitor(TrainingApp app, string language)
    {
        client = app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = true });
        client.DefaultRequestHeaders.Add("Accept-Language", language);
    }

    public HttpClient Client => client;

    public async Task<Page> GetAsync(string path) => await FollowAsync(await client.GetAsync(path), path);

    /// <summary>Posts a form as it stands on the page, with some of its values changed, and follows to where it leads.</summary>
    public async Task<Page> SubmitAsync(Page page, string form, Dictionary<string, string>? changes = null, string? button = null)
    {
        var element = page.Document.QuerySelector(form) as IHtmlFormElement
            ?? throw new InvalidOperationException($"The page {page.Path} has no form '{form}'.");
        var values = ValuesOf(element, button).ToList();

        foreach (var (name, value) in changes ?? [])
        {
            values.RemoveAll(v => v.Key == name);
            values.Add(new(name, value));
        }

        var action = element.GetAttribute("action") ?? page.Path;

        return element.Method == "get"
            ? await GetAsync($"{action.Split('?')[0]}?{await new FormUrlEncodedContent(values).ReadAsStringAsync()}")
            : await PostAsync(action, values);
    }

    public async Task<Page> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> values) =>
        await FollowAsync(await client.PostAsync(path, new FormUrlEncodedContent(values)), path);

    /// <summary>Posts with a valid token but without the page that would carry the form, as a stranger's tool would.</summary>
    public async Task<Page> PostDirectlyAsync(string path, Dictionary<string, string> values)
    {
        var page = await GetAsync("/");
        var token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";

        return await PostAsync(path, values.Append(new("__RequestVerificationToken", token)));
    }

    private async Task<Page> FollowAsync(HttpResponseMessage response, string path)
    {
        for (var hops = 0; hops < MostRedirects && response.StatusCode is HttpStatusCode.Found or HttpStatusCode.SeeOther; hops++)
        {
            path = response.Headers.Location!.IsAbsoluteUri ? response.Headers.Location.PathAndQuery : response.Headers.Location.ToString();
            response = await client.GetAsync(path);
        }

        var html = await response.Content.ReadAsStringAsync();

        return new Page(path, response, html, new HtmlParser().ParseDocument(html));
    }

    private static IEnumerable<KeyValuePair<string, string>> ValuesOf(IHtmlFormElement form, string? button)
    {
        foreach (var element in form.Elements)
        {
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } choice when choice.IsChecked && choice.Name is not null:
                    yield return new(choice.Name, choice.Value);
                    break;
                case IHtmlInputElement { Type: not ("checkbox" or "radio" or "submit" or "file") } input when input.Name is not null:
                    yield return new(input.Name, input.Value);
                    break;
                case IHtmlTextAreaElement area when area.Name is not null:
                    yield return new(area.Name, area.Value);
                    break;
                case IHtmlSelectElement select when select.Name is not null:
                    foreach (var option in select.SelectedOptions)
                    {
                        yield return new(select.Name, option.Value);
                    }

                    break;
                case IHtmlButtonElement pressed when button is not null && pressed.Name is not null && pressed.Value == button:
                    yield return new(pressed.Name, pressed.Value);
                    break;
            }
        }
    }
}

/// <summary>What the visitor sees after the last redirect.</summary>
public sealed record Page(string Path, HttpResponseMessage Response, string Html, IHtmlDocument Document)
{
    public HttpStatusCode Status => Response.StatusCode;

    public string Text(string selector) => Document.QuerySelector(selector)?.TextContent.Trim() ?? "";

    public IReadOnlyList<string> Texts(string selector) =>
        [.. Document.QuerySelectorAll(selector).Select(e => string.Join(' ', e.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];

    public bool Has(string selector) => Document.QuerySelector(selector) is not null;
}
