using System.Globalization;
using System.Numerics;
using System.Text;

namespace SendEvent.Runtime;

/// <summary>Simple values as text in headers, labels and query parameters. See the HTTP bindings of the Smithy specification.</summary>
internal static class HttpText
{
    public static string Of(bool value) => value ? "true" : "false";

    public static string Of(long value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Of(float value) => NumberText.ToText(value);

    public static string Of(double value) => NumberText.ToText(value);

    public static string Of(BigInteger value) => NumberText.ToText(value, nameof(BigInteger));

    public static string Of(decimal value) => NumberText.ToText(value);

    /// <summary>Gives JSON text as a header has it.</summary>
    public static string OfJson(string json) => Convert.ToBase64String(Encoding.UTF8.GetBytes(json));

    /// <summary>The format of a timestamp that asks for none.</summary>
    public static TimestampFormat FormatAt(MemberLocation location) =>
        location is MemberLocation.Header or MemberLocation.Headers ? TimestampFormat.HttpDate : TimestampFormat.DateTime;
}
