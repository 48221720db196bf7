using System.Buffers;
using System.Text;

namespace SendEvent.Runtime;

/// <summary>
/// A page for people in place of what a service answers: that of a proxy, a login, a maintenance. In well-formed HTML no member of an output is
/// found, so that without this check it would be an empty listing.
/// </summary>
internal static class HtmlPage
{
    /// <summary>How far into a page its root element is looked for.</summary>
    private const int Beginning = 1024;

    private static readonly SearchValues<byte> AfterName = SearchValues.Create("> \t\r\n/"u8);

    /// <summary>Refuses a page where a protocol expects JSON or CBOR.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="output">The output; where its payload is the body byte for byte, a page is as good as anything.</param>
    /// <param name="response">A response of success.</param>
    /// <exception cref="ShapeException">The body is a page.</exception>
    public static void Refuse(OperationDescriptor operation, ShapeDescriptor output, ShapeHttpResponse response) =>
        Refuse(operation, output, response, IsMarkup(response.Body.Span) ? "html"u8 : default);

    /// <summary>The same where the name of the root element is known; it is nothing for a payload byte for byte.</summary>
    /// <exception cref="ShapeException">The body is a page.</exception>
    public static void Refuse(OperationDescriptor operation, ShapeDescriptor output, ShapeHttpResponse response, ReadOnlySpan<byte> root)
    {
        if (response.Body.IsEmpty || HttpBinding.HasRawPayloadOf(output))
        {
            return;
        }

        if (IsHtml(response.Headers["Content-Type"])
            || (Ascii.EqualsIgnoreCase(root, "html"u8) && !output.Root.XmlName.Equals("html", StringComparison.OrdinalIgnoreCase)))
        {
            throw new ShapeException($"{operation.Name}: the response is an HTML page. Something between here and the service answered, such as a proxy or a login.");
        }
    }

    // Neither a JSON document nor a CBOR map begins so. The scanner of XML would say the same, and bring all of XML into a program without it.
    private static bool IsMarkup(ReadOnlySpan<byte> body)
    {
        body = body.StartsWith("\uFEFF"u8) ? body[3..] : body;
        body = body.TrimStart(" \t\r\n"u8);
        if (!body.StartsWith((byte)'<'))
        {
            return false;
        }

        for (body = body[..Math.Min(body.Length, Beginning)]; body.IndexOf((byte)'<') is >= 0 and var next; )
        {
            body = body[(next + 1)..];
            var name = body.IndexOfAny(AfterName) is >= 0 and var end ? body[..end] : body;
            if (Ascii.EqualsIgnoreCase(name[(name.IndexOf((byte)':') + 1)..], "html"u8))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsHtml(string? contentType) => contentType is not null
        && (contentType.StartsWith("text/html", StringComparison.OrdinalIgnoreCase)
            || contentType.StartsWith("application/xhtml+xml", StringComparison.OrdinalIgnoreCase));
}
