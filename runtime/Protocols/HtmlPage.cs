using System.Text;

namespace SendEvent.Runtime;

/// <summary>
/// A page for people in place of what a service answers: that of a proxy, a login, a maintenance. In well-formed HTML no member of an output is
/// found, so that without this check it would be an empty listing.
/// </summary>
internal static class HtmlPage
{
    /// <summary>Refuses a page where the format of a protocol is expected.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="output">The output; where its payload is the body byte for byte, a page is as good as anything.</param>
    /// <param name="response">A response of success.</param>
    /// <exception cref="ShapeException">The body is a page.</exception>
    public static void Refuse(OperationDescriptor operation, ShapeDescriptor output, ShapeHttpResponse response) =>
        Refuse(operation, output, response, HttpBinding.HasRawPayloadOf(output) ? default : XmlRoot.NameOf(response.Body.Span));

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

    private static bool IsHtml(string? contentType) => contentType is not null
        && (contentType.StartsWith("text/html", StringComparison.OrdinalIgnoreCase)
            || contentType.StartsWith("application/xhtml+xml", StringComparison.OrdinalIgnoreCase));
}
