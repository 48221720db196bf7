using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using SendEvent.Generators.Tests.Harness;

namespace SendEvent.Generators.Tests.Names;

/// <summary>Names that mean something to C#, .NET, records or emitted code, as every kind of name: all compiles without a warning.</summary>
public sealed class HardNamesTests
{
    private static readonly string[] Names =
    [
        // What C# reads otherwise.
        .. SyntaxFacts.GetKeywordKinds().Select(SyntaxFacts.GetText).Where(static text => text.All(char.IsLetter)).Distinct(),
        "dynamic", "nint", "nuint", "_", "__", "_1", "1", "9lives",
        // Types that emitted code needs, and common ones.
        "String", "Object", "Type", "Task", "Boolean", "Int32", "DateTimeOffset", "Nullable", "Exception", "Attribute", "List", "Dictionary",
        "IEnumerable", "IReadOnlyList", "KeyValuePair", "ReadOnlySpan", "StringBuilder", "Uri", "HttpClient", "CancellationToken", "System",
        "Runtime", "SendEvent", "Blob", "ShapeList", "ShapeMap", "IShape", "ShapeException", "ShapeDescriptor", "ShapeValidation", "ShapeVerbs",
        // Members of emitted types.
        "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "ReferenceEquals", "Finalize", "PrintMembers", "EqualityContract",
        "Clone", "Deconstruct", "Make", "TryMake", "Validate", "ToValue", "OfValue", "ToQuery", "ToXml", "OfXml", "ToJson", "OfJson", "OfString",
        "WriteJson", "Write", "Read", "Context_", "Shape_", "Members_", "Descriptor_", "Operation_", "Service_", "Unchecked", "Value", "Value_", "Values", "All_",
        "KnownValues", "IsKnown", "Known", "Parse", "TryParse", "TryFormat", "CompareTo", "TryValidate", "OfQuery", "blank", "made_", "violations_", "count_", "s", "provider", "result",
        "Key", "Keys", "Item", "Items", "Entries", "Count", "Create", "GetEnumerator", "ContainsKey", "TryGetValue", "Unknown", "Name", "Content",
        // Names of parameters and locals.
        "writer", "reader", "member", "made", "violations", "count", "items", "entries", "entry", "present", "content", "builder", "input", "other", "left", "right",
        // Type parameters.
        "TWriter", "TReader", "T", "TSelf",
        // Names that differ by little.
        "abc", "Abc", "ABC", "a_b_c", "A-B-C", "a.b.c",
    ];

    /// <summary>Names that a shape file accepts for shapes and members; values of enums may be anything.</summary>
    private static readonly string[] Identifiers = [.. Names.Where(static name => char.IsLetter(name[0]) && name.All(static c => char.IsLetterOrDigit(c) || c == '_'))];

    [Theory]
    [InlineData("{ type: string, max: 9 }")]
    [InlineData("{ type: timestamp, timestampFormat: iso8601 }")]
    [InlineData("{ type: string, enum: [A, a, Value, value, Equals, class] }")]
    [InlineData("{ type: list, member: Text }")]
    [InlineData("{ type: map, key: Text, value: Text }")]
    [InlineData("{ type: structure, members: { Text: Text } }")]
    [InlineData("{ type: structure, union: true, members: { Text: Text } }")]
    public void OfTypes(string shape)
    {
        // A list or map of a shape whose name is hard, beside the shape itself: its code names the type.
        var yaml = new StringBuilder("shapes:\n  Text: { type: string }\n");
        foreach (var name in Identifiers)
        {
            yaml.Append($"  \"{name}\": {shape}\n  \"ListOf{name}\": {{ type: list, member: \"{name}\" }}\n");
        }

        Compile(yaml.ToString());
    }

