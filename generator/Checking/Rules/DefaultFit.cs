using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Emitting.Patterns;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Checking.Rules;

/// <summary>What a default must be to be a value of its shape.</summary>
internal static class DefaultFit
{
    private const int MostNamed = 10;

    private static readonly TimeSpan MostTime = TimeSpan.FromMilliseconds(100);

    /// <summary>What a default must be, as the end of a sentence; null if it is that.</summary>
    public static string? Problem(ShapeModel shape, DefaultModel value) => shape switch
    {
        { Document: true } => value.Kind == DefaultKind.Filled ? "a text, a number, true, false, [] or {}" : null,
        { Enum.Count: > 0 } => OfEnum(shape, value),
        _ => shape.Type switch
        {
            ShapeType.String => value.Kind == DefaultKind.String ? Length(shape, CodePoints(value.Text), "character") ?? Pattern(shape, value.Text) : "a text, in quotes if it looks like something else",
            ShapeType.Boolean => value.Kind == DefaultKind.Boolean ? null : "true or false",
            ShapeType.Blob => value.Kind == DefaultKind.String && Bytes(value.Text) is { } bytes ? Length(shape, bytes.Length, "byte") : "base64 in quotes",
            ShapeType.Timestamp => value.TryTimestamp(out _) ? null : "a time such as 2026-01-31T12:00:00Z, or seconds since 1970",
            ShapeType.List => value.Kind == DefaultKind.EmptyList ? Length(shape, 0, "item") : "[], the empty list",
            ShapeType.Map => value.Kind == DefaultKind.EmptyMap ? Length(shape, 0, "entry") : "{}, the empty map",
            ShapeType.Structure => "left out, as a structure has none",
            _ => OfNumber(shape, value),
        },
    };

    /// <summary>Whether a default is a number, but none that <see cref="decimal"/> holds.</summary>
    public static bool IsBeyondDecimal(ShapeModel shape, DefaultModel value) =>
        shape.Type == ShapeType.BigDecimal && value.Kind == DefaultKind.Number && !decimal.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static string? OfEnum(ShapeModel shape, DefaultModel value)
    {
        var kind = shape.Type == ShapeType.String ? DefaultKind.String : DefaultKind.Number;
        if (value.Kind == kind && shape.Enum.Any(known => known.Value == value.Text))
        {
            return null;
        }

        var names = shape.Enum.Take(MostNamed).Select(known => kind == DefaultKind.String ? "'" + known.Value + "'" : known.Value);
        return "one of " + string.Join(", ", names) + (shape.Enum.Count > MostNamed ? ", …" : "");
    }

    private static string? OfNumber(ShapeModel shape, DefaultModel value)
    {
        if (ShapeKinds.Floating.Has(shape.Type))
        {
            // A number that is greater than any is infinite in one framework and no number in another.
            return value.Kind == DefaultKind.Number
                && double.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var real)
                && Math.Abs(real) <= (shape.Type == ShapeType.Float ? float.MaxValue : double.MaxValue)
                    ? Range(shape, value)
                    : "a number that a " + ShapeTypes.NameOf(shape.Type) + " holds";
        }

        if (shape.Type == ShapeType.BigInteger)
        {
            return value.Kind == DefaultKind.Number && value.Text.All(static c => c is (>= '0' and <= '9') or '-' or '+') ? Range(shape, value) : "a whole number";
        }

        var isDecimal = decimal.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && value.Kind == DefaultKind.Number;
        if (shape.Type == ShapeType.BigDecimal)
        {
            return isDecimal ? Range(shape, value) : IsBeyondDecimal(shape, value) ? null : "a number";
        }

        var (least, most) = RangeRule.Extent(shape.Type);
        return isDecimal && number == decimal.Truncate(number) && number >= least && number <= most
            ? Range(shape, value)
            : string.Format(CultureInfo.InvariantCulture, "a whole number from {0} to {1}", least, most);
    }

    /// <summary>Zero is what a client of another kind takes for an absent number, whatever the bounds are.</summary>
    private static string? Range(ShapeModel shape, DefaultModel value)
    {
        if (!decimal.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || number == 0)
        {
            return null;
        }

        return number < shape.Min ? "at least " + Text(shape.Min.Value) : number > shape.Max ? "at most " + Text(shape.Max.Value) : null;
    }

    /// <summary>Nothing is what a client of another kind takes for an absent text or list, whatever the bounds are.</summary>
    private static string? Length(ShapeModel shape, int length, string unit)
    {
        var (bound, word) = length == 0 ? (null, "") : length < shape.Min ? (shape.Min, "at least ") : length > shape.Max ? (shape.Max, "at most ") : (null, "");
        return bound is null ? null : word + Text(bound.Value) + " " + unit + (bound == 1 ? "" : "s") + " long";
    }

    /// <summary>Nothing is a default whatever the pattern is. A pattern that is not checked elsewhere is not here.</summary>
    private static string? Pattern(ShapeModel shape, string text)
    {
        if (text.Length == 0 || shape.Pattern is not { } pattern || PatternTranslator.Translate(pattern) is not { Enforced: true, DotNetPattern: { } translated })
        {
            return null;
        }

        try
        {
            return Regex.IsMatch(text, translated, RegexOptions.CultureInvariant, MostTime) ? null : "a text that matches " + MessageText.Excerpt(pattern);
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    private static int CodePoints(string text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            count += i > 0 && char.IsSurrogatePair(text, i - 1) ? 0 : 1;
        }

        return count;
    }

    private static byte[]? Bytes(string text)
    {
        try
        {
            return Convert.FromBase64String(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
