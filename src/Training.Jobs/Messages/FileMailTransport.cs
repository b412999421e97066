using System.Globalization;
using System.Net.Mail;
using System.Text;
using System.Text.RegularExpressions;
using Training.Core.Messages;

namespace Training.Jobs.Messages;

/// <summary>
/// Puts each message as one .eml file into a folder only we may read: what a programme has until it has a mail server.
/// A message keeps its file: sent again, it replaces the content and not the name.
/// </summary>
public sealed partial class FileMailTransport(string directory, MimeMessageBuilder builder, TimeProvider clock) : IMailTransport
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const string StampFormat = "yyyyMMdd-HHmmss";

    public async Task<MailOutcome> SendAsync(MailEnvelope envelope, CancellationToken ct)
    {
        if (envelope.Flaw() is { } flaw)
        {
            return MailOutcome.Refused(flaw);
        }

        try
        {
            CreateDirectory(directory);
            var path = PathOf(envelope.MessageId);
            await WriteAsync(path, await RenderAsync(envelope, ct), ct);
            return MailOutcome.Delivered($"Written to {Path.GetFileName(path)}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return MailOutcome.TryAgain(e.Message);
        }
        catch (SmtpException e)
        {
            return MailOutcome.TryAgain(e.InnerException?.Message ?? e.Message);
        }
    }

    private static void CreateDirectory(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, OwnerOnly | UnixFileMode.UserExecute);
        }
    }

    private string PathOf(string messageId)
    {
        var ending = $"-{messageId}.eml";
        var existing = Directory.EnumerateFiles(directory, "*" + ending)
            .FirstOrDefault(file => Path.GetFileName(file).Length == StampFormat.Length + ending.Length);
        var stamp = clock.GetUtcNow().ToString(StampFormat, CultureInfo.InvariantCulture);
        return existing ?? Path.Combine(directory, stamp + ending);
    }

    private async Task<byte[]> RenderAsync(MailEnvelope envelope, CancellationToken ct)
    {
        // SmtpClient writes a message only into a folder and under a name of its own, so each gets a folder to itself.
        var pickup = Path.Combine(directory, $".{Guid.CreateVersion7()}");
        CreateDirectory(pickup);
        try
        {
            using var message = builder.Build(envelope);
            using var client = new SmtpClient
            {
                DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory,
                PickupDirectoryLocation = Path.GetFullPath(pickup),
            };
            await client.SendMailAsync(message, ct);
            return Finished(await File.ReadAllBytesAsync(Directory.GetFiles(pickup).Single(), ct));
        }
        finally
        {
            Directory.Delete(pickup, recursive: true);
        }
    }

    private byte[] Finished(byte[] picked)
    {
        var bodyStart = picked.AsSpan().IndexOf("\r\n\r\n"u8) + 2;
        var header = PickupHeaders().Replace(Encoding.ASCII.GetString(picked, 0, bodyStart), "");
        var date = clock.GetUtcNow().ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture);
        header = DateHeader().Replace(header, $"Date: {date}\r\n");
        return [.. Encoding.ASCII.GetBytes(header), .. picked.AsSpan(bodyStart)];
    }

    private static async Task WriteAsync(string path, byte[] content, CancellationToken ct)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        var unfinished = Path.Combine(Path.GetDirectoryName(path)!, $".{Guid.CreateVersion7()}.tmp");
        try
        {
            await using (var stream = new FileStream(unfinished, options))
            {
                await stream.WriteAsync(content, ct);
                stream.Flush(flushToDisk: true);
            }

            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    [GeneratedRegex(@"^X-(Sender|Receiver):.*\r\n([ \t].*\r\n)*", RegexOptions.Multiline)]
    private static partial Regex PickupHeaders();

    [GeneratedRegex(@"^Date:.*\r\n", RegexOptions.Multiline)]
    private static partial Regex DateHeader();
}
