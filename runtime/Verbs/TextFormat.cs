using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace SendEvent.Runtime;

/// <summary>
/// Reads text as the protocol of a model has it: XML or JSON for structures, lists and maps; for simple shapes the
/// bare text, as it stands in an XML element, a header or a query string.
/// </summary>
public static class TextFormat
{
    /// <summary>Reads a value.</summary>
    /// <typeparam name="T">The shape.</typeparam>
    /// <exception cref="ShapeException">The text is malformed or does not fit the shape.</exception>
    public static T Read<T>(string text)
        where T : IShape<T>
    {
        ArgumentNullException.ThrowIfNull(text);
        var shape = T.Shape_;
        return shape is SimpleDescriptor ? ValueFormat.OfValue<T>(ToValue(shape, text))
            : shape.TextIsXml ? XmlFormat.Read<T>(text)
            : JsonFormat.Read<T>(text);
    }

    /// <summary>Reads a simple value as it stands in a path, a header or a query string, in any culture, and checks its constraints.</summary>
    /// <typeparam name="T">The shape.</typeparam>
    /// <typeparam name="TValue">The C# type of its kind.</typeparam>
    /// <exception cref="ShapeException">The text is malformed.</exception>
    /// <exception cref="ShapeValidationException">A constraint is broken; all violations are listed.</exception>
    public static T Parse<T, TValue>(string s)
        where T : struct, IShapeWrapper<T, TValue>
        where TValue : notnull
    {
        ArgumentNullException.ThrowIfNull(s);
        return WrappedValue.TryParse<TValue>(s, ParsedFormat(T.Shape_), out var value)
            ? ShapeValidation.Validate<T>(value)
            : throw Invalid(T.Shape_, Wanted(T.Shape_.Kind));
    }

    /// <summary>Reads a simple value as <see cref="Parse"/> does, if the text is well-formed and breaks no constraint.</summary>
    /// <typeparam name="T">The shape.</typeparam>
    /// <typeparam name="TValue">The C# type of its kind.</typeparam>
    public static bool TryParse<T, TValue>([NotNullWhen(true)] string? text, out T result)
        where T : struct, IShapeWrapper<T, TValue>
        where TValue : notnull
    {
        result = default;
        return text is not null
            && WrappedValue.TryParse<TValue>(text, ParsedFormat(T.Shape_), out var value)
            && ShapeValidation.TryValidate<T>(value, out result, out _);
    }

    private static TimestampFormat ParsedFormat(ShapeDescriptor shape) =>
        shape is SimpleDescriptor { TimestampFormat: not TimestampFormat.Default and var format } ? format : TimestampFormat.DateTime;

    private static string Wanted(ShapeKind kind) => kind switch
    {
        ShapeKind.Boolean => "a boolean",
        ShapeKind.Byte or ShapeKind.Short or ShapeKind.Integer or ShapeKind.Long or ShapeKind.BigInteger => "an integer",
        ShapeKind.Timestamp => "a timestamp",
        ShapeKind.Blob => "base64",
        _ => "a number",
    };

    private static Value ToValue(ShapeDescriptor shape, string text)
    {
        switch (shape.Kind)
        {
            case ShapeKind.Boolean:
                return text switch
                {
                    "true" => true,
                    "false" => false,
                    _ => throw Invalid(shape, Wanted(shape.Kind)),
                };
            case ShapeKind.Byte or ShapeKind.Short or ShapeKind.Integer or ShapeKind.Long or ShapeKind.BigInteger:
                return NumberText.TryParse(text.AsSpan(), out BigInteger integer)
                    ? new Value.Integer(integer)
                    : throw Invalid(shape, Wanted(shape.Kind));
            case ShapeKind.Float or ShapeKind.Double:
                return NumberText.TryParse(text.AsSpan(), out double number)
                    ? number
                    : throw Invalid(shape, Wanted(shape.Kind));
            case ShapeKind.BigDecimal:
                return NumberText.TryParse(text.AsSpan(), out decimal exact)
                    ? new Value.Decimal(exact)
                    : throw Invalid(shape, Wanted(shape.Kind));
            case ShapeKind.Blob:
                var bytes = new byte[text.Length];
                return Convert.TryFromBase64String(text, bytes, out var length)
                    ? new Value.Binary(Blob.Wrap(bytes.AsMemory(0, length)))
                    : throw Invalid(shape, Wanted(shape.Kind));
            default:
                return text;
        }
    }

    private static ShapeException Invalid(ShapeDescriptor shape, string wanted) =>
        new(shape.Name, shape.Name, $"must be {wanted}");
}
