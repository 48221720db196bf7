using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;

namespace SendEvent.Runtime;

/// <summary>
/// The verbs of every shape that is a struct: they turn a value into a format and back. Records have the same from
/// <see cref="Shape{TSelf}"/>; a struct inherits nothing, so these are extension members. C# before 14 knows those that are methods
/// of a value; the static ones are then emitted on the struct.
/// </summary>
/// <remarks>
/// The generator imports this class for the whole project that it runs in; other projects have it by <c>using SendEvent.Runtime</c>.
/// </remarks>
public static class ShapeVerbs
{
    /// <summary>The verbs of one shape.</summary>
    /// <typeparam name="TShape">The type of the shape.</typeparam>
    /// <param name="value">A value of the shape.</param>
    extension<TShape>(TShape value)
        where TShape : struct, IShape<TShape>
    {
        /// <summary>Gives the value as a neutral tree.</summary>
        public Value ToValue() => ValueFormat.ToValue(value);

        /// <summary>Makes a value of a neutral tree.</summary>
        /// <exception cref="ShapeException">The tree does not fit the shape.</exception>
        public static TShape OfValue(Value tree) => ValueFormat.OfValue<TShape>(tree);

        /// <summary>Gives the value as parameters of a query string.</summary>
        public Query ToQuery() => QueryFormat.ToQuery(value);

        /// <summary>Reads a value from parameters of a query string.</summary>
        /// <exception cref="ShapeException">The parameters do not fit the shape.</exception>
        public static TShape OfQuery(Query query) => QueryFormat.Read<TShape>(query);

        /// <summary>Gives the value as an XML element.</summary>
        public XElement ToXml() => XmlFormat.ToElement(value);

        /// <summary>Reads a value from an XML element.</summary>
        /// <exception cref="ShapeException">The element does not fit the shape.</exception>
        public static TShape OfXml(XElement element) => XmlFormat.Read<TShape>(element);

        /// <summary>Reads a value from the element at which <paramref name="reader"/> stands.</summary>
        /// <exception cref="ShapeException">The element is malformed or does not fit the shape.</exception>
        public static TShape OfXml(XmlReader reader) => XmlFormat.Read<TShape>(reader);

        /// <summary>Reads a value from XML text.</summary>
        /// <exception cref="ShapeException">The text is malformed or does not fit the shape.</exception>
        public static TShape OfXml([StringSyntax(StringSyntaxAttribute.Xml)] string xml) => XmlFormat.Read<TShape>(xml);

        /// <summary>Gives the value as JSON.</summary>
        public JsonElement ToJson() => JsonFormat.ToElement(value);

        /// <summary>Gives the value as JSON text.</summary>
        public string ToJsonString() => JsonFormat.WriteToString(value);

        /// <summary>Writes the value as UTF-8 JSON. This is the fast way: it allocates nothing.</summary>
        public void WriteJson(IBufferWriter<byte> output) => JsonFormat.Write(value, output);

        /// <summary>Reads a value from JSON.</summary>
        /// <exception cref="ShapeException">The JSON does not fit the shape.</exception>
        public static TShape OfJson(JsonElement json) => JsonFormat.Read<TShape>(json);

        /// <summary>Reads a value from JSON text.</summary>
        /// <exception cref="ShapeException">The text is malformed or does not fit the shape.</exception>
        public static TShape OfJson([StringSyntax(StringSyntaxAttribute.Json)] string json) => JsonFormat.Read<TShape>(json);

        /// <summary>Reads a value from UTF-8 JSON text. This is the fast way.</summary>
        /// <exception cref="ShapeException">The text is malformed or does not fit the shape.</exception>
        [OverloadResolutionPriority(1)]
        public static TShape OfJson(ReadOnlySpan<byte> utf8Json) => JsonFormat.Read<TShape>(utf8Json);

        /// <summary>Reads the value from UTF-8 JSON text.</summary>
        /// <exception cref="ShapeException">The text is malformed or does not fit the shape.</exception>
        public static TShape OfJson(ReadOnlyMemory<byte> utf8Json) => JsonFormat.Read<TShape>(utf8Json.Span);

        /// <summary>Reads the value from UTF-8 JSON text that a stream gives until its end. The stream is not disposed of.</summary>
        /// <param name="utf8Json">The stream.</param>
        /// <param name="cancellationToken">Stops waiting for more.</param>
        /// <exception cref="ShapeException">The text is malformed or does not fit the shape.</exception>
        /// <exception cref="IOException">The stream cannot be read.</exception>
        public static ValueTask<TShape> OfJson(Stream utf8Json, CancellationToken cancellationToken = default) =>
            JsonFormat.ReadAsync<TShape>(utf8Json, cancellationToken);

        /// <summary>Reads a value from text as the protocol of the model has it.</summary>
        /// <exception cref="ShapeException">The text is malformed or does not fit the shape.</exception>
        public static TShape OfString(string text) => TextFormat.Read<TShape>(text);

        /// <summary>Checks every constraint and gives the value itself.</summary>
        /// <exception cref="ShapeValidationException">At least one constraint is broken; all of them are listed.</exception>
        public TShape Validate() => ShapeValidation.Validate(value);

        /// <summary>Checks every constraint of the value and of all values in it.</summary>
        /// <param name="violations">All constraints that are broken, in the order of the members.</param>
        /// <returns>Whether none is broken.</returns>
        public bool TryValidate(out IReadOnlyList<ShapeViolation> violations) =>
            ShapeValidation.TryValidate(value, out _, out violations);
    }

    /// <summary>The verbs of a struct around one value.</summary>
    /// <typeparam name="TShape">The type of the shape.</typeparam>
    extension<TShape>(TShape)
        where TShape : struct, IShape<TShape>, IParsable<TShape>
    {
        /// <summary>Reads a value in any culture, if the text is well-formed and breaks no constraint.</summary>
        public static bool TryParse([NotNullWhen(true)] string? text, out TShape result) => TShape.TryParse(text, null, out result);
    }
}
