namespace SendEvent.Generators.Emitting.Kinds;

/// <summary>
/// The static verbs of an emitted struct, each one line, for C# that does not know those of the runtime's <c>ShapeVerbs</c>
/// (<see cref="VerbsImport"/>); structures and unions inherit the same from its <c>Shape</c>.
/// </summary>
internal static class StructVerbs
{
    public static void Write(CodeWriter code, string type)
    {
        Static(code, "Makes a value of a neutral tree.", $"{type} OfValue({RuntimeNames.Value} value) => {RuntimeNames.ValueFormat}.OfValue<{type}>(value)");
        Static(code, "Reads a value from parameters of a query string.", $"{type} OfQuery({RuntimeNames.Query} query) => {RuntimeNames.QueryFormat}.Read<{type}>(query)");
        Static(code, "Reads a value from an XML element.", $"{type} OfXml(global::System.Xml.Linq.XElement element) => {RuntimeNames.XmlFormat}.Read<{type}>(element)");
        Static(code, "Reads a value from the element at which a reader stands.", $"{type} OfXml(global::System.Xml.XmlReader reader) => {RuntimeNames.XmlFormat}.Read<{type}>(reader)");
        Static(code, "Reads a value from XML text.", $"{type} OfXml(string xml) => {RuntimeNames.XmlFormat}.Read<{type}>(xml)");
        Static(code, "Reads a value from JSON.", $"{type} OfJson(global::System.Text.Json.JsonElement json) => {RuntimeNames.JsonFormat}.Read<{type}>(json)");
        Static(code, "Reads a value from JSON text.", $"{type} OfJson(string json) => {RuntimeNames.JsonFormat}.Read<{type}>(json)");
        Static(
            code,
            "Reads a value from UTF-8 JSON text.",
            $"{type} OfJson(global::System.ReadOnlySpan<byte> utf8Json) => {RuntimeNames.JsonFormat}.Read<{type}>(utf8Json)",
            "[global::System.Runtime.CompilerServices.OverloadResolutionPriority(1)]");
        Static(code, "Reads a value from UTF-8 JSON text.", $"{type} OfJson(global::System.ReadOnlyMemory<byte> utf8Json) => {RuntimeNames.JsonFormat}.Read<{type}>(utf8Json.Span)");
        Static(
            code,
            "Reads a value from UTF-8 JSON text that a stream gives until its end.",
            $"global::System.Threading.Tasks.ValueTask<{type}> OfJson(global::System.IO.Stream utf8Json, global::System.Threading.CancellationToken cancellationToken = default) =>"
            + $" {RuntimeNames.JsonFormat}.ReadAsync<{type}>(utf8Json, cancellationToken)");
        Static(code, "Reads a value from text as the protocol of the model has it.", $"{type} OfString(string text) => {RuntimeNames.TextFormat}.Read<{type}>(text)");
    }

    private static void Static(CodeWriter code, string summary, string door, string? attribute = null)
    {
        code.Line($"/// <summary>{summary}</summary>");
        code.Line($"/// <exception cref=\"{Cref.ShapeException}\">The input is malformed or does not fit the shape.</exception>");
        if (attribute is not null)
        {
            code.Line(attribute);
        }

        code.Line($"public static {door};");
        code.Blank();
    }
}
