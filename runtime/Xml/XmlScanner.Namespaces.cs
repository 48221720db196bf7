using System.Text;

namespace SendEvent.Runtime;

/// <content>Prefixes (Namespaces in XML 1.0). Names are matched without them, but they must be declared.</content>
internal ref partial struct XmlScanner
{
    // Each use of a prefix looks for it among all that are in scope, so their number is limited.
    private const int MostPrefixes = 256;
    private const string XmlUri = "http://www.w3.org/XML/1998/namespace";
    private const string DeclarationUri = "http://www.w3.org/2000/xmlns/";

    private readonly bool IsDeclared(ReadOnlySpan<byte> prefix) =>
        IndexOf(prefix) >= 0 || prefix.SequenceEqual("xml"u8) || prefix.SequenceEqual("xmlns"u8);

    private readonly int IndexOf(ReadOnlySpan<byte> prefix)
    {
        for (var i = _prefixCount - 1; i >= 0; i--)
        {
            if (_xml[_prefixes![i].Start.._prefixes[i].End].SequenceEqual(prefix))
            {
                return i;
            }
        }

        return -1;
    }

    private readonly string NamespaceOf(ReadOnlySpan<byte> prefix) =>
        IndexOf(prefix) is >= 0 and var index ? _prefixes![index].Uri
        : prefix.SequenceEqual("xml"u8) ? XmlUri
        : DeclarationUri;

    private void DeclarePrefixes()
    {
        for (var i = 0; i < _attributeCount; i++)
        {
            var attribute = _attributes![i];
            if (!attribute.HasPrefix)
            {
                if (QualifiedNameOf(attribute).SequenceEqual("xmlns"u8))
                {
                    var uri = ValueOf(attribute);
                    if (Is(uri, XmlUri) || Is(uri, DeclarationUri))
                    {
                        throw Error("a reserved namespace is declared", attribute.NameStart);
                    }
                }
            }
            else if (PrefixOf(attribute).SequenceEqual("xmlns"u8))
            {
                Declare(attribute);
            }
        }
    }

    private void Declare(XmlAttribute attribute)
    {
        var uri = Encoding.UTF8.GetString(ValueOf(attribute));
        var prefix = LocalNameOf(attribute);
        if (uri.Length == 0
            || uri == DeclarationUri
            || prefix.SequenceEqual("xmlns"u8)
            || prefix.SequenceEqual("xml"u8) != (uri == XmlUri))
        {
            throw Error("the declaration of a prefix is not allowed", attribute.NameStart);
        }

        if (_prefixCount == MostPrefixes)
        {
            throw Error("too many prefixes are declared", attribute.NameStart);
        }

        if (_prefixes is null || _prefixCount == _prefixes.Length)
        {
            Array.Resize(ref _prefixes, Math.Max(4, _prefixCount * 2));
        }

        _prefixes[_prefixCount++] = new Prefix(attribute.LocalStart, attribute.NameEnd, uri, _depth);
    }

    // Forgets the prefixes that were declared in elements that have ended.
    private void DropPrefixes()
    {
        while (_prefixCount > 0 && _prefixes![_prefixCount - 1].Depth >= _depth)
        {
            _prefixCount--;
        }
    }

    private static bool Is(ReadOnlySpan<byte> value, string text) =>
        value.Length == text.Length && Encoding.UTF8.GetString(value) == text;

    /// <summary>A prefix in scope.</summary>
    /// <param name="Start">Where the prefix stands in its declaration.</param>
    /// <param name="End">Where it ends.</param>
    /// <param name="Uri">The namespace name.</param>
    /// <param name="Depth">The number of elements around the one that declares it.</param>
    private readonly record struct Prefix(int Start, int End, string Uri, int Depth);
}
