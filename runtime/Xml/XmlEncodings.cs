using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using System.Xml;

namespace SendEvent.Runtime;

/// <summary>Makes UTF-8 of documents in other encodings. They are rare, so <see cref="XmlReader"/> does it.</summary>
internal static class XmlEncodings
{
    private static readonly XmlReaderSettings _readerSettings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
    };

    private static readonly XmlWriterSettings _writerSettings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        OmitXmlDeclaration = true,
        NewLineHandling = NewLineHandling.Entitize,
        ConformanceLevel = ConformanceLevel.Auto,
    };

    public static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Gives the document itself if it is in UTF-8, else its content in UTF-8.</summary>
    public static ReadOnlySpan<byte> ToUtf8(ReadOnlySpan<byte> xml)
    {
        if (xml.Length >= 2 && (xml[0] >= 0xFE || xml[0] == 0 || xml[1] == 0))
        {
            return Transcode(xml);
        }

        var start = xml.StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0;
        if (XmlDeclaration.StartsAt(xml, start))
        {
            // The reader's verdict on a declaration that is not quite right stands, too.
            var declaration = XmlDeclaration.Read(xml, start);
            if (declaration.Error is not null
                || (!declaration.Encoding.IsEmpty && !Ascii.EqualsIgnoreCase(declaration.Encoding, "utf-8"u8)))
            {
                return Transcode(xml);
            }
        }

        return xml;
    }

    /// <summary>Gives the element at which a reader stands, and moves the reader after it.</summary>
    /// <exception cref="XmlException">The XML is malformed, or the reader does not come to an element.</exception>
    public static ReadOnlySpan<byte> ToUtf8(XmlReader reader)
    {
        using var output = new MemoryStream();
        using (var writer = XmlWriter.Create(output, _writerSettings))
        {
            if (reader.MoveToContent() != XmlNodeType.Element)
            {
                throw new XmlException("The reader does not stand at an element.");
            }

            CopyElement(reader, writer);
        }

        return output.GetBuffer().AsSpan(0, (int)output.Length);
    }

    /// <summary>Says what is wrong with a document that the framework refuses, without its message, which quotes the document.</summary>
    public static string Describe(XmlException exception) => exception.LineNumber > 0
        ? string.Create(
            CultureInfo.InvariantCulture, $"the XML is malformed at line {exception.LineNumber}, column {exception.LinePosition}")
        : "the XML is malformed";

    /// <summary>Gives the document without a character that is cut off at its end, which the framework's reader ignores.</summary>
    /// <exception cref="XmlSyntaxException">It is not UTF-8 even so.</exception>
    public static ReadOnlySpan<byte> WithoutIncompleteEnd(ReadOnlySpan<byte> xml)
    {
        var isIncomplete = Rune.DecodeLastFromUtf8(xml, out _, out var length) == OperationStatus.NeedMoreData;
        return isIncomplete && Utf8.IsValid(xml[..^length])
            ? xml[..^length]
            : throw new XmlSyntaxException("it is not valid UTF-8", 0);
    }

    // XmlWriter.WriteNode asks for the depth at each node, which a reader of an XElement counts each time anew.
    private static void CopyElement(XmlReader reader, XmlWriter writer)
    {
        var depth = 0;
        do
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (depth == XmlScanner.MaxDepth)
                    {
                        throw new XmlException("Elements are nested too deeply.");
                    }

                    writer.WriteStartElement(reader.Prefix, reader.LocalName, reader.NamespaceURI);
                    writer.WriteAttributes(reader, defattr: false);
                    if (reader.IsEmptyElement)
                    {
                        writer.WriteEndElement();
                    }
                    else
                    {
                        depth++;
                    }

                    break;
                case XmlNodeType.EndElement:
                    writer.WriteFullEndElement();
                    depth--;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    writer.WriteString(reader.Value);
                    break;
                case XmlNodeType.EntityReference:
                    writer.WriteEntityRef(reader.Name);
                    break;
                default:
                    break;
            }
        }
        while (reader.Read() && depth > 0);
    }

    // An XmlWriter would refuse some prefixes that the reader accepts.
    private static void Append(StringBuilder text, XmlReader reader)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                text.Append('<').Append(reader.Name);
                var end = reader.IsEmptyElement ? "/>" : ">";
                while (reader.MoveToNextAttribute())
                {
                    text.Append(' ').Append(reader.Name).Append("=\"");
                    AppendEscaped(text, reader.Value);
                    text.Append('"');
                }

                text.Append(end);
                break;
            case XmlNodeType.EndElement:
                text.Append("</").Append(reader.Name).Append('>');
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace
                when reader.Depth > 0:
                AppendEscaped(text, reader.Value);
                break;
            default:
                break;
        }
    }

    private static void AppendEscaped(StringBuilder text, string value)
    {
        foreach (var character in value)
        {
            if (character is < ' ' or '&' or '<' or '>' or '"')
            {
                text.Append(CultureInfo.InvariantCulture, $"&#{(int)character};");
            }
            else
            {
                text.Append(character);
            }
        }
    }

    private static ReadOnlySpan<byte> Transcode(ReadOnlySpan<byte> xml)
    {
        try
        {
            using var input = new MemoryStream(xml.ToArray());
            using var reader = XmlReader.Create(input, _readerSettings);
            var text = new StringBuilder();
            while (reader.Read())
            {
                Append(text, reader);
            }

            return Encoding.UTF8.GetBytes(text.ToString());
        }
        catch (XmlException exception)
        {
            throw new XmlSyntaxException(Describe(exception), 0);
        }
        catch (ArgumentException)
        {
            // The reader trips over some texts that end where their declaration changes the encoding.
            throw new XmlSyntaxException("the text is not in the encoding that it declares", 0);
        }
    }
}
