using System.Globalization;
using System.Reflection;
using BenchmarkDotNet.Environments;
using BenchmarkDotNet.Reports;

namespace SendEvent.Benchmarks.Report;

/// <summary>Says where and with what the numbers were made.</summary>
internal static class Surroundings
{
    public static string Describe()
    {
        var host = HostEnvironmentInfo.GetCurrent();
        var cpu = host.Cpu.Value;
        var versions = new[]
        {
            ("BenchmarkDotNet", typeof(Summary).Assembly),
            ("System.Formats.Cbor", typeof(System.Formats.Cbor.CborReader).Assembly),
            ("AWSSDK.Core", typeof(Amazon.AWSConfigs).Assembly),
            ("AWSSDK.DynamoDBv2", typeof(Amazon.DynamoDBv2.AmazonDynamoDBConfig).Assembly),
            ("AWSSDK.SecurityToken", typeof(Amazon.SecurityToken.AmazonSecurityTokenServiceConfig).Assembly),
            ("AWSSDK.S3", typeof(Amazon.S3.AmazonS3Config).Assembly),
        };
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            {DateTime.UtcNow:yyyy-MM-dd}; {cpu.ProcessorName}, {Environment.ProcessorCount} logical cores; {host.Os.Value.Version};
            .NET {Environment.Version}; {string.Join(", ", versions.Select(version => $"{version.Item1} {VersionOf(version.Item2)}"))}.
            Medians, the lower of two runs; bytes are those allocated on the managed heap.
            """);
    }

    private static string? VersionOf(Assembly assembly) =>
        assembly.GetCustomAttribute<AssemblyFileVersionAttribute>()?.Version;
}
