using System.Globalization;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Emitting.Documentation;

/// <summary>How a summary tells what values a shape may have.</summary>
internal static class ConstraintText
{
    /// <summary>The kind and the constraints, as XML: <c>a string of 1 to 20 characters</c>.</summary>
    public static string Of(ShapeModel shape) =>
        Article(shape) + shape.Type.ToString().ToLowerInvariant() + Bounds(shape) + PatternText.Of(shape.Pattern)
        + (shape.UniqueItems ? " in which no two items are equal" : string.Empty);

    /// <summary>The same of a member that refers to a shape; null for one that is not constrained, whose type says all.</summary>
    public static string? OfTarget(ShapeModel shape)
    {
        var isConstrained = shape.Min is not null || shape.Max is not null || shape.UniqueItems || PatternText.Of(shape.Pattern).Length > 0;
        return isConstrained && shape.Enum.Count == 0 ? Of(shape) : null;
    }

    private static string Bounds(ShapeModel shape)
    {
        var unit = shape.Type switch
        {
            ShapeType.String => " characters",
            ShapeType.Blob => " bytes",
            ShapeType.List => " items",
            ShapeType.Map => " entries",
            _ => string.Empty,
        };
        return (Text(shape.Min, shape.FloatingMin), Text(shape.Max, shape.FloatingMax)) switch
        {
            ({ } min, { } max) => $" of {min} to {max}{unit}",
            ({ } min, null) => $" of at least {min}{Unit(min)}",
            (null, { } max) => $" of at most {max}{Unit(max)}",
            _ => string.Empty,
        };

        string Unit(string number) => number != "1" ? unit : unit == " entries" ? " entry" : unit.TrimEnd('s');
    }

    private static string Article(ShapeModel shape) => shape.Sensitive ? "a secret " : shape.Type == ShapeType.Integer ? "an " : "a ";

    private static string? Text(decimal? bound, double? tiny) =>
        tiny is { } number ? Literals.Floating(number) : bound?.ToString(CultureInfo.InvariantCulture);
}
