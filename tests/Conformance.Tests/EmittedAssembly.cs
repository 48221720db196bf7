using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SendEvent.Generators;

namespace SendEvent.Conformance.Tests;

/// <summary>Descriptions, through the real generator, compiled and loaded.</summary>
internal sealed class EmittedAssembly
{
    // Compilations made of this one share what it has read of the references.
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Vectors",
        [],
        [.. Basic.Reference.Assemblies.Net100.References.All, MetadataReference.CreateFromFile(typeof(Runtime.Blob).Assembly.Location)],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private readonly Assembly _assembly;

    private EmittedAssembly(Assembly assembly) => _assembly = assembly;

    /// <summary>Emits and compiles descriptions, each in its namespace.</summary>
    public static EmittedAssembly Of(IReadOnlyDictionary<string, string> descriptions) =>
        Of(descriptions.Select(static item => TestFile.Description($"/vectors/{item.Key}/service-2.json", item.Value, item.Key)));

    /// <summary>Emits and compiles files.</summary>
    public static EmittedAssembly Of(IEnumerable<AdditionalText> texts)
    {
        var parse = new CSharpParseOptions(LanguageVersion.Preview);
        var files = texts.ToImmutableArray();
        CSharpGeneratorDriver
            .Create([new ShapeGenerator().AsSourceGenerator()], files, parse, new TestOptions())
            .RunGeneratorsAndUpdateCompilation(Empty, out var output, out var diagnostics);
        using var image = new MemoryStream();
        var result = output.Emit(image);
        var errors = diagnostics.Concat(result.Diagnostics)
            .Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .ToList();
        if (errors.Count > 0 || !result.Success)
        {
            throw new InvalidOperationException(string.Join('\n', errors.Take(10)));
        }

        image.Position = 0;
        return new EmittedAssembly(new AssemblyLoadContext(null, isCollectible: false).LoadFromStream(image));
    }

    /// <summary>The class of the operation of a name; there is one namespace.</summary>
    public Type OperationOf(string name) => _assembly.GetTypes().Single(type =>
        type is { IsAbstract: true, IsSealed: true } && type.Name.Equals(name + "Operation", StringComparison.OrdinalIgnoreCase));

    /// <summary>The class of an operation; its namespace has no other.</summary>
    public Type Operation(string space) => _assembly.GetTypes().Single(type =>
        type.Namespace == space && type is { IsAbstract: true, IsSealed: true } && type.Name.EndsWith("Operation", StringComparison.Ordinal));
}
