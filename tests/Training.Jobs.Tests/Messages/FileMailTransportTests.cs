using Training.Core.Messages;
using Training.Jobs.Messages;
using Xunit;

namespace Training.Jobs.Tests.Messages;

public sealed class FileMailTransportTests : IDisposable
{
    private const string LongName = "Көпүрө: жергиликтүү демилгелердин окуу борбору";

    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("mail-");
    private readonly FixedClock clock = new(TestMail.Noon);

    private string Folder => Path.Combine(data.FullName, "mail");

    public void Dispose() => data.Delete(recursive: true);

    [Fact]
    public async Task Send_Envelope_WritesTheWholeMessageUnderItsName()
    {
        var outcome = await Transport().SendAsync(TestMail.Envelope(), CancellationToken.None);

        var file = Assert.Single(Directory.GetFileSystemEntries(Folder));
        Assert.Equal($"20261122-120000-{TestMail.MessageId}.eml", Path.GetFileName(file));
        Assert.Equal(MailVerdict.Delivered, outcome.Verdict);
        var content = await File.ReadAllBytesAsync(file);
        MailAssert.IsTestMail(content);
        Assert.Equal("Sun, 22 Nov 2026 12:00:00 +0000", MimePart.Read(content).Header("Date"));
    }

    [Fact]
    public async Task Send_OnUnix_IsReadableByTheOwnerOnly()
    {
        if (!OperatingSystem.IsWindows())
        {
            await Transport().SendAsync(TestMail.Envelope(), CancellationToken.None);

            var folderMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
            Assert.Equal(folderMode, File.GetUnixFileMode(Folder));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Directory.GetFiles(Folder).Single()));
        }
    }

    [Fact]
    public async Task Send_SameMessageLater_ReplacesItsFile()
    {
        await Transport().SendAsync(TestMail.Envelope(), CancellationToken.None);
        clock.Now = clock.Now.AddHours(3);

        await Transport().SendAsync(TestMail.Envelope() with { Subject = "Second" }, CancellationToken.None);

        var file = Assert.Single(Directory.GetFiles(Folder));
        Assert.Equal("Second", MimePart.Read(await File.ReadAllBytesAsync(file)).Words("Subject"));
    }

    [Fact]
    public async Task Send_IdEndsLikeAnother_KeepsBoth()
    {
        await Transport().SendAsync(TestMail.Envelope() with { MessageId = "a-b@training.test" }, CancellationToken.None);

        await Transport().SendAsync(TestMail.Envelope() with { MessageId = "b@training.test" }, CancellationToken.None);

        Assert.Equal(2, Directory.GetFiles(Folder).Length);
    }

    [Fact]
    public async Task Send_FolderCannotBeMade_TriesAgain()
    {
        await File.WriteAllTextAsync(Folder, "in the way");

        var outcome = await Transport().SendAsync(TestMail.Envelope(), CancellationToken.None);

        Assert.Equal(MailVerdict.TryAgain, outcome.Verdict);
        Assert.NotEmpty(outcome.Reply);
    }

    [Theory]
    [InlineData("nobody", TestMail.MessageId)]
    [InlineData("ok@training.test", "../../etc/passwd@training.test")]
    [InlineData("ok@training.test", "a@training.test>\r\nBcc: <evil@training.test")]
    public async Task Send_UnusableEnvelope_RefusesAndWritesNothing(string to, string messageId)
    {
        var outcome = await Transport().SendAsync(TestMail.Envelope(to) with { MessageId = messageId }, CancellationToken.None);

        Assert.Equal(MailVerdict.Refused, outcome.Verdict);
        Assert.False(Directory.Exists(Folder));
    }

    [Theory]
    [InlineData("Асан \"Асеке\" Үсөнов")]
    [InlineData("\"")]
    [InlineData("back\\slash\\")]
    [InlineData("Evil <evil@training.test>, other@training.test")]
    [InlineData("x\" <evil@training.test>, \"y")]
    [InlineData("   ")]
    [InlineData("Өмүр 🌱🌱🌱🌱🌱🌱🌱🌱🌱🌱🌱🌱🌱🌱🌱🌱🌱🌱🌱🌱🌱🌱🌱🌱🌱🌱🌱🌱🌱")]
    public async Task Send_OddName_StillGoesToOneAddress(string name)
    {
        var outcome = await Transport().SendAsync(TestMail.Envelope() with { ToName = name, Subject = name }, CancellationToken.None);

        Assert.Equal(MailVerdict.Delivered, outcome.Verdict);
        var mail = MimePart.Read(await File.ReadAllBytesAsync(Directory.GetFiles(Folder).Single()));
        var to = new System.Net.Mail.MailAddressCollection { mail.Header("To") };
        Assert.Equal("ok@training.test", Assert.Single(to).Address);
        Assert.Equal(name.Trim(), string.IsNullOrWhiteSpace(name) ? "" : mail.Words("Subject"));
    }

    private FileMailTransport Transport() => new(Folder, TestMail.Builder(new MailOptions { FromName = LongName }), clock);
}
