using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Training.Web.Infrastructure;

/// <summary>
/// A whole form field: label, hint, input or select, and its error tied to it for screen readers.
/// <c>&lt;field asp-for="Name" hint="@T["As in the passport"]" /&gt;</c>
/// </summary>
[HtmlTargetElement("field", Attributes = "asp-for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldTagHelper(IHtmlGenerator html) : TagHelper
{
    [HtmlAttributeName("asp-for")]
    public required ModelExpression For { get; set; }

    [HtmlAttributeName("asp-items")]
    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>The first, empty choice of a select.</summary>
    public string? Prompt { get; set; }

    public string? Hint { get; set; }

    public string? Type { get; set; }

    /// <summary>More than one makes a text area.</summary>
    public int Rows { get; set; } = 1;

    public string? Autocomplete { get; set; }

    public string? Inputmode { get; set; }

    public bool Multiple { get; set; }

    [ViewContext]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "field");
        output.Content.AppendHtml(html.GenerateLabel(ViewContext, For.ModelExplorer, For.Name, null, null));

        if (Hint is not null)
        {
            output.Content.AppendHtml(Text("span", "hint", HintId, Hint));
        }

        output.Content.AppendHtml(Control());
        var error = html.GenerateValidationMessage(ViewContext, For.ModelExplorer, For.Name, null, "span", new { @class = "error" });

        if (error is not null && HasError)
        {
            error.Attributes["id"] = ErrorId;
            output.Content.AppendHtml(error);
        }
    }

    private string HintId => $"{ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name).Replace('.', '_')}-hint";

    private string ErrorId => $"{ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name).Replace('.', '_')}-error";

    private bool HasError => ViewContext.ViewData.ModelState
        .TryGetValue(ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name), out var entry) && entry.Errors.Count > 0;

    private TagBuilder Control()
    {
        var control = Items is not null
            ? html.GenerateSelect(ViewContext, For.ModelExplorer, Prompt, For.Name, Items, Multiple, null)
            : Rows > 1
                ? html.GenerateTextArea(ViewContext, For.ModelExplorer, For.Name, Rows, 0, null)
                : html.GenerateTextBox(ViewContext, For.ModelExplorer, For.Name, InputValue, InputFormat, null);

        if (Items is null && Rows == 1)
        {
            control.MergeAttribute("type", InputType, replaceExisting: true);
        }

        if (InputType == "password")
        {
            // The generator would write back what was typed, which must never stand in a page.
            control.Attributes.Remove("value");
        }

        if (MaxLength is { } length && Items is null)
        {
            control.MergeAttribute("maxlength", $"{length}", replaceExisting: true);
        }

        Merge(control, "autocomplete", Autocomplete);
        Merge(control, "inputmode", Inputmode);
        Merge(control, "required", For.Metadata.IsRequired && InputType != "checkbox" ? "required" : null);
        Merge(control, "aria-describedby", DescribedBy);
        Merge(control, "aria-invalid", HasError ? "true" : null);

        foreach (var name in control.Attributes.Keys.Where(k => k.StartsWith("data-val", StringComparison.Ordinal)).ToList())
        {
            control.Attributes.Remove(name);
        }

        return control;
    }

    private string? DescribedBy
    {
        get
        {
            var ids = string.Join(' ', new[] { Hint is null ? null : HintId, HasError ? ErrorId : null }.OfType<string>());

            return ids.Length == 0 ? null : ids;
        }
    }

    private Type Underlying => Nullable.GetUnderlyingType(For.Metadata.ModelType) ?? For.Metadata.ModelType;

    private string InputType => Type ?? (
        Underlying == typeof(DateOnly) ? "date"
        : Underlying == typeof(TimeOnly) ? "time"
        : Underlying == typeof(int) ? "number"
        : For.Metadata.DataTypeName switch
        {
            "Password" => "password",
            "EmailAddress" => "email",
            "PhoneNumber" => "tel",
            _ => "text",
        });

    private object? InputValue => InputType == "password" ? null : For.Model;

    private string? InputFormat => InputType switch
    {
        "date" => "{0:yyyy-MM-dd}",
        "time" => "{0:HH:mm}",
        _ => null,
    };

    private int? MaxLength => For.Metadata.ValidatorMetadata
        .OfType<System.ComponentModel.DataAnnotations.StringLengthAttribute>().FirstOrDefault()?.MaximumLength;

    private static void Merge(TagBuilder control, string name, string? value)
    {
        if (value is not null)
        {
            control.MergeAttribute(name, value, replaceExisting: true);
        }
    }

    private static TagBuilder Text(string tag, string cssClass, string id, string text)
    {
        var element = new TagBuilder(tag);
        element.AddCssClass(cssClass);
        element.Attributes["id"] = id;
        element.InnerHtml.Append(text);

        return element;
    }
}
