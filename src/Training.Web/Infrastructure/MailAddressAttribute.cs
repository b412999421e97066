using System.ComponentModel.DataAnnotations;
using Training.Core.Messages;

namespace Training.Web.Infrastructure;

/// <summary>An address that a message can really be sent to. The framework's attribute asks for little more than an @.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MailAddressAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is not string { Length: > 0 } text || MailEnvelope.IsBareAddress(text.Trim());
}
