using System.Buffers.Text;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace SendEvent.Runtime;

/// <content>Numbers.</content>
public ref partial struct JsonShapeReader
{
    /// <inheritdoc/>
    public sbyte ReadByte(MemberDescriptor member) => (sbyte)ReadInteger(sbyte.MinValue, sbyte.MaxValue);

    /// <inheritdoc/>
    public short ReadShort(MemberDescriptor member) => (short)ReadInteger(short.MinValue, short.MaxValue);

    /// <inheritdoc/>
    public int ReadInteger(MemberDescriptor member) => (int)ReadInteger(int.MinValue, int.MaxValue);

    /// <inheritdoc/>
    public long ReadLong(MemberDescriptor member) => ReadInteger(long.MinValue, long.MaxValue);

    /// <inheritdoc/>
    public float ReadFloat(MemberDescriptor member)
    {
        if (Peek() == '"')
        {
            return (float)ReadNonFinite();
        }

        var start = _at;
        var number = ScanNumber(out _);
        if (!NumberText.TryParse(number, out float value))
        {
            throw OutOfRange(start, "the number cannot be read");
        }

        return value;
    }

    /// <inheritdoc/>
    public double ReadDouble(MemberDescriptor member)
    {
        if (Peek() == '"')
        {
            return ReadNonFinite();
        }

        var start = _at;
        var number = ScanNumber(out _);
        if (!NumberText.TryParse(number, out double value))
        {
            throw OutOfRange(start, "the number cannot be read");
        }

        return value;
    }

    /// <inheritdoc/>
    public BigInteger ReadBigInteger(MemberDescriptor member)
    {
        Peek();
        var start = _at;
        var number = ScanBigNumber(out var integral);
        if (!NumberText.TryParse(number, out BigInteger value))
        {
            throw OutOfRange(start, integral ? IntegerText.TooLong : "the number is not an integer");
        }

        return value;
    }

    /// <inheritdoc/>
    public decimal ReadBigDecimal(MemberDescriptor member)
    {
        Peek();
        var start = _at;
        var number = ScanBigNumber(out _);
        if (!NumberText.TryParse(number, out decimal value))
        {
            throw OutOfRange(start, "the number is out of range");
        }

        return value;
    }

    /// <inheritdoc/>
    public DateTimeOffset ReadTimestamp(MemberDescriptor member)
    {
        var start = _at;
        DateTimeOffset value;
        if (Peek() != '"')
        {
            start = _at;
            if (IsStrict && FormatOf(member) != TimestampFormat.EpochSeconds)
            {
                throw OutOfRange(start, "the timestamp is not a string");
            }

            var number = ScanNumber(out _);
            if (!TimestampText.TryParseEpochSeconds(number, out value))
            {
                throw OutOfRange(start, "the timestamp is out of range");
            }

            return value;
        }

        start = _at;
        if (!TryReadTimestampText(member, out value))
        {
            throw OutOfRange(start, "the string is not a timestamp");
        }

        return value;
    }

    /// <summary>Scans a number, or the text of one where the protocol has numbers of any size so.</summary>
    private ReadOnlySpan<byte> ScanBigNumber(out bool integral)
    {
        if (!IsRpcV2 || Peek() != '"')
        {
            return ScanNumber(out integral);
        }

        var text = ScanString(out _, out _);
        integral = text.IndexOfAny(".eE"u8) < 0;
        return text;
    }

    // In Smithy RPC v2 JSON all times are seconds since 1970, whatever the model says.
    private readonly TimestampFormat FormatOf(MemberDescriptor member) =>
        IsRpcV2 ? TimestampFormat.EpochSeconds : member.TimestampFormatOr(TimestampFormat.EpochSeconds);

    private bool TryReadTimestampText(MemberDescriptor member, out DateTimeOffset value)
    {
        var format = FormatOf(member);
        var start = _at;
        var text = ScanString(out var escaped, out _);
        if (IsStrict)
        {
            value = default;
            return format != TimestampFormat.EpochSeconds
                && (escaped ? TimestampText.TryParseExactly(Unescape(text, start), format, out value) : TimestampText.TryParseExactly(text, format, out value));
        }

        return escaped
            ? TimestampText.TryParse(Unescape(text, start), format, out value)
            : TimestampText.TryParse(text, format, out value);
    }

    private long ReadInteger(long min, long max)
    {
        Peek();
        var start = _at;
        if (!TryScanShortInteger(out var value))
        {
            var number = ScanNumber(out var integral);
            // JSON has one kind of number, so that 1.0 and 1e2 are integers too.
            if (!(integral ? Utf8Parser.TryParse(number, out value, out _) : NumberText.TryParseWhole(number, out value)))
            {
                throw OutOfRange(start, $"the number is not an integer {NumberText.FromTo(min, max)}");
            }
        }

        if (value < min || value > max)
        {
            throw OutOfRange(start, $"the number is not an integer {NumberText.FromTo(min, max)}");
        }

        return value;
    }

    // An integer of at most 18 digits, which cannot overflow. Else the reader does not move.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryScanShortInteger(out long value)
    {
        var json = _json;
        var at = _at;
        var negative = (uint)at < (uint)json.Length && json[at] == '-';
        at += negative ? 1 : 0;
        var start = at;
        value = 0;
        for (; (uint)at < (uint)json.Length && (uint)(json[at] - '0') <= 9; at++)
        {
            value = (value * 10) + (json[at] - '0');
        }

        var digits = at - start;
        if (digits is 0 or > 18
            || (digits > 1 && json[start] == '0')
            || ((uint)at < (uint)json.Length && json[at] is (byte)'.' or (byte)'e' or (byte)'E'))
        {
            return false;
        }

        value = negative ? -value : value;
        _at = at;
        return true;
    }

    private double ReadNonFinite()
    {
        var start = _at;
        var text = ScanString(out var escaped, out _);
        var read = escaped
            ? NumberText.TryParse(Unescape(text, start).AsSpan(), out double value)
            : NumberText.TryParse(text, out value);
        if (!read || double.IsFinite(value))
        {
            throw OutOfRange(start, "expected a number, NaN, Infinity or -Infinity");
        }

        return value;
    }

    /// <summary>Goes past the number here.</summary>
    /// <param name="integral">Whether it has neither fraction nor exponent.</param>
    private ReadOnlySpan<byte> ScanNumber(out bool integral)
    {
        var json = _json;
        var start = _at;
        var at = start;
        if (at < json.Length && json[at] == '-')
        {
            at++;
        }
        else if (at >= json.Length || !char.IsAsciiDigit((char)json[at]))
        {
            throw Unexpected("a number");
        }

        integral = true;
        if (at < json.Length && json[at] == '0')
        {
            at++;
        }
        else
        {
            at = ScanDigits(at);
        }

        if (at < json.Length && json[at] == '.')
        {
            integral = false;
            at = ScanDigits(at + 1);
        }

        if (at < json.Length && json[at] is (byte)'e' or (byte)'E')
        {
            integral = false;
            at++;
            at = ScanDigits(at < json.Length && json[at] is (byte)'+' or (byte)'-' ? at + 1 : at);
        }

        _at = at;
        return json[start..at];
    }

    private int ScanDigits(int at)
    {
        var start = at;
        while (at < _json.Length && char.IsAsciiDigit((char)_json[at]))
        {
            at++;
        }

        if (at > start)
        {
            return at;
        }

        throw at < _json.Length ? Fail($"a malformed number at byte {at}") : Truncated();
    }
}
