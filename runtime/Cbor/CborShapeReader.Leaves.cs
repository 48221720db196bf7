using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace SendEvent.Runtime;

/// <content>Simple values.</content>
public ref partial struct CborShapeReader
{
    private const int MostDecimalDigits = 28;

    // A decimal has 12; zeros at the end of the digits may make it more. Dividing by ten is only for few.
    private const int MostMantissaBytes = 32;

    // The additional information that says that a byte with the argument follows.
    private const int OneByteLength = 24;

    /// <inheritdoc/>
    public string ReadString(MemberDescriptor member) => TryReadShortText() ?? ReadText("a text string");

    // Nearly all texts are short and ASCII, with their length in the head or in the byte after it. Null, and no move, if
    // this one is not.
    private string? TryReadShortText()
    {
        var data = _data;
        var at = _at;
        if (at + 1 >= data.Length)
        {
            return null;
        }

        var length = data[at++] - (CborInitialByte.Text << 5);
        if (length == OneByteLength)
        {
            length = data[at++];
        }
        else if (length > OneByteLength)
        {
            return null;
        }

        if ((uint)length > (uint)(data.Length - at) || !IsAscii(data, at, length))
        {
            return null;
        }

        _at = at + length;
        return Encoding.Latin1.GetString(data.Slice(at, length));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsAscii(ReadOnlySpan<byte> data, int at, int length)
    {
        var block = Vector256<byte>.Count;
        if (length > block || data.Length - at < block)
        {
            return Ascii.IsValid(data.Slice(at, length));
        }

        var beyond = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(data), (nuint)at).ExtractMostSignificantBits();
        return (beyond & ((1UL << length) - 1)) == 0;
    }

    /// <inheritdoc/>
    public bool ReadBoolean(MemberDescriptor member)
    {
        SkipTags();
        switch (Peek())
        {
            case CborInitialByte.True:
                _at++;
                return true;
            case CborInitialByte.False:
                _at++;
                return false;
            default:
                throw Mismatch("a boolean");
        }
    }

    /// <inheritdoc/>
    public sbyte ReadByte(MemberDescriptor member) => (sbyte)ReadIntegral(sbyte.MinValue, sbyte.MaxValue);

    /// <inheritdoc/>
    public short ReadShort(MemberDescriptor member) => (short)ReadIntegral(short.MinValue, short.MaxValue);

    /// <inheritdoc/>
    public int ReadInteger(MemberDescriptor member) => (int)ReadIntegral(int.MinValue, int.MaxValue);

    /// <inheritdoc/>
    public long ReadLong(MemberDescriptor member) => ReadIntegral(long.MinValue, long.MaxValue);

    /// <inheritdoc/>
    public float ReadFloat(MemberDescriptor member)
    {
        var start = _at;
        var number = ReadDouble(member);
        var single = (float)number;
        if (float.IsInfinity(single) && !double.IsInfinity(number))
        {
            _at = start;
            throw Fail("must fit a single-precision number");
        }

        return single;
    }

    /// <inheritdoc/>
    public double ReadDouble(MemberDescriptor member)
    {
        var start = _at;
        var number = TryReadFloating(out var floating) ? floating : (double)ReadBigInteger("a number");
        if (double.IsInfinity(number) && !double.IsInfinity(floating))
        {
            _at = start;
            throw Fail("must fit a double-precision number");
        }

        return number;
    }

    /// <inheritdoc/>
    public BigInteger ReadBigInteger(MemberDescriptor member) => ReadWhole();

    /// <inheritdoc/>
    public decimal ReadBigDecimal(MemberDescriptor member) => ReadDecimal();

    private decimal ReadDecimal()
    {
        var start = _at;
        try
        {
            SkipForeignTags();
            return PeekTagged() == CborInitialByte.DecimalTag ? ReadDecimalFraction()
                : TryReadFloating(out var floating) ? (decimal)floating
                : (decimal)ReadBigInteger("a number");
        }
        catch (OverflowException)
        {
            _at = start;
            throw Fail($"must fit a decimal number of {MostDecimalDigits} digits");
        }
    }

    /// <inheritdoc/>
    public StreamingBlob ReadStreamingBlob(MemberDescriptor member) => StreamingBlob.Of(ReadBlob(member));

    /// <inheritdoc/>
    public Blob ReadBlob(MemberDescriptor member)
    {
        SkipTags();
        return Blob.Wrap(ReadBytes("a byte string"));
    }

    /// <inheritdoc/>
    /// <remarks>Numbers are epoch seconds, also without tag 1; texts are read as well (tag 0).</remarks>
    public DateTimeOffset ReadTimestamp(MemberDescriptor member)
    {
        SkipTags();
        var start = _at;
        DateTimeOffset? time = null;
        if (Peek() >> 5 == CborInitialByte.Text)
        {
            if (TimestampText.TryParse(ReadText("a timestamp"), TimestampFormat.DateTime, out var parsed))
            {
                time = parsed;
            }
        }
        else if (TryReadFloating(out var floating))
        {
            time = EpochSeconds.ToTime(floating);
        }
        else if (Peek() >> 5 is CborInitialByte.Unsigned or CborInitialByte.Negative)
        {
            time = EpochSeconds.ToTime(ReadIntegral(long.MinValue, long.MaxValue));
        }
        else
        {
            throw Mismatch("a timestamp");
        }

        if (time is null)
        {
            _at = start;
            throw Fail("must be a timestamp");
        }

        return time.Value;
    }

    /// <inheritdoc/>
    public Value ReadDocument(MemberDescriptor member) => ReadValue(_depth);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long ReadIntegral(long min, long max)
    {
        var head = Peek();
        if (head < 24)
        {
            _at++;
            return head;
        }

        return ReadLongIntegral(min, max);
    }

    private long ReadLongIntegral(long min, long max)
    {
        var start = _at;
        SkipForeignTags();
        var major = Peek() >> 5;
        if (major is CborInitialByte.Unsigned or CborInitialByte.Negative)
        {
            var argument = ReadArgument();
            var number = major == CborInitialByte.Unsigned ? (long)argument : ~(long)argument;
            if (argument <= long.MaxValue && number >= min && number <= max)
            {
                return number;
            }
        }
        else
        {
            var number = ReadWhole();
            if (number >= min && number <= max)
            {
                return (long)number;
            }
        }

        _at = start;
        throw Fail($"must be {NumberText.Between(min, max)}");
    }

    /// <summary>Reads an integer, or another number without a fraction: some languages have but one kind of number.</summary>
    private BigInteger ReadWhole()
    {
        var start = _at;
        if (TryReadFloating(out var floating))
        {
            if (double.IsInteger(floating))
            {
                return (BigInteger)floating;
            }
        }
        else if (PeekTagged() != CborInitialByte.DecimalTag)
        {
            return ReadBigInteger("an integer");
        }
        else if (ReadDecimal() is var number && decimal.IsInteger(number))
        {
            return (BigInteger)number;
        }

        _at = start;
        throw Fail("must be an integer");
    }

    /// <summary>Reads an integer, or a bignum (RFC 8949, section 3.4.3).</summary>
    private BigInteger ReadBigInteger(string expected)
    {
        SkipForeignTags();
        var head = PeekTagged();
        switch (head >> 5)
        {
            case CborInitialByte.Unsigned:
                return ReadArgument();
            case CborInitialByte.Negative:
                return -1 - (BigInteger)ReadArgument();
            case CborInitialByte.Tag when head != CborInitialByte.DecimalTag:
                ReadArgument();
                var bytes = ReadBytes("a byte string");
                if (bytes.Length <= IntegerText.MostBytes)
                {
                    var magnitude = new BigInteger(bytes, isUnsigned: true, isBigEndian: true);
                    var number = head == CborInitialByte.PositiveBigTag ? magnitude : -1 - magnitude;
                    if (IntegerText.Fits(number))
                    {
                        return number;
                    }
                }

                throw Fail(IntegerText.TooLong);
            default:
                throw Mismatch(expected);
        }
    }

    /// <summary>Reads a decimal fraction (RFC 8949, section 3.4.4).</summary>
    private decimal ReadDecimalFraction()
    {
        ReadArgument();
        var count = ReadCount(CborInitialByte.Array, 1, "an array");
        if (count is not (2 or -1))
        {
            throw Malformed();
        }

        var exponent = ReadIntegral(long.MinValue, long.MaxValue);
        var mantissa = ReadBigInteger("an integer");
        if (count < 0 && !TakeBreak())
        {
            throw Malformed();
        }

        if (mantissa.IsZero)
        {
            return 0;
        }

        if (mantissa.GetByteCount() > MostMantissaBytes)
        {
            throw new OverflowException();
        }

        for (; exponent < -MostDecimalDigits && mantissa % 10 == 0; exponent++)
        {
            mantissa /= 10;
        }

        if (exponent is < -MostDecimalDigits or > MostDecimalDigits)
        {
            throw new OverflowException();
        }

        if (exponent > 0)
        {
            return (decimal)(mantissa * BigInteger.Pow(10, (int)exponent));
        }

        var magnitude = (decimal)BigInteger.Abs(mantissa);
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(magnitude, bits);
        return new decimal(bits[0], bits[1], bits[2], mantissa.Sign < 0, (byte)-exponent);
    }

    private bool TryReadFloating(out double number)
    {
        SkipForeignTags();
        switch (Peek())
        {
            case CborInitialByte.Half:
                number = (double)BinaryPrimitives.ReadHalfBigEndian(Slice(1, 2));
                _at += 3;
                return true;
            case CborInitialByte.Single:
                number = BinaryPrimitives.ReadSingleBigEndian(Slice(1, 4));
                _at += 5;
                return true;
            case CborInitialByte.Double:
                number = BinaryPrimitives.ReadDoubleBigEndian(Slice(1, 8));
                _at += 9;
                return true;
            default:
                number = 0;
                return false;
        }
    }

    // All but those that make numbers of strings and arrays.
    private void SkipForeignTags()
    {
        for (var head = PeekTagged();
            head >> 5 == CborInitialByte.Tag && (head is < CborInitialByte.PositiveBigTag or > CborInitialByte.DecimalTag);
            head = PeekTagged())
        {
            ReadArgument();
        }
    }
}
