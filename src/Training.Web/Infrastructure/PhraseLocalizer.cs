using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.Localization;

namespace Training.Web.Infrastructure;

/// <summary>Gives the framework's own messages, such as those of validation attributes, the product's phrases.</summary>
public sealed class PhraseLocalizer : IStringLocalizer, IStringLocalizerFactory
{
    public LocalizedString this[string name] => new(name, RequestLanguage.Phrases[name], !RequestLanguage.Phrases.Has(name));

    public LocalizedString this[string name, params object[] arguments] =>
        new(name, RequestLanguage.Phrases[name, arguments], !RequestLanguage.Phrases.Has(name));

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];

    public IStringLocalizer Create(Type resourceSource) => this;

    public IStringLocalizer Create(string baseName, string location) => this;
}

/// <summary>What a validation attribute says when its form does not say it better.</summary>
public sealed class DefaultValidationMessages : IValidationMetadataProvider
{
    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var attribute in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>()
            .Where(a => a.ErrorMessage is null && a.ErrorMessageResourceName is null))
        {
            attribute.ErrorMessage = attribute switch
            {
                RequiredAttribute => Words.Required,
                StringLengthAttribute { MinimumLength: > 0 } => Words.Length,
                StringLengthAttribute => Words.TooLong,
                RangeAttribute => Words.Range,
                MailAddressAttribute => Words.Email,
                _ => Words.Wrong,
            };
        }
    }

    private static class Words
    {
        public static readonly string Required = Key("Fill in this field.");
        public static readonly string Length = Key("Use between {2} and {1} characters.");
        public static readonly string TooLong = Key("Use at most {1} characters.");
        public static readonly string Range = Key("Enter a number between {1} and {2}.");
        public static readonly string Email = Key("Enter an e-mail address, such as name@example.kg.");
        public static readonly string Wrong = Key("This value does not fit.");

        private static string Key(string sentence) => sentence;
    }
}
