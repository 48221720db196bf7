using System.Globalization;
using SendEvent.Runtime;

namespace SendEvent.Conformance.Tests.RoundTrips;

/// <summary>The texts of simple values in XML, forms, headers and URIs.</summary>
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

    public static string OfDouble(double number, bool isSingle) =>
        double.IsNaN(number) ? "NaN"
        : double.IsInfinity(number) ? number > 0 ? "Infinity" : "-Infinity"
        : isSingle ? ((float)number).ToString("R", CultureInfo.InvariantCulture)
        : number.ToString("R", CultureInfo.InvariantCulture);

    public static string OfTime(DateTimeOffset time, string format) => format switch
    {
        "iso8601" => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
        "rfc822" => time.UtcDateTime.ToString("R", CultureInfo.InvariantCulture),
        _ => Seconds(time).ToString("0.#######", CultureInfo.InvariantCulture),
    };

    public static decimal Seconds(DateTimeOffset time) => (time - DateTimeOffset.UnixEpoch).Ticks / (decimal)TimeSpan.TicksPerSecond;
}
