using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Xml;
using System.Xml.Linq;

namespace SendEvent.Runtime;

/// <summary>
/// The base of every structure and union: the verbs that turn a value into a format and back. What differs from
/// shape to shape (members, <c>Make</c>, <c>Write</c>, <c>Read</c>) is in the emitted type.
/// </summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public abstract record Shape<TSelf> : IJsonConverted
    where TSelf : Shape<TSelf>, IShape<TSelf>
{
    /// <summary>Whether the members are equal.</summary>
    /// <exception cref="InsufficientExecutionStackException">
    /// The values are nested some ten thousand levels deep. What is read has 64 at most, and what is made or written 1000.
    /// </exception>
    public virtual bool Equals(Shape<TSelf>? other)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return ReferenceEquals(this, other) || (other is not null && EqualityContract == other.EqualityContract);
    }

    /// <inheritdoc/>
    /// <exception cref="InsufficientExecutionStackException">The value is nested some ten thousand levels deep.</exception>
    public override int GetHashCode()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return EqualityContract.GetHashCode();
    }

    /// <summary>Gives the value as a neutral tree.</summary>
    public Value ToValue() => ValueFormat.ToValue((TSelf)this);

    /// <summary>Makes a value of a neutral tree.</summary>
    /// <exception cref="ShapeException">The tree does not fit the shape.</exception>
    public static TSelf OfValue(Value value) => ValueFormat.OfValue<TSelf>(value);

    /// <summary>Gives the value as parameters of a query string.</summary>
    public Query ToQuery() => QueryFormat.ToQuery((TSelf)this);

    /// <summary>Reads the value from parameters of a query string; those that the shape does not know are passed over.</summary>
    /// <exception cref="ShapeException">The parameters do not fit the shape.</exception>
    public static TSelf OfQuery(Query query) => QueryFormat.Read<TSelf>(query);

    /// <summary>Gives the value as an XML element.</summary>
    public XElement ToXml() => XmlFormat.ToElement((TSelf)this);

    /// <summary>Reads the value from an XML element.</summary>
    /// <exception cref="ShapeException">The element does not fit the shape.</exception>
    public static TSelf OfXml(XElement element) => XmlFormat.Read<TSelf>(element);

    /// <summary>Reads the value from the element at which <paramref name="reader"/> stands.</summary>
    /// <exception cref="ShapeException">The element is malformed or does not fit the shape.</exception>
    public static TSelf OfXml(XmlReader reader) => XmlFormat.Read<TSelf>(reader);

    /// <summary>Reads the value from XML text.</summary>
    /// <exception cref="ShapeException">The text is malformed or does not fit the shape.</exception>
    public static TSelf OfXml([StringSyntax(StringSyntaxAttribute.Xml)] string xml) => XmlFormat.Read<TSelf>(xml);

    /// <summary>Gives the value as JSON.</summary>
    public JsonElement ToJson() => JsonFormat.ToElement((TSelf)this);

    /// <summary>Gives the value as JSON text.</summary>
    public string ToJsonString() => JsonFormat.WriteToString((TSelf)this);

    /// <summary>Writes the value as UTF-8 JSON. This is the fast way: it allocates nothing.</summary>
    public void WriteJson(IBufferWriter<byte> output) => JsonFormat.Write((TSelf)this, output);

    /// <summary>Reads the value from JSON.</summary>
    /// <exception cref="ShapeException">The JSON does not fit the shape.</exception>
    public static TSelf OfJson(JsonElement json) => JsonFormat.Read<TSelf>(json);

    /// <summary>Reads the value from JSON text.</summary>
    /// <exception cref="ShapeException">The text is malformed or does not fit the shape.</exception>
    public static TSelf OfJson([StringSyntax(StringSyntaxAttribute.Json)] string json) => JsonFormat.Read<TSelf>(json);

    /// <summary>Reads the value from UTF-8 JSON text. This is the fast way.</summary>
    /// <exception cref="ShapeException">The text is malformed or does not fit the shape.</exception>
    [OverloadResolutionPriority(1)]
    public static TSelf OfJson(ReadOnlySpan<byte> utf8Json) => JsonFormat.Read<TSelf>(utf8Json);

    /// <summary>Reads the value from UTF-8 JSON text.</summary>
    /// <exception cref="ShapeException">The text is malformed or does not fit the shape.</exception>
    public static TSelf OfJson(ReadOnlyMemory<byte> utf8Json) => JsonFormat.Read<TSelf>(utf8Json.Span);

    /// <summary>Reads the value from UTF-8 JSON text that a stream gives until its end. The stream is not disposed of.</summary>
    /// <param name="utf8Json">The stream.</param>
    /// <param name="cancellationToken">Stops waiting for more.</param>
    /// <exception cref="ShapeException">The text is malformed or does not fit the shape.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static ValueTask<TSelf> OfJson(Stream utf8Json, CancellationToken cancellationToken = default) =>
        JsonFormat.ReadAsync<TSelf>(utf8Json, cancellationToken);

    /// <summary>Reads the value from text in the format of the model's protocol: XML or JSON.</summary>
    /// <exception cref="ShapeException">The text is malformed or does not fit the shape.</exception>
    public static TSelf OfString(string text) => TSelf.Shape_.TextIsXml ? OfXml(text) : OfJson(text);

    /// <summary>Checks every constraint of the value and of all values in it.</summary>
    /// <returns>The value itself.</returns>
    /// <exception cref="ShapeValidationException">At least one constraint is broken; all of them are listed.</exception>
    public TSelf Validate() => ShapeValidation.Validate((TSelf)this);

    /// <summary>Checks every constraint of the value and of all values in it.</summary>
    /// <param name="violations">All constraints that are broken, in the order of the members.</param>
    /// <returns>Whether none is broken.</returns>
    public bool TryValidate(out IReadOnlyList<ShapeViolation> violations) =>
        ShapeValidation.TryValidate((TSelf)this, out _, out violations);

    /// <inheritdoc/>
    JsonConverter IJsonConverted.Converter => new ShapeJsonConverter<TSelf>();

    /// <summary>The text for people and logs; <c>***</c> stands for what is sensitive.</summary>
    public sealed override string ToString() => ShapeText.ToText((TSelf)this);
}
