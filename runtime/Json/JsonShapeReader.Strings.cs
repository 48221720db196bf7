using System.Buffers;
using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;

namespace SendEvent.Runtime;

/// <content>Strings and names.</content>
public ref partial struct JsonShapeReader
{
    private const int MaxStack = 256;

    private static readonly UTF8Encoding s_strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <inheritdoc/>
    public string ReadString(MemberDescriptor member)
    {
        if (Peek() != '"')
        {
            throw Unexpected("a string");
        }

        return ReadText();
    }

    /// <inheritdoc/>
    public StreamingBlob ReadStreamingBlob(MemberDescriptor member) => StreamingBlob.Of(ReadBlob(member));

    /// <inheritdoc/>
    public Blob ReadBlob(MemberDescriptor member)
    {
        if (Peek() != '"')
        {
            throw Unexpected("a string");
        }

        return TryReadPlainBase64(out var bytes) ? Blob.Wrap(bytes) : ReadBase64();
    }

    // Base64 that fills the string: the decoder then has looked at every byte, so that nobody else must.
    private bool TryReadPlainBase64(out byte[] bytes)
    {
        bytes = [];
        var rest = _json[(_at + 1)..];
        var length = rest.IndexOf((byte)'"');
        if (length < 4 || length % 4 != 0)
        {
            return false;
        }

        var padding = rest[length - 1] != '=' ? 0 : rest[length - 2] != '=' ? 1 : 2;
        bytes = GC.AllocateUninitializedArray<byte>((length / 4 * 3) - padding);
        if (Base64.DecodeFromUtf8(rest[..length], bytes, out var read, out var written) != OperationStatus.Done
            || read != length || written != bytes.Length)
        {
            return false;
        }

        _at += length + 2;
        return true;
    }

    private Blob ReadBase64()
    {
        var start = _at;
        var text = ScanString(out var escaped, out _);
        if (escaped)
        {
            text = Encoding.UTF8.GetBytes(Unescape(text, start));
        }

        var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(text.Length)];
        if (Base64.DecodeFromUtf8(text, bytes, out _, out var written) != OperationStatus.Done)
        {
            _at = start;
            throw Fail("the string is not base64");
        }

        return Blob.Wrap(bytes.AsMemory(0, written));
    }

    // At the opening quote.
    private string ReadText()
    {
        var start = _at;
        var text = ScanString(out var escaped, out var ascii);
        return escaped ? Unescape(text, start)
            : ascii ? Encoding.Latin1.GetString(text)
            : Decode(text, start);
    }

    // A key and its colon.
    private string ReadName()
    {
        if (Peek() != '"')
        {
            throw Malformed();
        }

        var name = ReadText();
        Expect(Peek(), (byte)':');
        return name;
    }

    /// <summary>Reads a member's name and the colon.</summary>
    /// <returns>The index of the member, or -1; then the name is kept.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int ReadMemberName(StructureDescriptor shape, int guess)
    {
        if (shape.MemberAt(guess) is { } member)
        {
            // The prefix but for its comma: "Name":
            var prefix = member.JsonPrefix.AsSpan(1, member.JsonPrefixLength - 1);
            if (_json[_at..].StartsWith(prefix))
            {
                _at += prefix.Length;
                return guess;
            }
        }

        return FindMember(shape, guess);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int FindMember(StructureDescriptor shape, int guess)
    {
        var start = _at;
        var name = ScanString(out var escaped, out var ascii);
        _nameAt = start + 1;
        _nameLength = name.Length;
        int found;
        if (escaped)
        {
            found = shape.IndexOfBodyName(Unescape(name, start));
        }
        else
        {
            found = shape.IndexOfJsonName(name, guess);
            if (found < 0 && !ascii && !ReplacesMalformedText && !Utf8.IsValid(name))
            {
                throw InvalidUtf8(start);
            }
        }

        Expect(Peek(), (byte)':');
        return found;
    }

    private string UnknownName()
    {
        var name = _json.Slice(_nameAt, _nameLength);
        return name.Contains((byte)'\\') ? Unescape(name, _nameAt - 1) : s_strictUtf8.GetString(name);
    }

    /// <summary>Goes past the string that begins at the quote here.</summary>
    /// <returns>The bytes between the quotes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ReadOnlySpan<byte> ScanString(out bool escaped, out bool ascii)
    {
        var json = _json;
        var start = _at + 1;
        ascii = true;
        var end = JsonText.FindSpecial(json, start, ref ascii);
        escaped = false;
        if ((uint)end >= (uint)json.Length || json[end] != '"')
        {
            end = ScanEscaped(end, ref ascii);
            escaped = true;
        }

        _at = end + 1;
        return json[start..end];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int ScanEscaped(int at, ref bool ascii)
    {
        for (; ; at = JsonText.FindSpecial(_json, at, ref ascii))
        {
            if (at >= _json.Length)
            {
                throw Truncated();
            }

            if (_json[at] == '"')
            {
                return at;
            }

            if (_json[at] != '\\')
            {
                throw Fail($"a control character in a string at byte {at}");
            }

            // A letter that stands for a character follows nearly always.
            at = at + 1 < _json.Length && _json[at + 1] is (byte)'"' or (byte)'\\' or (byte)'n' or (byte)'/' ? at + 2 : ScanEscape(at);
        }
    }

    private readonly int ScanEscape(int at)
    {
        if (at + 1 >= _json.Length)
        {
            throw Truncated();
        }

        switch (_json[at + 1])
        {
            case (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t':
                return at + 2;
            case (byte)'u':
                for (var digit = at + 2; digit < at + 6; digit++)
                {
                    if (digit >= _json.Length)
                    {
                        throw Truncated();
                    }

                    if (!char.IsAsciiHexDigit((char)_json[digit]))
                    {
                        throw Fail($"a malformed escape sequence at byte {at}");
                    }
                }

                return at + 6;
            default:
                throw Fail($"a malformed escape sequence at byte {at}");
        }
    }

    private string Decode(scoped ReadOnlySpan<byte> text, int start)
    {
        try
        {
            return s_strictUtf8.GetString(text);
        }
        catch (DecoderFallbackException)
        {
            return ReplacesMalformedText ? Encoding.UTF8.GetString(text) : throw InvalidUtf8(start);
        }
    }

    // The escape sequences are known to be well-formed; the surrogates may not be paired.
    private string Unescape(ReadOnlySpan<byte> text, int start)
    {
        var rented = text.Length > MaxStack ? ArrayPool<byte>.Shared.Rent(text.Length) : null;
        try
        {
            var plain = rented is null ? stackalloc byte[MaxStack] : rented;
            if (!JsonEscapes.TryDecode(text, plain, out var written, ReplacesMalformedText))
            {
                _at = start;
                throw Fail("an unpaired surrogate in a string");
            }

            plain = plain[..written];
            return Ascii.IsValid(plain) ? Encoding.Latin1.GetString(plain) : Decode(plain, start);
        }
        finally
        {
            if (rented is not null)
            {
                ArrayPool<byte>.Shared.Return(rented);
            }
        }
    }
}
