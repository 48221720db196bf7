using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SendEvent.Tests;

/// <summary>Prints the JSON form of a model as <c>.smithy</c> text, a file for each namespace, so that cases run from both forms.</summary>
internal static class SmithyPrinter
{
    private const string Unit = "smithy.api#Unit";

    /// <summary>The id of the only service.</summary>
    public static string ServiceOf(string model)
    {
        using var document = JsonDocument.Parse(model);
        return document.RootElement.GetProperty("shapes").EnumerateObject().Single(static shape => shape.Value.GetProperty("type").GetString() == "service").Name;
    }

    /// <summary>The files, by namespace.</summary>
    /// <param name="model">The JSON form.</param>
    /// <param name="service">The service that is left in.</param>
    public static IReadOnlyDictionary<string, string> Print(string model, string service)
    {
        using var document = JsonDocument.Parse(model);
        var files = document.RootElement.GetProperty("shapes").EnumerateObject()
            .Where(shape => shape.Value.GetProperty("type").GetString() != "service" || shape.Name == service)
            .GroupBy(static shape => shape.Name.Split('#')[0], StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => File(group.Key, group), StringComparer.Ordinal);
        return Reachable(files, service.Split('#')[0]);
    }

    // The files that the one of the service names, and those that these name.
    private static Dictionary<string, string> Reachable(Dictionary<string, string> files, string start)
    {
        var reached = new Dictionary<string, string>(StringComparer.Ordinal);
        var open = new Stack<string>([start]);
        while (open.TryPop(out var space))
        {
            if (reached.TryAdd(space, files[space]))
            {
                foreach (var other in files.Keys.Where(other => files[space].Contains(other + "#", StringComparison.Ordinal)))
                {
                    open.Push(other);
                }
            }
        }

        return reached;
    }

    private static string File(string space, IEnumerable<JsonProperty> shapes)
    {
        var text = new StringBuilder().AppendLine("$version: \"2.0\"").AppendLine().Append("namespace ").AppendLine(space);
        foreach (var shape in shapes)
        {
            text.AppendLine();
            Shape(text, shape.Name, shape.Value);
        }

        return text.ToString();
    }

    private static void Shape(StringBuilder text, string id, JsonElement shape)
    {
        var type = shape.GetProperty("type").GetString()!;
        if (type == "apply")
        {
            Apply(text, id, shape);
            return;
        }

        Traits(text, shape, string.Empty);
        text.Append(type).Append(' ').Append(id.Split('#')[1].Split('$')[0]);
        var mixins = Targets(shape, "mixins").ToList();
        if (mixins.Count > 0)
        {
            text.Append(" with [").AppendJoin(' ', mixins).Append(']');
        }

        switch (type)
        {
            case "structure" or "union":
                Block(text, Members(shape, "members").Select(static member => Member(member.Name, member.Value, $": {Target(member.Value)}")));
                break;
            case "enum" or "intEnum":
                Block(text, Members(shape, "members").Select(static member => Member(member.Name, member.Value, string.Empty)));
                break;
            case "list" or "set":
                Block(text, [Member("member", shape.GetProperty("member"), $": {Target(shape.GetProperty("member"))}")]);
                break;
            case "map":
                Block(text, new[] { "key", "value" }.Select(name => Member(name, shape.GetProperty(name), $": {Target(shape.GetProperty(name))}")));
                break;
            case "operation" or "resource" or "service":
                Block(text, Properties(shape));
                break;
            default:
                text.AppendLine();
                break;
        }
    }

    private static void Apply(StringBuilder text, string id, JsonElement shape)
    {
        foreach (var trait in shape.GetProperty("traits").EnumerateObject())
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"apply {id} @{trait.Name}({trait.Value.GetRawText()})");
        }
    }

    // What these have besides traits are texts, references, lists of references and maps of them.
    private static IEnumerable<string> Properties(JsonElement shape) => shape.EnumerateObject()
        .Where(static property => property.Name is not ("type" or "traits" or "mixins") && property.Value.ToString() is not "" && !IsUnit(property.Value))
        .Select(static property => $"    {property.Name}: {Reference(property.Value)}\n");

    private static bool IsUnit(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty("target", out var target) && target.GetString() == Unit;

    private static string Reference(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => $"[{string.Join(' ', value.EnumerateArray().Select(Reference))}]",
        JsonValueKind.Object when value.TryGetProperty("target", out var target) => target.GetString()!,
        JsonValueKind.Object => $"{{ {string.Join(' ', value.EnumerateObject().Select(static item => $"{Key(item.Name)}: {Reference(item.Value)}"))} }}",
        _ => value.GetRawText(),
    };

    private static string Key(string name) => name.Contains('#', StringComparison.Ordinal) ? $"\"{name}\"" : name;

    private static string Member(string name, JsonElement member, string target)
    {
        var text = new StringBuilder();
        Traits(text, member, "    ");
        return text.Append("    ").Append(name).Append(target).Append('\n').ToString();
    }

    private static void Traits(StringBuilder text, JsonElement shape, string indent)
    {
        if (shape.TryGetProperty("traits", out var traits))
        {
            foreach (var trait in traits.EnumerateObject())
            {
                text.Append(indent).Append('@').Append(trait.Name).Append('(').Append(trait.Value.GetRawText()).Append(")\n");
            }
        }
    }

    private static void Block(StringBuilder text, IEnumerable<string> lines) => text.Append(" {\n").AppendJoin('\n', lines).Append("}\n");

    private static string Target(JsonElement member) => member.GetProperty("target").GetString()!;

    private static IEnumerable<JsonProperty> Members(JsonElement shape, string name) => shape.TryGetProperty(name, out var members) ? members.EnumerateObject() : [];

    private static IEnumerable<string> Targets(JsonElement shape, string name) =>
        shape.TryGetProperty(name, out var items) ? items.EnumerateArray().Select(static item => item.GetProperty("target").GetString()!) : [];
}
