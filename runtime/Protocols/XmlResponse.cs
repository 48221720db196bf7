using System.Buffers;
using System.Security;
using System.Text;

namespace SendEvent.Runtime;

/// <summary>Responses in XML: elements of the protocol around those of the model.</summary>
internal static class XmlResponse
{
    private static readonly MemberDescriptor Error = new("Error", MemberRole.Root);

    /// <summary>Spreads a value over a response and gives the body.</summary>
    public static byte[] Write<T>(HttpResponseBuilder response, MemberDescriptor root, T value, bool emptyBody)
        where T : IShape<T>
    {
        var writer = new HttpMessageWriter<XmlShapeWriter>(response, new XmlShapeWriter(root), "application/xml", emptyBody) { AlwaysHasBody = emptyBody };
        try
        {
            T.Write(ref writer, value);
            return writer.Body.ToArray();
        }
        finally
        {
            writer.Body.Dispose();
        }
    }

    /// <summary>Writes a value as an element, with no member anywhere else.</summary>
    public static byte[] Write<T>(MemberDescriptor root, T value)
        where T : IShape<T>
    {
        var writer = new XmlShapeWriter(root);
        try
        {
            T.Write(ref writer, value);
            return writer.ToArray();
        }
        finally
        {
            writer.Dispose();
        }
    }

    /// <summary>Writes an error of the protocols with the element <c>Error</c>.</summary>
    /// <param name="response">The response.</param>
    /// <param name="identity">What the error is.</param>
    /// <param name="isBound">Whether members can be elsewhere than in the body.</param>
    /// <param name="isWrapped">Whether <c>ErrorResponse</c> is around it.</param>
    /// <param name="error">The error.</param>
    public static ShapeHttpResponse WriteError<TError>(HttpResponseBuilder response, ErrorIdentity identity, bool isBound, bool isWrapped, TError error)
        where TError : IShape<TError>
    {
        var element = isBound ? Write(response, Error, error, emptyBody: true) : Write(Error, error);
        var start = $"<Error{AttributesOf(element)}><Type>{(identity.IsFault ? "Receiver" : "Sender")}</Type>{Element("Code", identity.Code)}";
        return isWrapped
            ? Finish(response, "<ErrorResponse>" + start, ContentOf(element), $"</Error>{RequestId(response, "RequestId")}</ErrorResponse>")
            : Finish(response, start, ContentOf(element), $"{RequestId(response, "RequestId")}</Error>");
    }

    /// <summary>Writes an error of the EC2 query protocol.</summary>
    public static ShapeHttpResponse WriteEc2Error<TError>(HttpResponseBuilder response, ErrorIdentity identity, TError error)
        where TError : IShape<TError>
    {
        var element = Write(Error, error);
        return Finish(
            response,
            $"<Response><Errors><Error{AttributesOf(element)}>{Element("Code", identity.Code)}",
            ContentOf(element),
            $"</Error></Errors>{RequestId(response, "RequestID")}</Response>");
    }

    /// <summary>What is inside the root element; nothing where there is none.</summary>
    public static ReadOnlySpan<byte> ContentOf(ReadOnlySpan<byte> element)
    {
        if (element.IsEmpty)
        {
            return default;
        }

        var start = EndOfStart(element);
        var end = element.LastIndexOf("</"u8);
        return end <= start ? default : element[(start + 1)..end];
    }

    /// <summary>The attributes of the root element, each with a space before it.</summary>
    public static string AttributesOf(ReadOnlySpan<byte> element)
    {
        if (element.IsEmpty)
        {
            return string.Empty;
        }

        var start = element[..EndOfStart(element)];
        var space = start.IndexOf((byte)' ');
        return space < 0 ? string.Empty : Encoding.UTF8.GetString(start[space..].TrimEnd((byte)'/'));
    }

    /// <summary>Where the start of the root element ends: at the first angle that is in no value of an attribute.</summary>
    private static int EndOfStart(ReadOnlySpan<byte> element)
    {
        var end = 0;
        for (var isQuoted = false; isQuoted || element[end] != (byte)'>'; end++)
        {
            isQuoted ^= element[end] == (byte)'"';
        }

        return end;
    }

    /// <summary>Makes the response of a body in three parts.</summary>
    public static ShapeHttpResponse Finish(HttpResponseBuilder response, string before, ReadOnlySpan<byte> content, string after)
    {
        var body = RequestBody.Rent();
        Encoding.UTF8.GetBytes(before, body);
        body.Write(content);
        Encoding.UTF8.GetBytes(after, body);
        return response.ToResponse(body);
    }

    /// <summary>The start of a root element.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="uri">Its namespace, where no attribute gives one; or null.</param>
    /// <param name="attributes">Its attributes, each with a space before it.</param>
    public static string Start(string name, string? uri, string attributes = "") =>
        uri is null || attributes.Contains(" xmlns=\"", StringComparison.Ordinal) ? $"<{name}{attributes}>" : $"<{name} xmlns=\"{SecurityElement.Escape(uri)}\"{attributes}>";

    /// <summary>The element with the id of the request, or nothing where it has none.</summary>
    public static string RequestId(HttpResponseBuilder response, string name) => response.RequestId is { } id ? Element(name, id) : string.Empty;

    /// <summary>Gives the root element the namespace that an element around it had.</summary>
    public static ReadOnlySpan<byte> InNamespace(ReadOnlySpan<byte> element, XmlNamespace? space)
    {
        if (space is null || element.IsEmpty)
        {
            return element;
        }

        var end = element.IndexOfAny(" />"u8);
        return (byte[])[.. element[..end], .. Encoding.UTF8.GetBytes($" xmlns=\"{SecurityElement.Escape(space.Uri)}\""), .. element[end..]];
    }

    private static string Element(string name, string text) => $"<{name}>{SecurityElement.Escape(text)}</{name}>";
}
