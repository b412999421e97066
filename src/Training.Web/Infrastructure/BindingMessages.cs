using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Training.Web.Infrastructure;

/// <summary>What a form says to a value that is not even of the right kind.</summary>
public static class BindingMessages
{
    public static void Use(DefaultModelBindingMessageProvider messages)
    {
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => RequestLanguage.Phrases["This value does not fit."]);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => RequestLanguage.Phrases["This value does not fit."]);
        messages.SetUnknownValueIsInvalidAccessor(_ => RequestLanguage.Phrases["This value does not fit."]);
        messages.SetValueIsInvalidAccessor(_ => RequestLanguage.Phrases["This value does not fit."]);
        messages.SetValueMustBeANumberAccessor(_ => RequestLanguage.Phrases["Enter a number."]);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => RequestLanguage.Phrases["Enter a number."]);
        messages.SetMissingBindRequiredValueAccessor(_ => RequestLanguage.Phrases["Fill in this field."]);
        messages.SetValueMustNotBeNullAccessor(_ => RequestLanguage.Phrases["Fill in this field."]);
        messages.SetMissingKeyOrValueAccessor(() => RequestLanguage.Phrases["Fill in this field."]);
        messages.SetMissingRequestBodyRequiredValueAccessor(() => RequestLanguage.Phrases["Fill in this field."]);
    }
}
