using System.Globalization;

namespace SendEvent.Runtime;

/// <summary>Messages as text for people and logs.</summary>
internal static class MessageText
{
    public static string Of(string start, ShapeHttpHeaders headers, int bodyLength) => string.Create(
        CultureInfo.InvariantCulture,
        $"{start}\n{headers}{(headers.Count == 0 ? string.Empty : "\n")}({bodyLength} bytes)");

    /// <summary>Gives a query, with the values of secret parameters left out.</summary>
    public static string OfQuery(string query)
    {
        var parts = query.Split('&');
        for (var i = 0; i < parts.Length; i++)
        {
            var equals = parts[i].IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && SecretHeaders.Contains(parts[i][..equals]))
            {
                parts[i] = parts[i][..equals] + "=***";
            }
        }

        return string.Join('&', parts);
    }
}
