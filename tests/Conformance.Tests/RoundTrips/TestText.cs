using System.Globalization;
using System.Numerics;
using System.Text;
using SendEvent.Runtime;

namespace SendEvent.Conformance.Tests.RoundTrips;

/// <summary>The texts of simple values in XML, forms, headers and URIs, both ways.</summary>
internal static class TestText
{
    public static string Of(Value value, TestMember member, string timestampFormat) => value switch
    {
        Value.String text => text.Text,
        Value.Boolean flag => flag.Flag ? "true" : "false",
        Value.Integer number => number.Number.ToString(CultureInfo.InvariantCulture),
        Value.Decimal number => number.Number.ToString(CultureInfo.InvariantCulture),
        Value.Double number => OfDouble(number.Number, member.Kind == "float"),
        Value.Binary bytes => Convert.ToBase64String(bytes.Bytes.Span),
        Value.Timestamp time => OfTime(time.Time, member.TimestampFormat ?? timestampFormat),
        _ => throw new ArgumentException($"{value} has no text.", nameof(value)),
    };

    /// <summary>Takes a text for a value of a shape; one that is not written as its kind wants it is an error.</summary>
    public static Value Parse(string text, TestMember member, string timestampFormat) => member.Kind switch
    {
        "string" or "character" => text,
        "boolean" => text == "true" || (text == "false" ? false : throw new FormatException($"{text} is not a boolean.")),
        "byte" or "short" or "integer" or "long" or "bigInteger" =>
            new Value.Integer(BigInteger.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)),
        "bigDecimal" => new Value.Decimal(decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)),
        "float" or "double" => ParseDouble(text),
        "blob" => new Value.Binary(Blob.Wrap(Convert.FromBase64String(text))),
        "timestamp" => new Value.Timestamp(ParseTime(text, member.TimestampFormat ?? timestampFormat)),
        _ => throw new ArgumentException($"A {member.Kind} has no text.", nameof(member)),
    };

    public static string OfDouble(double number, bool isSingle) =>
        double.IsNaN(number) ? "NaN"
        : double.IsInfinity(number) ? number > 0 ? "Infinity" : "-Infinity"
        : OfFinite(isSingle ? ((float)number).ToString("R", CultureInfo.InvariantCulture) : number.ToString("R", CultureInfo.InvariantCulture));

    // As Python writes them.
    private static string OfFinite(string shortest) =>
        Math.Abs(double.Parse(shortest, CultureInfo.InvariantCulture)) switch
        {
            0 => shortest + ".0",
            < 1e-4 or >= 1e17 => shortest.ToLowerInvariant(),
            var size => decimal.Parse(shortest, NumberStyles.Float, CultureInfo.InvariantCulture)
                .ToString(size < 1e16 ? "0.0###########################" : "0.################e+00", CultureInfo.InvariantCulture),
        };

    public static double ParseDouble(string text) => text switch
    {
        "NaN" => double.NaN,
        "Infinity" => double.PositiveInfinity,
        "-Infinity" => double.NegativeInfinity,
        _ => double.Parse(text, NumberStyles.Float & ~NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture),
    };

    public static string OfTime(DateTimeOffset time, string format) => format switch
    {
        "iso8601" => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
        "rfc822" => time.UtcDateTime.ToString("R", CultureInfo.InvariantCulture),
        _ => Seconds(time).ToString("0.#######", CultureInfo.InvariantCulture),
    };

    public static DateTimeOffset ParseTime(string text, string format) => format switch
    {
        "iso8601" => DateTimeOffset.ParseExact(
            text, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        "rfc822" => DateTimeOffset.ParseExact(text, "R", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        _ => OfSeconds(decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)),
    };

    public static decimal Seconds(DateTimeOffset time) => (time - DateTimeOffset.UnixEpoch).Ticks / (decimal)TimeSpan.TicksPerSecond;

    public static DateTimeOffset OfSeconds(decimal seconds) => DateTimeOffset.UnixEpoch.AddTicks((long)(seconds * TimeSpan.TicksPerSecond));

    /// <summary>Undoes percent-encoding. All but the unreserved characters of RFC 3986 must be encoded.</summary>
    /// <param name="text">The text.</param>
    /// <param name="also">A character that stands for itself.</param>
    public static string Unescape(string text, char also = 'a')
    {
        var bytes = new List<byte>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%')
            {
                bytes.Add(byte.Parse(text.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                i += 2;
            }
            else
            {
                Assert.True(char.IsAsciiLetterOrDigit(text[i]) || text[i] is '-' or '.' or '_' or '~' || text[i] == also, $"{text[i]} is not encoded.");
                bytes.Add((byte)text[i]);
            }
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }
}
