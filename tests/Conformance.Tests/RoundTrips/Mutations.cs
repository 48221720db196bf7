using System.Text;
using SendEvent.Runtime;

namespace SendEvent.Conformance.Tests.RoundTrips;

/// <summary>Messages that are broken anywhere, or were never any.</summary>
internal static class Mutations
{
    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "\\ud800", "null", "true", "-", "1e999", "99999999999999999999", "NaN", "\0", "\uFEFF", "\u0080",
        "<", ">", "/>", "</", "<!--", "-->", "<![CDATA[", "]]>", "<!DOCTYPE a>", "<?x?>", "&amp;", "&#0;", "&#x110000;", "&x;", "<Error><Code>Mishap</Code>",
        " xsi:nil=\"true\"", "<member/>", "<entry><key/></entry>", "xmlns:a=\"\"", "\"__type\":\"Mishap\",", "{\"a\":", "[[[[[[[[", "\r\n",
    ];

    private static readonly byte[][] Bytes =
    [
        [0xFF], [0x9F], [0xBF], [0x5F], [0x7F], [0xF6], [0xF9, 0x7C, 0x00], [0xFB, 0x7F, 0xF0, 0, 0, 0, 0, 0, 0], [0xC1, 0xFB], [0xC2, 0x58, 0xFF],
        [0xC4, 0x82, 0x1B, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01], [0x9B, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF],
        [0xBA, 0x7F, 0xFF, 0xFF, 0xFF], [0x5B, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], [0xFE, 0xFF], [0xED, 0xA0, 0x80], [0xC0, 0x80],
    ];

    private static readonly string[] Headers =
    [
        "", " ", ",", ",,,", "\"", "\"a", "\"a\\", "\"\"", "a,b", "1", "-1", "1e999", "true", "NaN", "99999999999999999999", "Mon, 01 Jan 2024 00:00:00 GMT",
        "Mon, ", "Mon, 01", "2024-01-01T00:00:00Z", "2024-13-01T00:00:00Z", "9999999999999", "=", "e30=", "////", "é", "Mishap", "a#Mishap:b", "#", ":", ";",
    ];

    private static readonly string[] Encodings = ["gzip", "aws-chunked", "aws-chunked, gzip", "identity", "GZIP ", ",", "br"];

    public static ShapeHttpRequest Of(ShapeHttpRequest valid, Random random)
    {
        var response = Of(new ShapeHttpResponse { StatusCode = 200, Headers = valid.Headers, Body = valid.Body }, random);
        if (random.Next(20) == 0)
        {
            response.Headers.AddReceived("Content-Encoding", Encodings[random.Next(Encodings.Length)]);
        }

        var isStream = random.Next(2) == 0;
        return new ShapeHttpRequest
        {
            Method = random.Next(50) > 0 ? valid.Method : random.Next(2) == 0 ? "" : "BREW",
            Path = BreakText(valid.Path, random),
            Query = BreakText(valid.Query, random),
            Headers = response.Headers,
            Body = isStream ? default : response.Body,
            BodyStream = isStream ? new MemoryStream(response.Body.ToArray(), writable: false) : null,
        };
    }

    public static ShapeHttpResponse Of(ShapeHttpResponse valid, Random random)
    {
        var headers = new ShapeHttpHeaders();
        foreach (var (name, value) in valid.Headers)
        {
            for (var copies = random.Next(12) switch { 0 => 0, 1 => 2, _ => 1 }; copies > 0; copies--)
            {
                headers.AddReceived(name, random.Next(6) > 0 ? value : random.Next(2) == 0 ? Headers[random.Next(Headers.Length)] : value[..random.Next(value.Length + 1)]);
            }
        }

        if (random.Next(4) == 0)
        {
            headers.AddReceived(random.Next(2) == 0 ? "x-amzn-errortype" : "x-amzn-query-error", Headers[random.Next(Headers.Length)]);
        }

        return new ShapeHttpResponse
        {
            StatusCode = random.Next(4) == 0 ? random.Next(-1, 1000) : valid.StatusCode,
            Headers = headers,
            Body = Break(valid.Body.ToArray(), random),
        };
    }

    private static byte[] Break(byte[] body, Random random)
    {
        switch (random.Next(8))
        {
            case 0:
                var noise = new byte[random.Next(40)];
                random.NextBytes(noise);
                return noise;
            case 1:
                return body[..random.Next(body.Length + 1)];
            case 2:
                // Deeper than any reader goes.
                return [.. Enumerable.Repeat(Piece(random), random.Next(1, 3000)).SelectMany(piece => piece)];
            case 3:
                return body;
        }

        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var at = random.Next(body.Length + 1);
            var end = Math.Min(body.Length, at + random.Next(20));
            body = random.Next(4) switch
            {
                0 => [.. body[..at], .. Piece(random), .. body[at..]],
                1 => [.. body[..at], .. Piece(random), .. body[end..]],
                2 => [.. body[..end], .. body[at..]],
                _ => [.. body[..at], (byte)random.Next(256), .. body[Math.Min(body.Length, at + 1)..]],
            };
        }

        return body;
    }

    private static byte[] Piece(Random random) =>
        random.Next(2) == 0 ? Bytes[random.Next(Bytes.Length)] : Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]);

    private static string BreakText(string valid, Random random)
    {
        string[] pieces = ["%", "%2", "%FF", "%00", "/", "//", "/..", "?", "#", "&", "=", "&&=", "+", "é", "\0", "{", ".1.2.3=4", new string('/', 2000), string.Join('&', Enumerable.Repeat("a.b.1=c", 300))];
        var at = random.Next(valid.Length + 1);
        return random.Next(3) > 0 ? valid : valid[..at] + pieces[random.Next(pieces.Length)] + valid[Math.Min(valid.Length, at + random.Next(4))..];
    }
}
