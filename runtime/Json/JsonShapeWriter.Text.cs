using System.Buffers;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Unicode;

namespace SendEvent.Runtime;

/// <content>Strings.</content>
public ref partial struct JsonShapeWriter
{
    // Of a string up to this length the most room that it can need is reserved at once.
    private const int ShortString = 512;

    private static readonly SearchValues<char> s_escaped = SearchValues.Create(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015"
        + "\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f\"\\");

    /// <inheritdoc/>
    public void WriteString(MemberDescriptor member, string value)
    {
        value ??= string.Empty;
        if (value.Length <= ShortString)
        {
            WriteShort(value, PutPrefix(member, value.Length + 2));
        }
        else
        {
            WritePrefix(member, 1);
            WriteQuoted(value);
        }
    }

    private void WriteQuoted(string value)
    {
        if (value.Length > ShortString)
        {
            Put((byte)'"');
            WriteEscaped(value);
            Put((byte)'"');
            return;
        }

        Reserve(value.Length + 2);
        WriteShort(value, _count);
    }

    private void WriteShort(string value, int at)
    {
        var end = PutShort(value, at);
        if (end >= 0)
        {
            _count = end;
        }
        else
        {
            WriteRest(value, at, ~end);
        }
    }

    /// <summary>Writes a short string at a place for which there is room: the one way that nearly all strings go.</summary>
    /// <remarks>The count is in memory, so that the caller stores it once and not each part of the text does.</remarks>
    /// <returns>What the count is then; or the complement of the number of characters written after the quote, if something must be escaped.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int PutShort(string value, int at)
    {
        ref var next = ref Unsafe.Add(ref MemoryMarshal.GetReference(_span), (uint)at);
        next = (byte)'"';
        var copied = AsciiCopy.Copy<JsonText.Special>(ref MemoryMarshal.GetReference(value.AsSpan()), value.Length, ref Unsafe.Add(ref next, 1));
        if (copied != value.Length)
        {
            return ~copied;
        }

        Unsafe.Add(ref next, copied + 1) = (byte)'"';
        return at + copied + 2;
    }

    // The opening quote at the place and some characters after it are written.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WriteRest(string value, int at, int copied)
    {
        _count = at + 1 + copied;
        WriteEscaped(value.AsSpan(copied));
        Put((byte)'"');
    }

    // Plain runs between escapes are copied here, as JSON within JSON has them; text beyond ASCII is transcoded as a whole.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WriteEscaped(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var part = text[..Math.Min(text.Length, ShortString)];
            Reserve(part.Length);
            var copied = AsciiCopy.Copy<JsonText.Special>(ref MemoryMarshal.GetReference(part), part.Length, ref Next);
            copied += AsciiCopy.CopySlowly<JsonText.Special>(part[copied..], ref Unsafe.Add(ref Next, copied));
            _count += copied;
            text = text[copied..];
            if (copied == part.Length)
            {
                continue;
            }

            if (text[0] < 0x80)
            {
                WriteEscape(text[0]);
                text = text[1..];
                continue;
            }

            var clean = text.IndexOfAny(s_escaped);
            WriteClean(clean < 0 ? text : text[..clean]);
            text = clean < 0 ? default : text[clean..];
        }
    }

    private void WriteClean(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            // A surrogate without its other half becomes U+FFFD.
            var status = Utf8.FromUtf16(text, Free, out var read, out var written);
            _count += written;
            if (status == OperationStatus.Done)
            {
                return;
            }

            Debug.Assert(status == OperationStatus.DestinationTooSmall);
            text = text[read..];
            Grow(Math.Min(text.Length, 1 << 14) + 4);
        }
    }

    private void WriteEscape(char value)
    {
        Reserve(6);
        if (value is '"' or '\\')
        {
            Next = (byte)'\\';
            Unsafe.Add(ref Next, 1) = (byte)value;
            _count += 2;
            return;
        }

        var free = Free;
        free[0] = (byte)'\\';
        var shortForm = value switch
        {
            '\b' => (byte)'b',
            '\f' => (byte)'f',
            '\n' => (byte)'n',
            '\r' => (byte)'r',
            '\t' => (byte)'t',
            _ => (byte)0,
        };
        if (shortForm != 0)
        {
            free[1] = shortForm;
            _count += 2;
            return;
        }

        "u00"u8.CopyTo(free[1..]);
        free[4] = (byte)('0' + (value >> 4));
        free[5] = (byte)"0123456789ABCDEF"[value & 15];
        _count += 6;
    }
}
