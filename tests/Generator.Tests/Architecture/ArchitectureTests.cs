namespace SendEvent.Generators.Tests.Architecture;

/// <summary>The folders are rooms, and dependencies between them point one way: CONTRIBUTING.md draws the same arrows.</summary>
public sealed class ArchitectureTests
{
    /// <summary>What each room may name, from the ground up. A room that is not here belongs to the one above it in the folder tree.</summary>
    private static readonly Room[] Generator =
    [
        new("Model"),
        new("Diagnostics", "Model"),
        new("Reading/Nodes", "Model", "Diagnostics"),
        new("Reading", "Model", "Diagnostics", "Reading/Nodes"),
        new("Reading/Descriptions", "Model", "Diagnostics", "Reading/Nodes", "Reading"),
        new("Reading/Smithy", "Model", "Diagnostics", "Reading/Nodes", "Reading"),
        new("Reading/Inputs", "Model", "Diagnostics", "Reading", "Reading/Descriptions", "Reading/Smithy"),
        new("Assembling", "Model", "Diagnostics", "Reading/Nodes", "Reading", "Reading/Smithy"),
        new("Emitting/Patterns"),
        new("Checking", "Model", "Diagnostics", "Emitting/Patterns"),
        new("Emitting/Names", "Model"),
        new("Emitting", "Model", "Diagnostics", "Emitting/Names", "Emitting/Patterns"),
        new("", "Model", "Diagnostics", "Reading", "Reading/Descriptions", "Reading/Smithy", "Reading/Inputs", "Assembling", "Checking", "Emitting"),
    ];

    private static readonly string[] Ground = ["Shapes", "Errors", "Text"];

    private static readonly Room[] Runtime =
    [
        new("Errors"),
        new("Text", "Errors"),
        new("Shapes", "Errors", "Text"),
        new("Values", Ground),
        new("Validation", [.. Ground, "Values"]),
        new("Json", [.. Ground, "Values"]),
        new("Xml", [.. Ground, "Values"]),
        new("Query", [.. Ground, "Values"]),
        new("Cbor", [.. Ground, "Values"]),
        new("Verbs", [.. Ground, "Values", "Validation", "Json", "Xml", "Query"]),
        new("EventStreams/Frames", Ground),
        new("Http/Uris", Ground),
        new("Http/Messages", [.. Ground, "Http/Uris"]),
        new("Operations", [.. Ground, "EventStreams/Frames", "Http/Uris", "Http/Messages"]),
        new("Http/Binding", [.. Ground, "Values", "Xml", "Query", "EventStreams/Frames", "Http/Uris", "Http/Messages", "Operations"]),
        new("EventStreams", [.. Ground, "Values", "Json", "Xml", "Cbor", "EventStreams/Frames", "Http/Messages", "Http/Binding", "Operations"]),
        new("Protocols", [.. Ground, "Values", "Json", "Xml", "Query", "Cbor", "EventStreams/Frames", "EventStreams", "Http/Messages", "Http/Binding", "Operations"]),
        new("Server", [.. Ground, "Validation", "EventStreams", "EventStreams/Frames", "Http/Uris", "Http/Messages", "Http/Binding", "Operations"]),
        new("Client", [.. Ground, "EventStreams", "Http/Messages", "Operations"]),
    ];

    [Fact]
    public void The_generator_depends_one_way() => Check("generator", Generator, implicitUsings: false);

    [Fact]
    public void The_runtime_depends_one_way() => Check("runtime", Runtime, implicitUsings: true);

    /// <summary>A table with a circle would allow anything.</summary>
    [Fact]
    public void The_tables_have_no_circles()
    {
        foreach (var rooms in new[] { Generator, Runtime })
        {
            var below = new HashSet<string>();
            foreach (var room in rooms)
            {
                Assert.All(room.MayName, name => Assert.Contains(name, below));
                Assert.True(below.Add(room.Name));
            }
        }
    }

    private static void Check(string project, Room[] rooms, bool implicitUsings)
    {
        var graph = RoomGraph.Of(project, implicitUsings);
        var wrong = graph.Arrows
            .Select(arrow => (From: Find(rooms, arrow.Key.From), To: Find(rooms, arrow.Key.To), Place: arrow.Value))
            .Where(static arrow => arrow.From != arrow.To && !arrow.From.MayName.Contains(arrow.To.Name))
            .Select(static arrow => $"'{arrow.From.Name}' may not name '{arrow.To.Name}': {arrow.Place}")
            .ToList();
        if (wrong.Count > 0)
        {
            Assert.Fail(string.Join(Environment.NewLine, wrong));
        }

        // Else the graph has found nothing, whatever is wrong.
        Assert.True(graph.Arrows.Count > rooms.Length);
    }

    private static Room Find(Room[] rooms, string folder) => rooms
        .Where(room => folder == room.Name || room.Name.Length == 0 || folder.StartsWith(room.Name + "/", StringComparison.Ordinal))
        .MaxBy(static room => room.Name.Length) ?? throw new InvalidOperationException($"The folder '{folder}' belongs to no room.");

    private sealed record Room(string Name, params string[] MayName);
}
