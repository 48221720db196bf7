using System.Text;

namespace SendEvent.Runtime;

/// <summary>Reads <c>application/x-www-form-urlencoded</c> bytes.</summary>
internal static class QueryParser
{
    public static Query Parse(ReadOnlySpan<byte> text)
    {
        var parameters = default(ShapeListBuilder<QueryParameter>);
        foreach (var range in text.Split((byte)'&'))
        {
            var pair = text[range];
            if (pair.IsEmpty)
            {
                continue;
            }

            var equals = pair.IndexOf((byte)'=');
            parameters.Add(equals < 0
                ? new QueryParameter(Decode(pair), string.Empty)
                : new QueryParameter(Decode(pair[..equals]), Decode(pair[(equals + 1)..])));
        }

        return Query.Create(parameters.ToList().AsSpan());
    }

    /// <summary>Decodes a part of a path, where a plus is a plus.</summary>
    /// <exception cref="ShapeException">A percent sign is not followed by two hexadecimal digits.</exception>
    public static string DecodePath(string encoded) =>
        encoded.Contains('%', StringComparison.Ordinal) ? Decode(Encoding.UTF8.GetBytes(encoded), plusIsSpace: false) : encoded;

    private static string Decode(ReadOnlySpan<byte> encoded, bool plusIsSpace = true)
    {
        if (encoded.IndexOfAny((byte)'%', (byte)'+') < 0)
        {
            return Encoding.UTF8.GetString(encoded);
        }

        var bytes = new byte[encoded.Length];
        var count = 0;
        for (var i = 0; i < encoded.Length; i++)
        {
            switch (encoded[i])
            {
                case (byte)'+' when plusIsSpace:
                    bytes[count++] = (byte)' ';
                    break;
                case (byte)'%' when i + 2 < encoded.Length && Hex(encoded[i + 1]) is >= 0 and var high && Hex(encoded[i + 2]) is >= 0 and var low:
                    bytes[count++] = (byte)((high << 4) | low);
                    i += 2;
                    break;
                case (byte)'%':
                    throw new ShapeException(nameof(Query), nameof(Query), "a percent sign is not followed by two hexadecimal digits");
                default:
                    bytes[count++] = encoded[i];
                    break;
            }
        }

        return Encoding.UTF8.GetString(bytes.AsSpan(0, count));
    }

    private static int Hex(byte digit) => digit switch
    {
        >= (byte)'0' and <= (byte)'9' => digit - '0',
        >= (byte)'A' and <= (byte)'F' => digit - 'A' + 10,
        >= (byte)'a' and <= (byte)'f' => digit - 'a' + 10,
        _ => -1,
    };
}
