using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SendEvent.Generators.Benchmarks;

/// <summary>The outputs of a run in one file, so that another process can add the same texts without making them.</summary>
internal static class OutputFile
{
    public static void Write(string path, ImmutableArray<GeneratedSourceResult> sources)
    {
        using var writer = new BinaryWriter(File.Create(path));
        writer.Write(sources.Length);
        foreach (var source in sources)
        {
            writer.Write(source.HintName);
            writer.Write(source.SourceText.ToString());
        }
    }

    public static IReadOnlyList<(string Hint, SourceText Text)> Read(string path)
    {
        using var reader = new BinaryReader(File.OpenRead(path));
        var sources = new (string, SourceText)[reader.ReadInt32()];
        for (var index = 0; index < sources.Length; index++)
        {
            sources[index] = (reader.ReadString(), SourceText.From(reader.ReadString(), System.Text.Encoding.UTF8));
        }

        return sources;
    }
}
