using System.ComponentModel;
using System.Diagnostics;

namespace SendEvent.Catalogue.Tests.Botocore;

/// <summary>Runs <c>botocore_cases.py</c>, which describes what its lines are.</summary>
internal static class BotocoreCases
{
    /// <summary>Why there are no cases, or null if there are.</summary>
    public static string? SkipReason()
    {
        try
        {
            using var python = Start("-c", "import botocore");
            python.WaitForExit();
            return python.ExitCode == 0 ? null : "python3 has no botocore: pip install botocore.";
        }
        catch (Win32Exception)
        {
            return "There is no python3.";
        }
    }

    /// <summary>The cases of a description, each a line of JSON.</summary>
    public static IEnumerable<string> Of(string description)
    {
        using var python = Start(Path.Combine(AppContext.BaseDirectory, "Botocore", "botocore_cases.py"), description);
        while (python.StandardOutput.ReadLine() is { } line)
        {
            yield return line;
        }

        python.WaitForExit();
        Assert.Equal(0, python.ExitCode);
    }

    private static Process Start(params string[] arguments) =>
        Process.Start(new ProcessStartInfo("python3", arguments) { RedirectStandardOutput = true })!;
}
