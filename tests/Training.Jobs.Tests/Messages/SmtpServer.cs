using System.Diagnostics;
using System.Globalization;
using Training.TestKit;

namespace Training.Jobs.Tests.Messages;

/// <summary>aiosmtpd in a process of its own; see smtp_server.py for what each recipient meets.</summary>
public sealed class SmtpServer : IAsyncDisposable
{
    public const string Module = "aiosmtpd";

    private readonly DirectoryInfo folder;
    private readonly Process process;

    private SmtpServer(DirectoryInfo folder, Process process, int port)
    {
        this.folder = folder;
        this.process = process;
        Port = port;
    }

    public int Port { get; }

    public static async Task<SmtpServer> StartAsync(params string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("smtp-");
        var script = Path.Combine(AppContext.BaseDirectory, "Messages", "smtp_server.py");
        var process = Python.Start(Module, [script, folder.FullName, .. arguments]);
        var port = await process.StandardOutput.ReadLineAsync();
        return new SmtpServer(folder, process, int.Parse(port!, CultureInfo.InvariantCulture));
    }

    public IReadOnlyList<byte[]> Received() => [.. folder.GetFiles("*.eml").OrderBy(file => file.Name).Select(file => File.ReadAllBytes(file.FullName))];

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        folder.Delete(recursive: true);
    }
}
