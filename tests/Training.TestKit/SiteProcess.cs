using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Training.TestKit;

/// <summary>The site as an operator runs it: a process of its own, which a test may kill without warning.</summary>
public sealed partial class SiteProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan PeakReading = TimeSpan.FromMilliseconds(50);
    private readonly Process process;
    private readonly List<string> output = [];
    private readonly TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private SiteProcess(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.Exited += (_, _) => address.TrySetException(new InvalidOperationException($"The site stopped:\n{Output}"));
    }

    public Uri Address => address.Task.Result;

    public string Output
    {
        get
        {
            lock (output)
            {
                return string.Join('\n', output);
            }
        }
    }

    public static Task<SiteProcess> StartAsync(string dataDir, params string[] settings) => StartedAsync(Run(dataDir, settings));

    /// <summary>The site trusts the certificates of this file, and no others. Linux only.</summary>
    public static Task<SiteProcess> StartTrustingAsync(string certificates, string dataDir, params string[] settings) =>
        StartedAsync(Run(dataDir, settings, start => start.Environment["SSL_CERT_FILE"] = certificates));

    /// <summary>Runs a command, or a start that is expected to fail, to its end.</summary>
    public static async Task<(int ExitCode, string Output)> RunToEndAsync(string dataDir, params string[] args)
    {
        await using var site = Run(dataDir, args);
        await site.process.WaitForExitAsync().WaitAsync(StartLimit);

        return (site.process.ExitCode, site.Output);
    }

    /// <summary>Runs a command to its end and answers the most bytes of memory it ever held, which can only be asked while it runs.</summary>
    public static async Task<long> PeakMemoryAsync(string dataDir, params string[] args)
    {
        await using var site = Run(dataDir, args);
        var peak = 0L;

        while (!site.process.WaitForExit(PeakReading))
        {
            site.process.Refresh();
            peak = Math.Max(peak, site.process.PeakWorkingSet64);
        }

        return site.process.ExitCode == 0 ? peak : throw new InvalidOperationException(site.Output);
    }

    /// <summary>As a power cut would: no signal is handled, nothing is flushed.</summary>
    public async Task KillAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await KillAsync();
        }

        process.Dispose();
    }

    private static async Task<SiteProcess> StartedAsync(SiteProcess site)
    {
        try
        {
            await site.address.Task.WaitAsync(StartLimit);
        }
        catch
        {
            await site.DisposeAsync();

            throw;
        }

        return site;
    }

    private static SiteProcess Run(string dataDir, string[] args, Action<ProcessStartInfo>? change = null)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Path.Combine(Repository.Sources, "Training.Web"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Training.Web.dll"));

        foreach (var arg in args.Append($"--App:DataDir={dataDir}"))
        {
            start.ArgumentList.Add(arg);
        }

        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Testing";
        start.Environment["App__SecretKey"] = "a secret key that only the tests know";
        change?.Invoke(start);
        var process = new Process { StartInfo = start, EnableRaisingEvents = true };
        var site = new SiteProcess(process);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        return site;
    }

    private void Read(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (output)
        {
            output.Add(line);
        }

        if (ListeningOn().Match(line) is { Success: true } match)
        {
            address.TrySetResult(new Uri(match.Groups[1].Value));
        }
    }

    [GeneratedRegex(@"Now listening on: (http://\S+)")]
    private static partial Regex ListeningOn();
}
