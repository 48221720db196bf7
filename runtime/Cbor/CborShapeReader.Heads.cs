using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;

namespace SendEvent.Runtime;

/// <content>Heads, strings and errors.</content>
public ref partial struct CborShapeReader
{
    private static readonly UTF8Encoding s_strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // Tags whose number is in the one to eight bytes after them.
    private const byte FirstLongTag = 0xD8;
    private const byte LastLongTag = 0xDB;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly byte Peek() => (uint)_at < (uint)_data.Length ? _data[_at] : throw Truncated();

    /// <summary>
    /// The initial byte that is next; of a tag whose number is written longer than it has to be (RFC 8949, section 3), the one that it could
    /// have.
    /// </summary>
    private byte PeekTagged()
    {
        var head = Peek();
        if (head is < FirstLongTag or > LastLongTag)
        {
            return head;
        }

        var start = _at;
        var number = ReadArgument();
        _at = start;
        return number < 24 ? (byte)((CborInitialByte.Tag << 5) | (int)number) : head;
    }

    private void SkipTags()
    {
        while (Peek() >> 5 == CborInitialByte.Tag)
        {
            ReadArgument();
        }
    }

    /// <summary>Reads a head whose argument is a number, of whatever width.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong ReadArgument()
    {
        var information = Peek() & 31;
        if (information < 24)
        {
            _at++;
            return (ulong)information;
        }

        return ReadLongArgument(information);
    }

    private ulong ReadLongArgument(int information)
    {
        if (information > 27)
        {
            throw Malformed();
        }

        var bytes = Slice(1, 1 << (information - 24));
        _at += 1 + bytes.Length;
        return bytes.Length switch
        {
            1 => bytes[0],
            2 => BinaryPrimitives.ReadUInt16BigEndian(bytes),
            4 => BinaryPrimitives.ReadUInt32BigEndian(bytes),
            _ => BinaryPrimitives.ReadUInt64BigEndian(bytes),
        };
    }

    private readonly ReadOnlySpan<byte> Slice(int offset, int length) =>
        _data.Length - _at - offset >= length ? _data.Slice(_at + offset, length) : throw Truncated();

    /// <summary>Reads the head of a map or array. Gives -1 if only a break tells how long it is.</summary>
    private int ReadCount(int major, int leastBytes, string expected)
    {
        var head = Peek();
        if (head >> 5 != major)
        {
            throw Mismatch(expected);
        }

        if ((head & 31) == CborInitialByte.Indefinite)
        {
            _at++;
            return -1;
        }

        var count = ReadArgument();
        return count <= (ulong)(_data.Length - _at) / (ulong)leastBytes ? (int)count : throw Truncated();
    }

    /// <summary>Reads a string of definite length.</summary>
    private ReadOnlySpan<byte> ReadString(int major, string expected)
    {
        if (Peek() >> 5 != major)
        {
            throw Mismatch(expected);
        }

        var start = _at;
        var length = ReadArgument();
        if (length > (ulong)(_data.Length - _at))
        {
            _at = start;
            throw Truncated();
        }

        var bytes = _data.Slice(_at, (int)length);
        _at += bytes.Length;
        return bytes;
    }

    /// <summary>Reads a text string of definite or indefinite length.</summary>
    private string ReadText(string expected)
    {
        SkipTags();
        var start = _at;
        if (!IsIndefinite(CborInitialByte.Text))
        {
            return Decode(ReadString(CborInitialByte.Text, expected), start);
        }

        var text = new StringBuilder();
        for (_at++; !TakeBreak();)
        {
            start = _at;
            text.Append(Decode(ReadChunk(CborInitialByte.Text), start));
        }

        return text.ToString();
    }

    /// <summary>Reads a byte string of definite or indefinite length.</summary>
    private byte[] ReadBytes(string expected)
    {
        if (!IsIndefinite(CborInitialByte.Bytes))
        {
            return ReadString(CborInitialByte.Bytes, expected).ToArray();
        }

        // Twice through the parts: first their length, then what is in them.
        var start = ++_at;
        var length = 0;
        while (!TakeBreak())
        {
            length += ReadChunk(CborInitialByte.Bytes).Length;
        }

        var bytes = new byte[length];
        var rest = bytes.AsSpan();
        for (_at = start; !TakeBreak();)
        {
            var chunk = ReadChunk(CborInitialByte.Bytes);
            chunk.CopyTo(rest);
            rest = rest[chunk.Length..];
        }

        return bytes;
    }

    private readonly bool IsIndefinite(int major) => Peek() == ((major << 5) | CborInitialByte.Indefinite);

    // The parts of a string are strings of the same kind and of definite length.
    private ReadOnlySpan<byte> ReadChunk(int major) =>
        Peek() >> 5 == major && !IsIndefinite(major) ? ReadString(major, "") : throw Malformed();

    private string Decode(ReadOnlySpan<byte> utf8, int start)
    {
        if (Ascii.IsValid(utf8))
        {
            return Encoding.Latin1.GetString(utf8);
        }

        try
        {
            return s_strictUtf8.GetString(utf8);
        }
        catch (ArgumentException)
        {
            if (ReplacesMalformedText)
            {
                return Encoding.UTF8.GetString(utf8);
            }

            _at = start;
            throw Fail("the text is not UTF-8");
        }
    }

    private readonly ShapeException Truncated() => Fail("the input ends too early");

    private readonly ShapeException Malformed() => Fail($"malformed CBOR at byte {_at}");

    private readonly ShapeException TooDeep() => Fail($"more than {MaxDepth} levels of nesting");

    private readonly ShapeException Mismatch(string expected)
    {
        var head = _data[_at];
        var found = (head >> 5) switch
        {
            CborInitialByte.Unsigned or CborInitialByte.Negative => "an integer",
            CborInitialByte.Bytes => "a byte string",
            CborInitialByte.Text => "a text string",
            CborInitialByte.Array => "an array",
            CborInitialByte.Map => "a map",
            CborInitialByte.Tag => "a tagged value",
            _ => head switch
            {
                CborInitialByte.False or CborInitialByte.True => "a boolean",
                CborInitialByte.Null or CborInitialByte.Undefined => "null",
                CborInitialByte.Half or CborInitialByte.Single or CborInitialByte.Double => "a floating-point number",
                CborInitialByte.Break => "a break",
                _ => "a simple value",
            },
        };
        return Fail($"must be {expected}, is {found}");
    }

    private readonly ShapeException Fail(string problem) => new(_root.Name, Path(), problem);

    private readonly string Path()
    {
        var path = new PathText(_root.Name);
        for (var depth = 1; depth <= _depth; depth++)
        {
            var position = depth < _depth ? _outer[depth].Position : _item.Position;
            switch (_open[depth - 1])
            {
                case StructureDescriptor structure:
                    var name = KeyAt(position);
                    path.Add(structure, MemberOf(structure, name), name);
                    break;
                case MapDescriptor map:
                    path.Add(map, KeyAt(position));
                    break;
                case ListDescriptor list:
                    path.Add(list, position);
                    break;
            }
        }

        return path.ToString();
    }

    // Null before the first key, and for one that cannot be read.
    private readonly string? KeyAt(int position)
    {
        if (position < 0)
        {
            return null;
        }

        try
        {
            var reader = new CborShapeReader(_data, _root) { _at = position };
            return reader.ReadText("");
        }
        catch (ShapeException)
        {
            return null;
        }
    }

    private static MemberDescriptor? MemberOf(StructureDescriptor structure, string? name)
    {
        foreach (var member in structure.Members)
        {
            if (member.Name == name)
            {
                return member;
            }
        }

        return null;
    }
}
