using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace SendEvent.Runtime;

/// <content>Names and values as encoded text.</content>
public ref partial struct QueryShapeWriter
{
    private const int LeastRequest = 256;
    private const int MostAtOnce = 4096;

    private static readonly SearchValues<char> Unreserved =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~");

    private static readonly SearchValues<byte> UnreservedBytes =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"u8);

    /// <summary>Reports all bytes written to the output.</summary>
    public void Flush()
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
        Separate();
        WritePlain(_prefix.AsSpan(0, _prefixLength));
        Put((byte)'=');
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
        var rest = text.AsSpan();
        while (true)
        {
            var clean = rest.IndexOfAnyExcept(Unreserved);
            WriteClean(clean < 0 ? rest : rest[..clean]);
            if (clean < 0)
            {
                return;
            }

            rest = rest[clean..];
            rest = rest[WriteRune(rest)..];
        }
    }

    private void WriteClean(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var part = text[..Math.Min(text.Length, MostAtOnce)];
            Reserve(part.Length);
            Ascii.FromUtf16(part, _span[_count..], out var written);
            _count += written;
            text = text[part.Length..];
        }
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

    private void Reserve(int bytes)
    {
        if (_span.Length - _count < bytes)
        {
            Flush();
            _span = _output.GetSpan(Math.Max(bytes, LeastRequest));
        }
    }
}
