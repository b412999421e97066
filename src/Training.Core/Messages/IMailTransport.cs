namespace Training.Core.Messages;

/// <summary>Hands one message over. A full disk, a dead server or a refused address is an outcome, never an exception.</summary>
public interface IMailTransport
{
    Task<MailOutcome> SendAsync(MailEnvelope envelope, CancellationToken ct);
}
