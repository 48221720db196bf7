using System.Buffers.Binary;
using System.Text;

namespace SendEvent.Runtime;

/// <summary>Finds the members of a structure by the names of their elements and attributes, without prefixes.</summary>
internal sealed class XmlMembers
{
    // No element has this key: it would be longer than 254 bytes and start with bytes that UTF-8 does not have.
    private const ulong NoKey = ulong.MaxValue;

    private readonly ulong[] _keys;
    private readonly byte[]?[] _attributes;

    public XmlMembers(ReadOnlySpan<MemberDescriptor> members)
    {
        _keys = new ulong[members.Length];
        _attributes = new byte[]?[members.Length];
        Names = new byte[members.Length][];
        for (var i = 0; i < members.Length; i++)
        {
            var member = members[i];
            var name = member.XmlName;
            var local = name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];
            Names[i] = member.XmlAttribute ? [0] : Encoding.UTF8.GetBytes(local + ">");
            _keys[i] = member.XmlAttribute ? NoKey : KeyOf(Names[i].AsSpan()[..^1]);
            _attributes[i] = member.XmlAttribute ? Encoding.UTF8.GetBytes(local) : null;
            HasAttributes |= member.XmlAttribute;
        }
    }

    /// <summary>The local name of each member's element with a closing bracket; nothing that matches for an attribute.</summary>
    public byte[][] Names { get; }

    /// <summary>Whether a member is an attribute.</summary>
    public bool HasAttributes { get; }

    /// <summary>Gives the index of the member with this element, or -1.</summary>
    /// <param name="name">The element's local name.</param>
    /// <param name="guess">Where to begin.</param>
    public int Find(ReadOnlySpan<byte> name, int guess)
    {
        var key = KeyOf(name);
        var keys = _keys.AsSpan();
        guess = (uint)guess < (uint)keys.Length ? guess : 0;
        var index = Find(name, key, guess, keys.Length);
        return index >= 0 ? index : Find(name, key, 0, guess);
    }

    /// <summary>Gives the index of the member with this attribute, or -1.</summary>
    public int FindAttribute(ReadOnlySpan<byte> name)
    {
        for (var i = 0; i < _attributes.Length; i++)
        {
            if (_attributes[i] is { } attribute && name.SequenceEqual(attribute))
            {
                return i;
            }
        }

        return -1;
    }

    private int Find(ReadOnlySpan<byte> name, ulong key, int start, int end)
    {
        while (start < end)
        {
            var length = _keys.AsSpan(start, end - start).IndexOf(key);
            if (length < 0)
            {
                return -1;
            }

            start += length;
            if (name.SequenceEqual(Names[start].AsSpan()[..^1]))
            {
                return start;
            }

            start++;
        }

        return -1;
    }

    // The length and the first seven bytes tell most names apart.
    private static ulong KeyOf(ReadOnlySpan<byte> name)
    {
        Span<byte> bytes = stackalloc byte[8];
        bytes.Clear();
        name[..Math.Min(name.Length, 7)].CopyTo(bytes);
        bytes[7] = (byte)Math.Min(name.Length, 254);
        return BinaryPrimitives.ReadUInt64LittleEndian(bytes);
    }
}
