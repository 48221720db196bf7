using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace SendEvent.Benchmarks;

/// <summary>How each benchmark is run: some seconds in all, so that the whole table takes minutes.</summary>
internal static class BenchmarkSettings
{
    public static IConfig Create() => ManualConfig.CreateEmpty()
        .AddJob(Job.Default
            .WithToolchain(InProcessEmitToolchain.Instance)
            .WithWarmupCount(6)
            .WithIterationTime(TimeInterval.FromMilliseconds(100))
            .WithIterationCount(15))
        .WithArtifactsPath(Path.Combine(AppContext.BaseDirectory, "artifacts"))
        .AddDiagnoser(MemoryDiagnoser.Default)
        .AddColumnProvider(DefaultColumnProviders.Instance)
        .AddLogger(ConsoleLogger.Default)
        .WithOptions(ConfigOptions.JoinSummary | ConfigOptions.DisableLogFile);
}