    [Theory]
    [InlineData("type: structure")]
    [InlineData("type: structure, union: true")]
    public void OfMembers(string head) => Compile(
        $"shapes:\n  Text: {{ type: string }}\n  Short: {{ type: string, max: 9 }}\n"
        + $"  All: {{ {head}, members: {{ {string.Join(", ", Identifiers.Select(static (name, index) => $"\"{name}\": {(index % 2 == 0 ? "Text" : "Short")}"))} }} }}\n");

    [Fact]
    public void OfAMemberLikeItsOwnTypeAndShape() => Compile(
        "shapes:\n" + string.Concat(Identifiers.Select(static name => $"  \"{name}\": {{ type: structure, required: [\"{name}\"], members: {{ \"{name}\": OfText, Other: \"{name}\" }} }}\n"))
        + "  OfText: { type: string, min: 1 }\n");

    [Fact]
    public void OfEnumValues() =>
        Compile($"shapes: {{ Choice: {{ type: string, enum: [{string.Join(", ", Names.Select(static name => $"\"{name}\""))}, \"\", \"*\", \"<=\", \"a b\", \"ä\", \"😀\"] }} }}");

    [Fact]
    public void OfEnumValuesWithLineEnds() =>
        Compile("shapes: { Choice: { type: string, enum: [\"a\\rb\", \"\\n\", \"a\\Nb\", \"a\\Lb\", \"a\\Pb\", \"\\x01\"] } }");

    [Fact]
    public void OfAServiceInTwoLines() => Compile(
        "metadata: { protocol: json, serviceId: Two, serviceFullName: \"Two\\nLines\" }\n"
        + "operations: { Go: { input: In } }\nshapes: { In: { type: structure, members: { } } }\n");

    [Fact]
    public void OfNamespaces()
    {
        var run = GeneratorRun.OfYaml("namespace: Some.event.class\nshapes: { A: { type: string, min: 1 }, B: { type: structure, members: { a: A } } }\n").ShouldCompile();
        Assert.Contains("Some.event.class.A.g.cs", run.HintNames);
        Assert.Contains("namespace Some.@event.@class;", run.Source("Some.event.class.A.g.cs"), StringComparison.Ordinal);
    }

    /// <summary>What the name of a project becomes.</summary>
    [Theory]
    [InlineData("My.App", "My.App")]
    [InlineData("my-app", "my_app")]
    [InlineData("9 lives.2", "_9_lives._2")]
    [InlineData("a..b", "a.b")]
    [InlineData("", "")]
    public void OfProjects(string name, string space) => Assert.Equal(space, Generators.Model.Names.ToNamespace(name));

    [Theory]
    [InlineData("ShapeNamespace", "My-Models", "SEG0006: 'My-Models' is not a value of 'ShapeNamespace', which is a C# namespace other than SendEvent.Runtime")]
    [InlineData("ShapeAccessibility", "privat", "SEG0006: 'privat' is not a value of 'ShapeAccessibility', which is public or internal")]
    public void OfMetadataThatCannotBe(string name, string value, string message)
    {
        using var run = GeneratorRun.Of(new TestFile("/project/test.shapes.yaml", "shapes: { A: { type: string, min: 1 } }", (name, value))).ShouldCompile();
        run.ShouldReport("SEG0006", "1,1", message["SEG0006: ".Length..]);
    }

    [Fact]
    public void OfOperations() => Compile(
        "metadata: { protocol: json, serviceId: Client, targetPrefix: T, jsonVersion: '1.1' }\noperations:\n"
        + string.Concat(Identifiers.Select(static name => $"  \"{name}\": {{ http: {{ method: POST, requestUri: / }}, input: Request, output: \"{name}\" }}\n"))
        + "shapes:\n  Request: { type: structure, members: { } }\n"
        + string.Concat(Identifiers.Select(static name => $"  \"{name}\": {{ type: structure, members: {{ }} }}\n")));

    /// <summary>What differs only by little may be reported; nothing else may.</summary>
    private static void Compile(string yaml)
    {
        var run = GeneratorRun.OfYaml(yaml).ShouldCompile();
        Assert.DoesNotContain(run.Result.Diagnostics, static diagnostic => diagnostic.Id is not ("SEG0051" or "SEG0025"));
        Assert.True(run.HintNames.Count > 0);
    }
}
