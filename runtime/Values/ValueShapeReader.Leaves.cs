using System.Numerics;

namespace SendEvent.Runtime;

public ref partial struct ValueShapeReader
{
    /// <inheritdoc/>
    public readonly string ReadString(MemberDescriptor member) =>
        _current is Value.String text ? text.Text ?? string.Empty : throw Mismatch("a string");

    /// <inheritdoc/>
    public readonly bool ReadBoolean(MemberDescriptor member) =>
        _current is Value.Boolean flag ? flag.Flag : throw Mismatch("a boolean");

    /// <inheritdoc/>
    public readonly sbyte ReadByte(MemberDescriptor member) => (sbyte)Integral(sbyte.MinValue, sbyte.MaxValue);

    /// <inheritdoc/>
    public readonly short ReadShort(MemberDescriptor member) => (short)Integral(short.MinValue, short.MaxValue);

    /// <inheritdoc/>
    public readonly int ReadInteger(MemberDescriptor member) => (int)Integral(int.MinValue, int.MaxValue);

    /// <inheritdoc/>
    public readonly long ReadLong(MemberDescriptor member) => Integral(long.MinValue, long.MaxValue);

    /// <inheritdoc/>
    public readonly BigInteger ReadBigInteger(MemberDescriptor member) => Integral();

    /// <inheritdoc/>
    public readonly float ReadFloat(MemberDescriptor member)
    {
        var number = ReadDouble(member);
        var single = (float)number;
        return float.IsInfinity(single) && !double.IsInfinity(number)
            ? throw _path.Error("must fit a single-precision number")
            : single;
    }

    /// <inheritdoc/>
    public readonly double ReadDouble(MemberDescriptor member) => _current switch
    {
        Value.Double number => number.Number,
        Value.Integer number => (double)number.Number is var floating && double.IsFinite(floating)
            ? floating
            : throw _path.Error("must fit a double-precision number"),
        Value.Decimal number => (double)number.Number,
        Value.String { Text: "NaN" } => double.NaN,
        Value.String { Text: "Infinity" } => double.PositiveInfinity,
        Value.String { Text: "-Infinity" } => double.NegativeInfinity,
        _ => throw Mismatch("a number"),
    };

    /// <inheritdoc/>
    public readonly decimal ReadBigDecimal(MemberDescriptor member)
    {
        try
        {
            return _current switch
            {
                Value.Decimal number => number.Number,
                Value.Integer number => (decimal)number.Number,
                Value.Double number => (decimal)number.Number,
                _ => throw Mismatch("a number"),
            };
        }
        catch (OverflowException)
        {
            throw _path.Error("must fit a decimal number of 28 digits");
        }
    }

    /// <inheritdoc/>
    public readonly StreamingBlob ReadStreamingBlob(MemberDescriptor member) => StreamingBlob.Of(ReadBlob(member));

    /// <inheritdoc/>
    public readonly Blob ReadBlob(MemberDescriptor member) =>
        _current is Value.Binary binary ? binary.Bytes : throw Mismatch("a blob");

    /// <inheritdoc/>
    public readonly DateTimeOffset ReadTimestamp(MemberDescriptor member)
    {
        DateTimeOffset? time = _current switch
        {
            Value.Timestamp timestamp => timestamp.Time,
            Value.Integer seconds => EpochSeconds.ToTime(seconds.Number),
            Value.Double seconds => EpochSeconds.ToTime(seconds.Number),
            Value.Decimal seconds => EpochSeconds.ToTime(seconds.Number),
            Value.String { Text: { } text }
                when TimestampText.TryParse(text, TimestampFormat.DateTime, out var parsed) => parsed,
            Value.String => null,
            _ => throw Mismatch("a timestamp"),
        };
        return time ?? throw _path.Error("must be a timestamp");
    }

    /// <inheritdoc/>
    public readonly Value ReadDocument(MemberDescriptor member) => _current;

    private static string NameOf(Value value) => value switch
    {
        Value.Null => "null",
        Value.String => "a string",
        Value.Boolean => "a boolean",
        Value.Integer => "an integer",
        Value.Double or Value.Decimal => "a number",
        Value.Binary => "a blob",
        Value.Timestamp => "a timestamp",
        Value.List => "a list",
        Value.Map => "a map",
        _ => "a structure",
    };

    private readonly long Integral(long min, long max)
    {
        var number = Integral();
        return number >= min && number <= max
            ? (long)number
            : throw _path.Error($"must be {NumberText.Between(min, max)}");
    }

    private readonly BigInteger Integral() => _current switch
    {
        Value.Integer number => number.Number,
        Value.Double { Number: var number } when double.IsInteger(number) => (BigInteger)number,
        Value.Decimal { Number: var number } when decimal.IsInteger(number) => (BigInteger)number,
        Value.Double or Value.Decimal => throw _path.Error("must be an integer, has a fraction"),
        _ => throw Mismatch("an integer"),
    };

    private readonly ShapeException Mismatch(string expected) =>
        _path.Error($"must be {expected}, is {NameOf(_current)}");
}
