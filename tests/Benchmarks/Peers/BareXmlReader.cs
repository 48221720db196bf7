using System.Xml;

namespace SendEvent.Benchmarks.Peers;

/// <summary>
/// Reads XML node by node and makes a string of every text, as the least that any reader over <see cref="XmlReader"/>
/// does; no object is made.
/// </summary>
internal static class BareXmlReader
{
    private static readonly XmlReaderSettings s_settings = new() { DtdProcessing = DtdProcessing.Prohibit };

    public static int Read(byte[] xml)
    {
        var length = 0;
        using var reader = XmlReader.Create(new MemoryStream(xml), s_settings);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Text)
            {
                length += reader.Value.Length;
            }
        }

        return length;
    }
}
