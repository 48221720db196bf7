namespace SendEvent.Generators.Emitting.Kinds;

/// <summary>
/// The verbs of an emitted struct, each one line. <see cref="VerbsImport"/> says which structs have them from the runtime's
/// <c>ShapeVerbs</c> instead; structures and unions inherit the same from its <c>Shape</c>.
/// </summary>
internal static class StructVerbs
{
    public static void Write(CodeWriter code, string type)
    {
        Door(code, "Gives the value as a neutral tree.", $"{RuntimeNames.Value} ToValue() => {RuntimeNames.ValueFormat}.ToValue(this)");
        Static(code, "Makes a value of a neutral tree.", $"{type} OfValue({RuntimeNames.Value} value) => {RuntimeNames.ValueFormat}.OfValue<{type}>(value)");
        Door(code, "Gives the value as parameters of a query string.", $"{RuntimeNames.Query} ToQuery() => {RuntimeNames.QueryFormat}.ToQuery(this)");
        Door(code, "Gives the value as an XML element.", $"global::System.Xml.Linq.XElement ToXml() => {RuntimeNames.XmlFormat}.ToElement(this)");
        Static(code, "Reads a value from an XML element.", $"{type} OfXml(global::System.Xml.Linq.XElement element) => {RuntimeNames.XmlFormat}.Read<{type}>(element)");
        Static(code, "Reads a value from the element at which a reader stands.", $"{type} OfXml(global::System.Xml.XmlReader reader) => {RuntimeNames.XmlFormat}.Read<{type}>(reader)");
        Static(code, "Reads a value from XML text.", $"{type} OfXml(string xml) => {RuntimeNames.XmlFormat}.Read<{type}>(xml)");
        Door(code, "Gives the value as JSON.", $"global::System.Text.Json.JsonElement ToJson() => {RuntimeNames.JsonFormat}.ToElement(this)");
        Door(code, "Writes the value as UTF-8 JSON.", $"void WriteJson(global::System.Buffers.IBufferWriter<byte> output) => {RuntimeNames.JsonFormat}.Write(this, output)");
        Static(code, "Reads a value from JSON.", $"{type} OfJson(global::System.Text.Json.JsonElement json) => {RuntimeNames.JsonFormat}.Read<{type}>(json)");
        Static(code, "Reads a value from JSON text.", $"{type} OfJson(string json) => {RuntimeNames.JsonFormat}.Read<{type}>(json)");
        Static(code, "Reads a value from UTF-8 JSON text.", $"{type} OfJson(global::System.ReadOnlySpan<byte> utf8Json) => {RuntimeNames.JsonFormat}.Read<{type}>(utf8Json)");
        Static(code, "Reads a value from text as the protocol of the model has it.", $"{type} OfString(string text) => {RuntimeNames.TextFormat}.Read<{type}>(text)");
        code.Line("/// <summary>Checks every constraint and gives the value itself.</summary>");
        code.Line($"/// <exception cref=\"{Cref.ValidationException}\">A constraint is broken.</exception>");
        code.Line($"public {type} Validate() => {RuntimeNames.Validation}.Validate(this);");
        code.Blank();
    }

    private static void Door(CodeWriter code, string summary, string door)
    {
        code.Line($"/// <summary>{summary}</summary>");
        code.Line($"public {door};");
        code.Blank();
    }

    private static void Static(CodeWriter code, string summary, string door)
    {
        code.Line($"/// <summary>{summary}</summary>");
        code.Line($"/// <exception cref=\"{Cref.ShapeException}\">The input is malformed or does not fit the shape.</exception>");
        code.Line($"public static {door};");
        code.Blank();
    }
}
