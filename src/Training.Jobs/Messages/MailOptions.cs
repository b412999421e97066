using System.ComponentModel.DataAnnotations;
using System.Net;
using Training.Core.Messages;

namespace Training.Jobs.Messages;

public sealed class MailOptions
{
    public const string Section = "Mail";
    public const string Files = "files";
    public const string Smtp = "smtp";

    [AllowedValues(Files, Smtp, ErrorMessage = "Mail:Transport must be \"files\" or \"smtp\".")]
    public string Transport { get; set; } = Files;

    public string? From { get; set; }

    public string? FromName { get; set; }

    public string? Host { get; set; }

    [Range(1, 65535, ErrorMessage = "Mail:Port must be between 1 and 65535.")]
    public int Port { get; set; } = 25;

    public bool StartTls { get; set; }

    /// <summary>Encrypted from the first byte, as on port 465. System.Net.Mail cannot do it.</summary>
    public bool ImplicitTls { get; set; }

    public string? User { get; set; }

    public string? Password { get; set; }

    [Range(1, 600, ErrorMessage = "Mail:TimeoutSeconds must be between 1 and 600.")]
    public int TimeoutSeconds { get; set; } = 30;

    public string FromAddress => From ?? "training@localhost";

    /// <summary>What cannot work, in words for whoever edits the configuration.</summary>
    public IEnumerable<string> Faults()
    {
        if (From is not null && !MailEnvelope.IsBareAddress(From))
        {
            yield return $"Mail:From is not an address: \"{From}\". Write it as name@example.org, and the name as Mail:FromName.";
        }

        if (Transport == Smtp && string.IsNullOrWhiteSpace(Host))
        {
            yield return "Mail:Host is missing. The smtp transport needs the name of the mail server.";
        }

        if (Transport == Smtp && From is null)
        {
            yield return "Mail:From is missing. The smtp transport needs the address that messages come from.";
        }

        if (User is null != Password is null)
        {
            yield return "Mail:User and Mail:Password belong together: set both or neither.";
        }

        if (ImplicitTls && !SmtpMailTransport.HasImplicitTls)
        {
            yield return "Mail:ImplicitTls needs a build with MailTransport=MailKit. This one has Mail:StartTls.";
        }

        if (ImplicitTls && StartTls)
        {
            yield return "Mail:ImplicitTls and Mail:StartTls exclude each other: port 465 has the first, ports 587 and 25 the second.";
        }

        if (User is not null && !StartTls && !ImplicitTls && !IsLoopback(Host))
        {
            yield return "Mail:StartTls or Mail:ImplicitTls must be true, otherwise Mail:Password would cross the network unprotected.";
        }
    }

    private static bool IsLoopback(string? host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
