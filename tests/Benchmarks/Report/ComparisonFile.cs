using System.Text.Json;
using System.Text.Json.Serialization;

namespace SendEvent.Benchmarks.Report;

/// <summary>Rows on their way from the process that measured them.</summary>
[JsonSourceGenerationOptions(NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(List<Comparison>))]
internal sealed partial class ComparisonFile : JsonSerializerContext
{
    public static void Write(string path, List<Comparison> rows) =>
        File.WriteAllBytes(path, JsonSerializer.SerializeToUtf8Bytes(rows, Default.ListComparison));

    public static List<Comparison> Read(string path) =>
        JsonSerializer.Deserialize(File.ReadAllBytes(path), Default.ListComparison)!;
}
