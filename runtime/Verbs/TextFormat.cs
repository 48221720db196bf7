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

    private static Value ToValue(ShapeDescriptor shape, string text)
    {
        switch (shape.Kind)
        {
            case ShapeKind.Boolean:
                return text switch
                {
                    "true" => true,
                    "false" => false,
                    _ => throw Invalid(shape, "a boolean"),
                };
            case ShapeKind.Byte or ShapeKind.Short or ShapeKind.Integer or ShapeKind.Long or ShapeKind.BigInteger:
                return NumberText.TryParse(text.AsSpan(), out BigInteger integer)
                    ? new Value.Integer(integer)
                    : throw Invalid(shape, "an integer");
            case ShapeKind.Float or ShapeKind.Double:
                return NumberText.TryParse(text.AsSpan(), out double number)
                    ? number
                    : throw Invalid(shape, "a number");
            case ShapeKind.BigDecimal:
                return NumberText.TryParse(text.AsSpan(), out decimal exact)
                    ? new Value.Decimal(exact)
                    : throw Invalid(shape, "a number");
            case ShapeKind.Blob:
                var bytes = new byte[text.Length];
                return Convert.TryFromBase64String(text, bytes, out var length)
                    ? new Value.Binary(Blob.Wrap(bytes.AsMemory(0, length)))
                    : throw Invalid(shape, "base64");
            default:
                return text;
        }
    }

    private static ShapeException Invalid(ShapeDescriptor shape, string wanted) =>
        new(shape.Name, shape.Name, $"must be {wanted}");
}
