using System.Globalization;

namespace SendEvent.Runtime;

/// <summary>
/// The text of a wrapped value for people. Without a format and a culture it is the same everywhere; with one of them, the text
/// that the C# value has with it.
/// </summary>
internal static class WrappedText
{
    /// <summary>What stands for a secret.</summary>
    public const string Hidden = "***";

    public static string ToText<TValue>(TValue value, string? format, IFormatProvider? provider) =>
        value is IFormattable formattable && (!string.IsNullOrEmpty(format) || provider is not null)
            ? formattable.ToString(format, provider)
            : ToText(value);

    public static bool TryFormat<TValue>(
        TValue value, Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        value is ISpanFormattable formattable && (!format.IsEmpty || provider is not null)
            ? formattable.TryFormat(destination, out charsWritten, format, provider)
            : TryCopy(ToText(value), destination, out charsWritten);

    public static bool TryCopy(string text, Span<char> destination, out int charsWritten)
    {
        var fits = text.TryCopyTo(destination);
        charsWritten = fits ? text.Length : 0;
        return fits;
    }

    private static string ToText<TValue>(TValue value) => value switch
    {
        string text => text,
        bool flag => flag ? "true" : "false",
        DateTimeOffset time => TimestampText.ToText(time, TimestampFormat.DateTime),
        Blob bytes => bytes.Length == 1 ? "1 byte" : string.Create(CultureInfo.InvariantCulture, $"{bytes.Length} bytes"),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value?.ToString() ?? string.Empty,
    };
}
