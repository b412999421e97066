using System.Collections.Concurrent;
using System.Diagnostics;
using Xunit;

namespace Training.TestKit;

/// <summary>The interpreter that has a module, for tests that ask another program to read what we wrote.</summary>
public static class Python
{
    // Debian's modules belong to /usr/bin/python3, which need not be the first python3 on the path.
    private static readonly string[] interpreters = ["/usr/bin/python3", "python3", "python"];

    private static readonly ConcurrentDictionary<string, string?> found = new();

    public static string? With(string module) =>
        found.GetOrAdd(module, name => interpreters.FirstOrDefault(interpreter => Runs(interpreter, $"import {name}")));

    public static Process Start(string module, params string[] arguments)
    {
        var interpreter = With(module) ?? throw new InvalidOperationException($"No python with {module}.");
        return Process.Start(new ProcessStartInfo(interpreter, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment = { ["PYTHONIOENCODING"] = "utf-8", ["PYTHONDONTWRITEBYTECODE"] = "1" },
        })!;
    }

    /// <summary>Runs a script with the given standard input and returns what it printed.</summary>
    public static async Task<string> RunAsync(string module, string script, string input)
    {
        using var process = Start(module, "-c", script);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"The script ended with {process.ExitCode}.");
    }

    private static bool Runs(string interpreter, string code)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(interpreter, ["-c", code]) { RedirectStandardError = true })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}

public sealed class PythonFactAttribute : FactAttribute
{
    public PythonFactAttribute(string module)
    {
        Skip = Python.With(module) is null ? $"No python with the module {module} on this machine." : null;
    }
}

public sealed class PythonTheoryAttribute : TheoryAttribute
{
    public PythonTheoryAttribute(string module)
    {
        Skip = Python.With(module) is null ? $"No python with the module {module} on this machine." : null;
    }
}
