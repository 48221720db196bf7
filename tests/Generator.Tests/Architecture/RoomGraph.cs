using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SendEvent.Tests;

namespace SendEvent.Generators.Tests.Architecture;

/// <summary>Which folder of a project names what of which other folder, found by the compiler and not by a search in text.</summary>
internal sealed class RoomGraph
{
    private const string GlobalUsings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        """;

    private readonly string _root;
    private readonly Dictionary<(string From, string To), string> _arrows = [];

    private RoomGraph(string project) => _root = Path.Combine(RepositoryFolder.Path, project);

    /// <summary>All arrows, each with one place that draws it.</summary>
    public IReadOnlyDictionary<(string From, string To), string> Arrows => _arrows;

    public static RoomGraph Of(string project, bool implicitUsings)
    {
        var graph = new RoomGraph(project);
        var options = new CSharpParseOptions(LanguageVersion.Preview);
        var trees = Directory.EnumerateFiles(graph._root, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(graph._root, file).Split(Path.DirectorySeparatorChar).Any(static part => part is "obj" or "bin" or "tools"))
            .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), options, file))
            .ToList();
        if (implicitUsings)
        {
            trees.Add(CSharpSyntaxTree.ParseText(GlobalUsings, options));
        }

        var references = Net100.References.All
            .Append(MetadataReference.CreateFromFile(typeof(SyntaxNode).Assembly.Location))
            .Append(MetadataReference.CreateFromFile(typeof(CSharpSyntaxTree).Assembly.Location));
        var compilation = CSharpCompilation.Create("Rooms", trees, references, new(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        foreach (var tree in trees.Where(static tree => tree.FilePath.Length > 0))
        {
            graph.Add(compilation.GetSemanticModel(tree));
        }

        return graph;
    }

    private void Add(SemanticModel model)
    {
        var from = RoomOf(model.SyntaxTree.FilePath);
        foreach (var name in model.SyntaxTree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
        {
            var info = model.GetSymbolInfo(name);
            if ((info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is { } symbol && Home(symbol) is { } file && RoomOf(file) is var to && to != from)
            {
                var place = $"{Path.GetRelativePath(_root, model.SyntaxTree.FilePath)}:{name.GetLocation().GetLineSpan().StartLinePosition.Line + 1} names {name}";
                _arrows.TryAdd((from, to), place);
            }
        }
    }

    /// <summary>
    /// The file that declares a symbol. A type in several files lives in the one that has its name: what a format adds to a descriptor
    /// belongs to the format.
    /// </summary>
    private static string? Home(ISymbol symbol)
    {
        if (symbol is INamespaceSymbol or ILocalSymbol or IParameterSymbol or ITypeParameterSymbol or IRangeVariableSymbol or ILabelSymbol)
        {
            return null;
        }

        var files = symbol.OriginalDefinition.Locations.Where(static location => location.IsInSource).Select(static location => location.SourceTree!.FilePath).ToList();
        return files.Count == 0
            ? null
            : files.Find(file => Path.GetFileNameWithoutExtension(file) == symbol.Name) ?? files.Order(StringComparer.Ordinal).First();
    }

    private string RoomOf(string file) =>
        Path.GetRelativePath(_root, Path.GetDirectoryName(file)!).Replace('\\', '/') is var room && room == "." ? "" : room;
}
