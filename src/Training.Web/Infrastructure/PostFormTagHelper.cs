using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Training.Web.Infrastructure;

/// <summary>Every form that posts carries the antiforgery token; the framework leaves it out where the action is written as an address.</summary>
[HtmlTargetElement("form", Attributes = "method")]
public sealed class PostFormTagHelper(IHtmlGenerator html) : TagHelper
{
    [ViewContext]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (string.Equals(output.Attributes["method"].Value.ToString(), "post", StringComparison.OrdinalIgnoreCase))
        {
            output.PreContent.AppendHtml(html.GenerateAntiforgery(ViewContext));
        }
    }
}
