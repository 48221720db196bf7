using System.IO;
using Microsoft.CodeAnalysis;
using YamlDotNet.Core;

namespace OtherAnalyzer;

/// <summary>Emits what only the YamlDotNet that it was compiled against can tell it.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class OtherGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context) =>
        context.RegisterPostInitializationOutput(static output =>
        {
            var parser = new Parser(new StringReader("key: value"));
            parser.MoveNext();

            // Mark.Index is an int in this version and a long in later ones.
            int index = parser.Current!.Start.Index;
            output.AddSource(
                "Other.g.cs",
                $"internal static class Other {{ public static string Yaml => \"{typeof(Parser).Assembly.GetName().Version} {index}\"; }}");
        });
}
