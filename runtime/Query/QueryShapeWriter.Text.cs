using System.Buffers;
using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace SendEvent.Runtime;

/// <content>Names and values as encoded text.</content>
public ref partial struct QueryShapeWriter
{
    private const int LeastRequest = 256;
    private const int MostAtOnce = 4096;

    private static readonly SearchValues<byte> UnreservedBytes =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"u8);

    /// <summary>For each ASCII character: 1 if it stands for itself (RFC 3986, section 2.3).</summary>
    private static ReadOnlySpan<byte> UnreservedTable =>
    [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0,
        0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 1,
        0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 1, 0,
    ];

    /// <summary>Reports all bytes written to the output.</summary>
    public void Flush()
    {
        Report();
        if (_depth == 0)
        {
            QueryScratch.Return(ref _prefix, ref _outer);
        }
    }

    private void Report()
    {
        if (_count > 0)
        {
            _output.Advance(_count);
        }

        _span = default;
        _count = 0;
    }

    private void WriteName(MemberDescriptor member)
    {
        var start = _prefixLength;
        if (_depth == 0)
        {
            Append(member.QuerySegment);
        }
        else
        {
            Extend(member);
        }

        WritePrefix();
        _prefixLength = start;
    }

    /// <summary>Writes the prefix as the name of a parameter.</summary>
    private void WritePrefix()
    {
        Reserve(_prefixLength + 2);
        if (_started)
        {
            _span[_count++] = (byte)'&';
        }

        _started = true;
        _prefix.AsSpan(0, _prefixLength).CopyTo(_span[_count..]);
        _count += _prefixLength;
        _span[_count++] = (byte)'=';
    }

    private void Separate()
    {
        if (_started)
        {
            Put((byte)'&');
        }

        _started = true;
    }

    private void Put(byte value)
    {
        Reserve(1);
        _span[_count++] = value;
    }

    private void WritePlain(scoped ReadOnlySpan<byte> text)
    {
        Reserve(text.Length);
        text.CopyTo(_span[_count..]);
        _count += text.Length;
    }

    private void WriteEncoded(string text)
    {
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            var part = rest[..Math.Min(rest.Length, MostAtOnce)];
            rest = rest[WriteAscii(part)..];
            if (!rest.IsEmpty && rest[0] >= 0x80)
            {
                rest = rest[WriteRune(rest)..];
            }
        }
    }

    /// <summary>Writes characters up to the first beyond ASCII. Names and addresses have short runs, so it goes one by one.</summary>
    /// <returns>The number of characters written.</returns>
    private int WriteAscii(ReadOnlySpan<char> text)
    {
        Reserve(3 * text.Length);
        var unreserved = UnreservedTable;
        ref var start = ref Unsafe.Add(ref MemoryMarshal.GetReference(_span), _count);
        ref var next = ref start;
        var at = 0;
        for (; at < text.Length; at++)
        {
            var value = text[at];
            if (value >= unreserved.Length)
            {
                break;
            }

            if (unreserved[value] != 0)
            {
                next = (byte)value;
                next = ref Unsafe.Add(ref next, 1);
            }
            else
            {
                next = (byte)'%';
                Unsafe.Add(ref next, 1) = (byte)('0' + (value >> 4));
                Unsafe.Add(ref next, 2) = "0123456789ABCDEF"u8[value & 15];
                next = ref Unsafe.Add(ref next, 3);
            }
        }

        _count += (int)Unsafe.ByteOffset(ref start, ref next);
        return at;
    }

    // Half a surrogate pair becomes U+FFFD.
    private int WriteRune(ReadOnlySpan<char> text)
    {
        Rune.DecodeFromUtf16(text, out var rune, out var consumed);
        Span<byte> utf8 = stackalloc byte[4];
        foreach (var value in utf8[..rune.EncodeToUtf8(utf8)])
        {
            WriteEscape(value);
        }

        return consumed;
    }

    private void WriteEncoded(scoped ReadOnlySpan<byte> ascii)
    {
        while (true)
        {
            var clean = ascii.IndexOfAnyExcept(UnreservedBytes);
            WritePlain(clean < 0 ? ascii : ascii[..clean]);
            if (clean < 0)
            {
                return;
            }

            WriteEscape(ascii[clean]);
            ascii = ascii[(clean + 1)..];
        }
    }

    private void WriteBase64(scoped ReadOnlySpan<byte> bytes)
    {
        const int most = 768;
        Span<byte> text = stackalloc byte[most / 3 * 4];
        while (!bytes.IsEmpty)
        {
            var part = bytes[..Math.Min(bytes.Length, most)];
            Base64.EncodeToUtf8(part, text, out _, out var written);
            WriteEncoded(text[..written]);
            bytes = bytes[part.Length..];
        }
    }

    private void WriteEscape(byte value)
    {
        Reserve(3);
        _span[_count] = (byte)'%';
        _span[_count + 1] = "0123456789ABCDEF"u8[value >> 4];
        _span[_count + 2] = "0123456789ABCDEF"u8[value & 15];
        _count += 3;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Reserve(int bytes)
    {
        if (_span.Length - _count < bytes)
        {
            Grow(bytes);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int bytes)
    {
        Report();
        _span = _output.GetSpan(Math.Max(bytes, LeastRequest));

        // What follows writes without further checks.
        if (_span.Length < bytes)
        {
            throw new InvalidOperationException("The buffer writer gave less room than was asked for.");
        }
    }
}
