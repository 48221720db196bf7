using System.Buffers;
using System.Text;
using System.Text.Unicode;
using System.Xml;
using System.Xml.Linq;

namespace SendEvent.Runtime;

/// <summary>Shapes as XML, the way the AWS query, ec2 and rest-xml protocols have it.</summary>
public static class XmlFormat
{
    /// <summary>Writes a value as UTF-8 XML.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="root">What gives the root element its name and namespace; the shape itself by default.</param>
    /// <exception cref="ShapeException">The value has characters or documents, which XML cannot hold.</exception>
    public static byte[] Write<T>(T value, MemberDescriptor? root = null)
        where T : IShape<T>
    {
        var writer = new XmlShapeWriter(root ?? T.Shape_.Root);
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

    /// <summary>Writes a value as UTF-8 XML.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="output">Where the bytes go; nothing is written to it if an exception is thrown.</param>
    /// <param name="root">What gives the root element its name and namespace; the shape itself by default.</param>
    /// <exception cref="ShapeException">The value has characters or documents, which XML cannot hold.</exception>
    public static void Write<T>(T value, IBufferWriter<byte> output, MemberDescriptor? root = null)
        where T : IShape<T>
    {
        ArgumentNullException.ThrowIfNull(output);
        var writer = new XmlShapeWriter(root ?? T.Shape_.Root);
        try
        {
            T.Write(ref writer, value);
            output.Write(writer.Written);
        }
        finally
        {
            writer.Dispose();
        }
    }

    /// <summary>Gives a value as an XML element.</summary>
    /// <exception cref="ShapeException">
    /// The value has characters or documents, which XML cannot hold, or the model names something with a prefix that it does not declare.
    /// </exception>
    public static XElement ToElement<T>(T value)
        where T : IShape<T>
    {
        try
        {
            return XElement.Parse(Encoding.UTF8.GetString(Write(value)), LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            throw NotXml<T>("the value gives no XML element: the model uses a prefix that it does not declare");
        }
    }

    /// <summary>Reads a value from a UTF-8 document. This is the fast way.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="xml">The document, with any root element; other encodings must be declared.</param>
    /// <exception cref="ShapeException">The document is malformed or does not fit the shape.</exception>
    public static T Read<T>(ReadOnlySpan<byte> xml)
        where T : IShape<T> => Read<T>(xml, ignoreEncoding: false);

    /// <summary>Reads a value from a document; an encoding that it declares means nothing.</summary>
    /// <exception cref="ShapeException">The document is malformed or does not fit the shape.</exception>
    public static T Read<T>(string xml)
        where T : IShape<T>
    {
        ArgumentNullException.ThrowIfNull(xml);
        var buffer = ArrayPool<byte>.Shared.Rent(Utf8Size.Of(xml, T.Shape_.Name));
        try
        {
            return Utf8.FromUtf16(xml, buffer, out _, out var written, replaceInvalidSequences: false) == OperationStatus.Done
                ? Read<T>(buffer.AsSpan(0, written), ignoreEncoding: true)
                : throw new ShapeException(T.Shape_.Name, T.Shape_.Name, "the XML is not valid UTF-16");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Reads a value from an element.</summary>
    /// <exception cref="ShapeException">The element does not fit the shape.</exception>
    public static T Read<T>(XElement element)
        where T : IShape<T>
    {
        ArgumentNullException.ThrowIfNull(element);
        using var reader = element.CreateReader();
        return Read<T>(reader);
    }

    /// <summary>
    /// Reads a value from the element at which a reader stands or to which it comes next; the reader stands after that
    /// element then.
    /// </summary>
    /// <exception cref="ShapeException">The element is malformed or does not fit the shape.</exception>
    public static T Read<T>(XmlReader reader)
        where T : IShape<T>
    {
        ArgumentNullException.ThrowIfNull(reader);
        try
        {
            return Read<T>(XmlEncodings.ToUtf8(reader), ignoreEncoding: true);
        }
        catch (XmlException exception)
        {
            throw NotXml<T>(XmlEncodings.Describe(exception));
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            throw NotXml<T>("the XML has names or characters that do not belong into XML");
        }
    }

    /// <summary>Reads a value with a reader that stands at the value's element, and the rest of the document.</summary>
    /// <exception cref="ShapeException">The document is malformed or does not fit the shape.</exception>
    public static T Read<T>(ref XmlShapeReader reader)
        where T : IShape<T>
    {
        try
        {
            var value = T.Read(ref reader);
            reader.Finish();
            return value;
        }
        catch (XmlSyntaxException exception)
        {
            throw reader.Locate(exception, T.Shape_.Name);
        }
    }

    private static T Read<T>(ReadOnlySpan<byte> xml, bool ignoreEncoding)
        where T : IShape<T>
    {
        var reader = Open<T>(xml, ignoreEncoding);
        var value = Read<T>(ref reader);
        if (reader.TakenBack is { } takenBack)
        {
            reader = Open<T>(xml, ignoreEncoding).ReadAgain(takenBack);
            value = Read<T>(ref reader);
        }

        return value;
    }

    private static XmlShapeReader Open<T>(ReadOnlySpan<byte> xml, bool ignoreEncoding)
        where T : IShape<T>
    {
        try
        {
            return new XmlShapeReader(xml, emptyIsAbsent: false, ignoreEncoding);
        }
        catch (XmlSyntaxException exception)
        {
            throw default(XmlShapeReader).Locate(exception, T.Shape_.Name);
        }
    }

    // Without the framework's own message and exception: both quote names and text of the document.
    private static ShapeException NotXml<T>(string problem)
        where T : IShape<T> =>
        new(T.Shape_.Name, T.Shape_.Name, problem);
}
