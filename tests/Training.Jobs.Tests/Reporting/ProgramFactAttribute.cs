using System.ComponentModel;
using System.Diagnostics;
using Xunit;

namespace Training.Jobs.Tests.Reporting;

/// <summary>A fact that needs a program of the machine, and is reported as skipped where the program does not answer.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ProgramFactAttribute : FactAttribute
{
    public ProgramFactAttribute(string program, params string[] probe)
    {
        if (!Answers(program, probe))
        {
            Skip = $"{program} {string.Join(' ', probe)} does not answer here";
        }
    }

    private static bool Answers(string program, string[] probe)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, probe)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            });
            process!.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
