using System.Diagnostics;
using System.Reflection;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Running;

namespace SendEvent.Benchmarks;

/// <summary>
/// Runs what will be measured until it gets no faster, with pauses in which the just-in-time compiler has a processor for
/// itself. On a busy machine it is else still at work during the measurement, on the larger side most of all.
/// </summary>
internal static class WarmUp
{
    private const int MostRounds = 60;
    private const int RoundsToBeSure = 10;

    private static readonly TimeSpan s_round = TimeSpan.FromMilliseconds(50);

    public static void Run(IEnumerable<BenchmarkRunInfo> benchmarks)
    {
        foreach (var benchmark in benchmarks.SelectMany(info => info.BenchmarksCases))
        {
            var instance = Activator.CreateInstance(benchmark.Descriptor.Type)!;
            foreach (var parameter in benchmark.Parameters.Items)
            {
                benchmark.Descriptor.Type.GetProperty(parameter.Name)!.SetValue(instance, parameter.Value);
            }

            benchmark.Descriptor.GlobalSetupMethod?.Invoke(instance, null);
            Run(benchmark.Descriptor.WorkloadMethod, instance);
            benchmark.Descriptor.GlobalCleanupMethod?.Invoke(instance, null);
        }
    }

    private static void Run(MethodInfo method, object instance)
    {
        var (best, since) = (double.MaxValue, 0);
        for (var round = 0; round < MostRounds && since < RoundsToBeSure; round++)
        {
            var time = TimeOf(method, instance);
            since = time < best * 0.97 ? 0 : since + 1;
            best = Math.Min(best, time);
            Thread.Sleep(s_round);
        }
    }

    private static double TimeOf(MethodInfo method, object instance)
    {
        var start = Stopwatch.GetTimestamp();
        var count = 0;
        do
        {
            method.Invoke(instance, null);
            count++;
        }
        while (Stopwatch.GetElapsedTime(start) < s_round);
        return Stopwatch.GetElapsedTime(start) / TimeSpan.FromTicks(1) / count;
    }
}
