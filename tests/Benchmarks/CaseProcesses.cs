using System.Diagnostics;
using System.Reflection;
using SendEvent.Benchmarks.Report;

namespace SendEvent.Benchmarks;

/// <summary>
/// Runs each case in a process of its own. What the just-in-time compiler learned of shared code from one case would
/// else speak in the next.
/// </summary>
internal static class CaseProcesses
{
    private const string RowsOption = "--rows";

    public static IEnumerable<Comparison> Run()
    {
        foreach (var type in Assembly.GetExecutingAssembly().GetTypes().Where(type => type.IsDefined(typeof(CaseAttribute))).OrderBy(OrderOf))
        {
            var rows = Path.GetTempFileName();
            var info = new ProcessStartInfo(
                "dotnet", ["exec", typeof(CaseProcesses).Assembly.Location, RowsOption, rows, "--filter", $"{type.FullName}.*"]);
            using var process = Process.Start(info)!;
            process.WaitForExit();
            if (process.ExitCode != 0)
            {
                throw new InvalidOperationException($"{type.Name} failed.");
            }

            foreach (var row in ComparisonFile.Read(rows))
            {
                yield return row;
            }

            File.Delete(rows);
        }
    }

    /// <summary>Takes the option that says where the rows go out of the arguments.</summary>
    public static string? RowsFile(ref string[] args)
    {
        if (args is not [RowsOption, var rows, .. var rest])
        {
            return null;
        }

        args = rest;
        return rows;
    }

    private static int OrderOf(Type type) => type.GetCustomAttribute<CaseAttribute>()!.Order;
}
