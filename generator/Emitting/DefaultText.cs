using System;
using System.Globalization;
using System.Linq;
using System.Numerics;
using SendEvent.Generators.Emitting.Planning;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Emitting;

/// <summary>The C# expression of a default, of the C# type of the kind or of one that converts to it.</summary>
internal static class DefaultText
{
    public static string Of(TypeRef type, DefaultModel value) => type.Type switch
    {
        ShapeType.List or ShapeType.Map => "default",
        ShapeType.String => Literals.Text(value.Text),
        ShapeType.Boolean => value.Text,
        ShapeType.Byte or ShapeType.Short => $"({RuntimeNames.Primitive(type.Type).CSharp}){InParentheses(Whole(value.Text))}",
        ShapeType.Integer => Whole(value.Text),
        ShapeType.Long => Whole(value.Text) + "L",
        ShapeType.Float => Floating(value.Text) + "f",
        ShapeType.Double => Floating(value.Text) + "d",
        ShapeType.BigInteger => Big(value.Text),
        ShapeType.BigDecimal => Parsed(value.Text).ToString(CultureInfo.InvariantCulture) + "m",
        ShapeType.Blob when type.Streaming && value.Text.Length == 0 => $"{RuntimeNames.StreamingBlob}.Empty",
        ShapeType.Blob => value.Text.Length == 0 ? $"{RuntimeNames.Blob}.Empty" : $"{RuntimeNames.Blob}.OfBase64({Literals.Text(value.Text)})",
        ShapeType.Timestamp => Time(value),
        _ => Document(value),
    };

    /// <summary>The default as a summary tells it.</summary>
    public static string Summary(DefaultModel value) => value.Kind switch
    {
        DefaultKind.EmptyList => "[]",
        DefaultKind.EmptyMap => "{}",
        DefaultKind.String => "\"" + value.Text + "\"",
        _ => value.Text,
    };

    private static string Document(DefaultModel value) => value.Kind switch
    {
        DefaultKind.String => $"({RuntimeNames.Value}){Literals.Text(value.Text)}",
        DefaultKind.Boolean => $"({RuntimeNames.Value}){value.Text}",
        DefaultKind.EmptyList => $"new {RuntimeNames.Value}.List([])",
        DefaultKind.EmptyMap => $"new {RuntimeNames.Value}.Map([])",
        _ => decimal.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) && whole is >= long.MinValue and <= long.MaxValue
            ? $"({RuntimeNames.Value}){InParentheses(Whole(value.Text) + "L")}"
            : $"({RuntimeNames.Value}){InParentheses(Floating(value.Text) + "d")}",
    };

    private static string Time(DefaultModel value)
    {
        value.TryTimestamp(out var time);
        return time.Ticks == DateTimeOffsetTicksOfEpoch
            ? "global::System.DateTimeOffset.UnixEpoch"
            : $"new global::System.DateTimeOffset({time.UtcTicks.ToString(CultureInfo.InvariantCulture)}L, global::System.TimeSpan.Zero)";
    }

    private const long DateTimeOffsetTicksOfEpoch = 621_355_968_000_000_000;

    private static string Big(string text)
    {
        var number = BigInteger.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var digits = number.ToString(CultureInfo.InvariantCulture);
        return number >= long.MinValue && number <= long.MaxValue
            ? $"(global::System.Numerics.BigInteger){InParentheses(digits + "L")}"
            : $"global::System.Numerics.BigInteger.Parse({Literals.Text(digits)}, global::System.Globalization.CultureInfo.InvariantCulture)";
    }

    private static string Whole(string text) => decimal.Truncate(Parsed(text)).ToString("0", CultureInfo.InvariantCulture);

    private static string Floating(string text)
    {
        var number = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        return number == 0 && text.TrimStart().StartsWith("-", StringComparison.Ordinal) ? "-0.0" : Literals.Floating(number);
    }

    private static decimal Parsed(string text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static string InParentheses(string number) => number[0] == '-' ? "(" + number + ")" : number;
}
