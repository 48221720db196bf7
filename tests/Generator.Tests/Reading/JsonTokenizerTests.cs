using System.Text.Json;
using Microsoft.CodeAnalysis.Text;
using SendEvent.Generators.Reading;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Reading.Nodes;

namespace SendEvent.Generators.Tests.Reading;

/// <summary>Strict JSON gives the same events as the YAML parser gives for it; all else is left to that parser.</summary>
public sealed class JsonTokenizerTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData(" \r\n\t{ \"a\" : [ ] , \"b\" : { } } \n")]
    [InlineData("{\"a\":1,\"b\":-0.5e+10,\"c\":true,\"d\":false,\"e\":null,\"f\":\"\",\"g\":0}")]
    [InlineData("[\"plain\",\"\\\"\\\\\\/\\b\\f\\n\\r\\t\",\"\\u00e9\\uD83D\\uDE00\",\"é😀\",\"a\\nb\"]")]
    [InlineData("{\"a\":{\"b\":[[{\"c\":[1,2]}]]},\"a\":\"again\"}")]
    public void Json_GivesTheEventsOfYaml(string json) => SameEvents(json);

    [Theory]
    [InlineData("")]
    [InlineData("a: b")]
    [InlineData("\"text\"")]
    [InlineData("{a: b}")]
    [InlineData("{\"a\": b}")]
    [InlineData("{\"a\":1,}")]
    [InlineData("[1,]")]
    [InlineData("[1 2]")]
    [InlineData("{\"a\" 1}")]
    [InlineData("{\"a\":1")]
    [InlineData("{\"a\":1} # comment")]
    [InlineData("{\"a\":1}\n---\n{}")]
    [InlineData("{'a':1}")]
    [InlineData("[01]")]
    [InlineData("[1.]")]
    [InlineData("[.5]")]
    [InlineData("[+1]")]
    [InlineData("[1e]")]
    [InlineData("[-]")]
    [InlineData("[tru]")]
    [InlineData("[nulls]")]
    [InlineData("[\"a]")]
    [InlineData("[\"a\nb\"]")]
    [InlineData("[\"a\tb\"]")]
    [InlineData("[\"\\x\"]")]
    [InlineData("[\"\\u12g4\"]")]
    [InlineData("[\"\\u12\"]")]
    [InlineData("[\"\\uD800\"]")]
    [InlineData("[\"\\uDC00\"]")]
    [InlineData("[\"\\uD800\\u0041\"]")]
    [InlineData("[\"\\")]
    [InlineData("{\"a\":&x 1,\"b\":*x}")]
    public void AllElse_IsLeftToYaml(string text) => Assert.Null(JsonTokenizer.TryRead(SourceText.From(text), CancellationToken.None));

    [Fact]
    public void HalfASurrogatePair_IsLeftToYaml()
    {
        Assert.Null(JsonTokenizer.TryRead(SourceText.From("[\"\ud800\"]"), CancellationToken.None));
        Assert.Null(JsonTokenizer.TryRead(SourceText.From("[\"\udc00\"]"), CancellationToken.None));
        Assert.Null(JsonTokenizer.TryRead(SourceText.From("[\"\ud800a\"]"), CancellationToken.None));
    }

    [Fact]
    public void Depth_IsLimitedAsInYaml()
    {
        var deep = string.Concat(Enumerable.Repeat("[", YamlEvents.MaxDepth)) + string.Concat(Enumerable.Repeat("]", YamlEvents.MaxDepth));
        SameEvents(deep);
        Assert.Null(JsonTokenizer.TryRead(SourceText.From("[" + deep + "]"), CancellationToken.None));
    }

    /// <summary>Random documents, written with and without indentation, and every prefix of one.</summary>
    [Fact]
    public void RandomJson_GivesTheEventsOfYaml()
    {
        var random = new Random(20261122);
        for (var i = 0; i < 300; i++)
        {
            var document = new Dictionary<string, object?> { ["top"] = Node(random, 0), [Text(random)] = Node(random, 0) };
            SameEvents(JsonSerializer.Serialize(document, i % 2 == 0 ? Indented : null));
        }
    }

    [Fact]
    public void NoPrefixOfADocument_IsADocument()
    {
        const string Json = "{\"a\":[1.5e-3,\"\\u00e9\\n\",{\"b\":null}],\"c\":true}";
        for (var length = 0; length < Json.Length; length++)
        {
            Assert.Null(JsonTokenizer.TryRead(SourceText.From(Json[..length]), CancellationToken.None));
        }

        SameEvents(Json);
    }

    internal static void SameEvents(string json)
    {
        var text = SourceText.From(json);
        var tokens = JsonTokenizer.TryRead(text, CancellationToken.None);
        Assert.NotNull(tokens);
        var findings = new FindingList("test.json", text);
        var yaml = new YamlEvents(text, findings, CancellationToken.None);
        var read = new JsonEvents(tokens);
        while (yaml.Current.Kind != YamlTokenKind.End)
        {
            Assert.Equal(Comparable(yaml.Current), Comparable(read.Current));
            yaml.Advance();
            read.Advance();
        }

        Assert.Equal(YamlTokenKind.End, read.Current.Kind);
        Assert.Empty(findings.ToArray());
    }

    // How long brackets are, messages do not show.
    private static YamlToken Comparable(YamlToken token) =>
        token.Kind == YamlTokenKind.Scalar ? token : token with { Span = token.Opens ? new TextSpan(token.Span.Start, 0) : default };

    private static object? Node(Random random, int depth) => random.Next(depth < 4 ? 8 : 6) switch
    {
        0 => null,
        1 => random.Next(2) == 0,
        2 => random.Next(-1000, 1000),
        3 => random.NextDouble() * 1e9,
        4 or 5 => Text(random),
        6 => Enumerable.Range(0, random.Next(4)).Select(_ => Node(random, depth + 1)).ToList(),
        _ => Enumerable.Range(0, random.Next(4)).ToDictionary(index => Text(random) + index, _ => Node(random, depth + 1)),
    };

    private static string Text(Random random)
    {
        string[] parts = ["a", "Z", "0", " ", ": ", "- ", "#", "'", "\"", "\\", "/", "\n", "\t", "{", "]", ",", "&x", "*x", "!t", "%", "é", "😀", "\u0001", "<p>"];
        return string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => parts[random.Next(parts.Length)]));
    }
}
