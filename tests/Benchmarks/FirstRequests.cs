using System.Diagnostics;
using System.Globalization;
using SendEvent.Benchmarks.Report;

namespace SendEvent.Benchmarks;

/// <summary>
/// The first request of a process: from its start to the bytes of the request, in a new process each time. Ours and the
/// peer's take turns. Both processes read the machine's monotonic clock.
/// </summary>
internal static class FirstRequests
{
    private const int Times = 25;

    public static IEnumerable<Comparison> Run()
    {
        var program = Build();
        foreach (var (kind, peer, target) in new[]
        {
            ("client", "AWS SDK, its client", 0.50),
            ("marshaller", "AWS SDK, its marshaller alone", double.NaN),
        })
        {
            var ours = new List<double>();
            var theirs = new List<double>();
            for (var i = 0; i < Times; i++)
            {
                ours.Add(Start(program, "ours", kind));
                theirs.Add(Start(program, "aws", kind));
            }

            yield return new Comparison(
                $"first PutItem of a process, {kind}", peer, new(Median(ours), null), new(Median(theirs), null), target, double.NaN);
        }
    }

    private static string Build()
    {
        var project = Path.Combine(RepositoryFolder.Path, "tests", "FirstRequest");
        using var build = Process.Start(new ProcessStartInfo("dotnet", ["build", project, "-c", "Release", "-nologo", "-v:q", "-nodeReuse:false"]))!;
        build.WaitForExit();
        return build.ExitCode == 0
            ? Path.Combine(project, "bin", "Release", "net10.0", "SendEvent.FirstRequest.dll")
            : throw new InvalidOperationException("tests/FirstRequest does not build.");
    }

    /// <summary>Gives nanoseconds.</summary>
    private static double Start(string program, string whose, string kind)
    {
        var info = new ProcessStartInfo("dotnet", [program, whose, kind]) { RedirectStandardOutput = true };
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(info)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? Stopwatch.GetElapsedTime(start, long.Parse(output, CultureInfo.InvariantCulture)).TotalNanoseconds
            : throw new InvalidOperationException($"FirstRequest {whose} {kind} ended with {process.ExitCode}.");
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }
}
