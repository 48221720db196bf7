using System.Text;

namespace SendEvent.Runtime;

/// <summary>The bytes around a value: the tags of its element, or the name and quotation marks of its attribute.</summary>
internal sealed class XmlTag
{
    /// <summary>What is copied in one go; shorter texts are followed by zeros up to this length.</summary>
    public const int Block = 32;

    private XmlTag(string name, string namespaces, bool isAttribute, bool isSpecial)
    {
        IsAttribute = isAttribute;
        BadName = XmlCharacters.IsName(name) ? null : name;
        IsSpecial = isSpecial || BadName is not null;
        var start = Encoding.UTF8.GetBytes(isAttribute ? $" {name}=\"" : $"<{name}{namespaces}>");
        var end = Encoding.UTF8.GetBytes(isAttribute ? "\"" : $"</{name}>");
        StartLength = start.Length;
        EndLength = end.Length;
        Start = Padded(start);
        End = Padded(end);
    }

    /// <summary>Such as <c>&lt;Name&gt;</c>, and zeros.</summary>
    public byte[] Start { get; }

    public int StartLength { get; }

    /// <summary>Such as <c>&lt;/Name&gt;</c>, and zeros.</summary>
    public byte[] End { get; }

    public int EndLength { get; }

    public bool IsAttribute { get; }

    /// <summary>Whether the writer must look at it before it uses it.</summary>
    public bool IsSpecial { get; }

    /// <summary>The name, if XML has no such names; the writer refuses it, since a message needs the path, too.</summary>
    public string? BadName { get; }

    /// <summary>The namespace that the start tag declares, or null.</summary>
    public XmlNamespace? Namespace { get; private init; }

    public static XmlTag OfElement(string name, XmlNamespace? xmlNamespace, bool isSpecial = false) =>
        new(name, DeclarationOf(xmlNamespace), isAttribute: false, isSpecial) { Namespace = xmlNamespace };

    public static XmlTag OfAttribute(string name) => new(name, string.Empty, isAttribute: true, isSpecial: true);

    /// <summary>Gives the attribute that declares a namespace, with a space before it.</summary>
    public static string DeclarationOf(XmlNamespace? xmlNamespace)
    {
        if (xmlNamespace is null)
        {
            return string.Empty;
        }

        var uri = xmlNamespace.Uri.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace("\"", "&quot;", StringComparison.Ordinal);
        return xmlNamespace.Prefix is { Length: > 0 } prefix ? $" xmlns:{prefix}=\"{uri}\"" : $" xmlns=\"{uri}\"";
    }

    private static byte[] Padded(byte[] text)
    {
        Array.Resize(ref text, Math.Max(text.Length, Block));
        return text;
    }
}
