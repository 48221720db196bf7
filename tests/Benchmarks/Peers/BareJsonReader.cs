using System.Text.Json;

namespace SendEvent.Benchmarks.Peers;

/// <summary>
/// Reads JSON token by token and makes a string of every string, as the least that any reader over
/// <see cref="Utf8JsonReader"/> does; no object is made.
/// </summary>
internal static class BareJsonReader
{
    public static int Read(ReadOnlySpan<byte> json)
    {
        var length = 0;
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.String)
            {
                length += reader.GetString()!.Length;
            }
        }

        return length;
    }
}
