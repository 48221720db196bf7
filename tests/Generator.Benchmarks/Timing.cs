using System.Diagnostics;

namespace SendEvent.Generators.Benchmarks;

/// <summary>Times in milliseconds, as medians.</summary>
internal static class Timing
{
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
    }

    /// <summary>Runs both in turn, so that whatever else the machine does falls on both.</summary>
    public static (double First, double Second) InTurn(int rounds, Action<int> first, Action<int> second)
    {
        var times = (First: new List<double>(), Second: new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            times.First.Add(Once(() => first(round)));
            times.Second.Add(Once(() => second(round)));
        }

        return (Median(times.First), Median(times.Second));
    }

    public static double Once(Action action)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var watch = Stopwatch.StartNew();
        action();
        return watch.Elapsed.TotalMilliseconds;
    }
}
