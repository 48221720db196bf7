using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;

namespace SendEvent.Runtime;

/// <summary>
/// The verbs of a list or map shape. Many shapes share the type of their values, so that the verbs stand on the class of the shape:
/// <c>OrderLines.ToJson(lines)</c>.
/// </summary>
/// <typeparam name="TSelf">The class of the shape.</typeparam>
/// <typeparam name="TCollection">The type of the values.</typeparam>
public abstract class CollectionShape<TSelf, TCollection>
    where TSelf : CollectionShape<TSelf, TCollection>, ICollectionShape<TCollection>
{
    /// <summary>Nobody makes one: all is static.</summary>
    protected CollectionShape()
    {
    }

    /// <summary>Gives the value as a neutral tree.</summary>
    public static Value ToValue(TCollection value) => ValueFormat.ToValue(new Root(value));

    /// <summary>Makes a value of a neutral tree.</summary>
    /// <exception cref="ShapeException">The tree does not fit the shape.</exception>
    public static TCollection OfValue(Value value) => ValueFormat.OfValue<Root>(value).Value;

    /// <summary>Gives the value as parameters of a query string.</summary>
    public static Query ToQuery(TCollection value) => QueryFormat.ToQuery(new Root(value));

    /// <summary>Reads the value from parameters of a query string.</summary>
    /// <exception cref="ShapeException">The parameters do not fit the shape.</exception>
    public static TCollection OfQuery(Query query) => QueryFormat.Read<Root>(query).Value;

    /// <summary>Gives the value as an XML element.</summary>
    public static XElement ToXml(TCollection value) => XmlFormat.ToElement(new Root(value));

    /// <summary>Reads the value from an XML element.</summary>
    /// <exception cref="ShapeException">The element does not fit the shape.</exception>
    public static TCollection OfXml(XElement element) => XmlFormat.Read<Root>(element).Value;

    /// <summary>Reads the value from the element at which <paramref name="reader"/> stands.</summary>
    /// <exception cref="ShapeException">The element is malformed or does not fit the shape.</exception>
    public static TCollection OfXml(XmlReader reader) => XmlFormat.Read<Root>(reader).Value;

    /// <summary>Reads the value from XML text.</summary>
    /// <exception cref="ShapeException">The text is malformed or does not fit the shape.</exception>
    public static TCollection OfXml([StringSyntax(StringSyntaxAttribute.Xml)] string xml) => XmlFormat.Read<Root>(xml).Value;

    /// <summary>Gives the value as JSON.</summary>
    public static JsonElement ToJson(TCollection value) => JsonFormat.ToElement(new Root(value));

    /// <summary>Gives the value as JSON text.</summary>
    public static string ToJsonString(TCollection value) => JsonFormat.WriteToString(new Root(value));

    /// <summary>Writes the value as UTF-8 JSON. This is the fast way: it allocates nothing.</summary>
    public static void WriteJson(TCollection value, IBufferWriter<byte> output) => JsonFormat.Write(new Root(value), output);

    /// <summary>Reads the value from JSON.</summary>
    /// <exception cref="ShapeException">The JSON does not fit the shape.</exception>
    public static TCollection OfJson(JsonElement json) => JsonFormat.Read<Root>(json).Value;

    /// <summary>Reads the value from JSON text.</summary>
    /// <exception cref="ShapeException">The text is malformed or does not fit the shape.</exception>
    public static TCollection OfJson([StringSyntax(StringSyntaxAttribute.Json)] string json) => JsonFormat.Read<Root>(json).Value;

    /// <summary>Reads the value from UTF-8 JSON text. This is the fast way.</summary>
    /// <exception cref="ShapeException">The text is malformed or does not fit the shape.</exception>
    [OverloadResolutionPriority(1)]
    public static TCollection OfJson(ReadOnlySpan<byte> utf8Json) => JsonFormat.Read<Root>(utf8Json).Value;

    /// <summary>Reads the value from UTF-8 JSON text.</summary>
    /// <exception cref="ShapeException">The text is malformed or does not fit the shape.</exception>
    public static TCollection OfJson(ReadOnlyMemory<byte> utf8Json) => JsonFormat.Read<Root>(utf8Json.Span).Value;

    /// <summary>Reads the value from UTF-8 JSON text that a stream gives until its end. The stream is not disposed of.</summary>
    /// <param name="utf8Json">The stream.</param>
    /// <param name="cancellationToken">Stops waiting for more.</param>
    /// <exception cref="ShapeException">The text is malformed or does not fit the shape.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static async ValueTask<TCollection> OfJson(Stream utf8Json, CancellationToken cancellationToken = default) =>
        (await JsonFormat.ReadAsync<Root>(utf8Json, cancellationToken).ConfigureAwait(false)).Value;

    /// <summary>Reads the value from text in the format of the model's protocol: XML or JSON.</summary>
    /// <exception cref="ShapeException">The text is malformed or does not fit the shape.</exception>
    public static TCollection OfString(string text) => TSelf.Shape_.TextIsXml ? OfXml(text) : OfJson(text);

    /// <summary>Checks every constraint of the value and of all values in it.</summary>
    /// <returns>The value itself.</returns>
    /// <exception cref="ShapeValidationException">At least one constraint is broken; all of them are listed.</exception>
    public static TCollection Validate(TCollection value) => ShapeValidation.Validate(new Root(value)).Value;

    /// <summary>Checks every constraint of the value and of all values in it.</summary>
    /// <param name="value">The value.</param>
    /// <param name="violations">All constraints that are broken, in order.</param>
    /// <returns>Whether none is broken.</returns>
    public static bool TryValidate(TCollection value, out IReadOnlyList<ShapeViolation> violations) =>
        ShapeValidation.TryValidate(new Root(value), out _, out violations);

    private protected static bool TryMakeOf(TCollection value, out TCollection made, out IReadOnlyList<ShapeViolation> violations)
    {
        var isValid = ShapeValidation.TryValidate(new Root(value), out var root, out violations);
        made = root.Value;
        return isValid;
    }

    /// <summary>A value with its shape, as the formats want it.</summary>
    private readonly record struct Root(TCollection Value) : IShape<Root>
    {
        public static ShapeDescriptor Shape_ => TSelf.Shape_;

        public static void Write<TWriter>(ref TWriter writer, Root value)
            where TWriter : struct, IShapeWriter, allows ref struct => TSelf.Write(ref writer, value.Value);

        public static Root Read<TReader>(ref TReader reader)
            where TReader : struct, IShapeReader, allows ref struct => new(TSelf.Read(ref reader));
    }
}
