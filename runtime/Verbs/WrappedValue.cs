using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace SendEvent.Runtime;

/// <summary>Writes and reads a value of the C# type of a simple kind, without boxing: each test of a type is decided when code is made.</summary>
internal static class WrappedValue
{
    public static void Write<TWriter, TValue>(ref TWriter writer, MemberDescriptor member, TValue value)
        where TWriter : struct, IShapeWriter, allows ref struct
    {
        if (Is<TValue, string>(value, out var text))
        {
            writer.WriteString(member, text);
        }
        else if (Is<TValue, int>(value, out var integer))
        {
            writer.WriteInteger(member, integer);
        }
        else if (Is<TValue, long>(value, out var large))
        {
            writer.WriteInteger(member, large);
        }
        else if (Is<TValue, bool>(value, out var flag))
        {
            writer.WriteBoolean(member, flag);
        }
        else if (Is<TValue, sbyte>(value, out var tiny))
        {
            writer.WriteInteger(member, tiny);
        }
        else if (Is<TValue, short>(value, out var small))
        {
            writer.WriteInteger(member, small);
        }
        else if (Is<TValue, float>(value, out var single))
        {
            writer.WriteFloat(member, single);
        }
        else if (Is<TValue, double>(value, out var number))
        {
            writer.WriteDouble(member, number);
        }
        else if (Is<TValue, decimal>(value, out var exact))
        {
            writer.WriteBigDecimal(member, exact);
        }
        else if (Is<TValue, BigInteger>(value, out var big))
        {
            writer.WriteBigInteger(member, big);
        }
        else if (Is<TValue, Blob>(value, out var bytes))
        {
            writer.WriteBlob(member, bytes);
        }
        else if (Is<TValue, DateTimeOffset>(value, out var time))
        {
            writer.WriteTimestamp(member, time);
        }
        else
        {
            throw Unknown<TValue>();
        }
    }

    public static TValue Read<TReader, TValue>(ref TReader reader, MemberDescriptor member)
        where TReader : struct, IShapeReader, allows ref struct =>
        typeof(TValue) == typeof(string) ? As<string, TValue>(reader.ReadString(member))
        : typeof(TValue) == typeof(int) ? As<int, TValue>(reader.ReadInteger(member))
        : typeof(TValue) == typeof(long) ? As<long, TValue>(reader.ReadLong(member))
        : typeof(TValue) == typeof(bool) ? As<bool, TValue>(reader.ReadBoolean(member))
        : typeof(TValue) == typeof(sbyte) ? As<sbyte, TValue>(reader.ReadByte(member))
        : typeof(TValue) == typeof(short) ? As<short, TValue>(reader.ReadShort(member))
        : typeof(TValue) == typeof(float) ? As<float, TValue>(reader.ReadFloat(member))
        : typeof(TValue) == typeof(double) ? As<double, TValue>(reader.ReadDouble(member))
        : typeof(TValue) == typeof(decimal) ? As<decimal, TValue>(reader.ReadBigDecimal(member))
        : typeof(TValue) == typeof(BigInteger) ? As<BigInteger, TValue>(reader.ReadBigInteger(member))
        : typeof(TValue) == typeof(Blob) ? As<Blob, TValue>(reader.ReadBlob(member))
        : typeof(TValue) == typeof(DateTimeOffset) ? As<DateTimeOffset, TValue>(reader.ReadTimestamp(member))
        : throw Unknown<TValue>();

    /// <summary>Reads the text that a value has where it stands alone: in a path, a header or a query string.</summary>
    public static bool TryParse<TValue>(string text, TimestampFormat format, [MaybeNullWhen(false)] out TValue value)
    {
        if (typeof(TValue) == typeof(string))
        {
            return Gives(true, text, out value);
        }

        if (typeof(TValue) == typeof(bool))
        {
            return Gives(text is "true" or "false", text == "true", out value);
        }

        if (typeof(TValue) == typeof(int))
        {
            return Gives(TryParseInteger(text, int.MinValue, int.MaxValue, out var number), (int)number, out value);
        }

        if (typeof(TValue) == typeof(long))
        {
            return Gives(TryParseInteger(text, long.MinValue, long.MaxValue, out var number), number, out value);
        }

        if (typeof(TValue) == typeof(sbyte))
        {
            return Gives(TryParseInteger(text, sbyte.MinValue, sbyte.MaxValue, out var number), (sbyte)number, out value);
        }

        if (typeof(TValue) == typeof(short))
        {
            return Gives(TryParseInteger(text, short.MinValue, short.MaxValue, out var number), (short)number, out value);
        }

        if (typeof(TValue) == typeof(float))
        {
            return Gives(NumberText.TryParse(text.AsSpan(), out float number), number, out value);
        }

        if (typeof(TValue) == typeof(double))
        {
            return Gives(NumberText.TryParse(text.AsSpan(), out double number), number, out value);
        }

        if (typeof(TValue) == typeof(decimal))
        {
            return Gives(NumberText.TryParse(text.AsSpan(), out decimal number), number, out value);
        }

        if (typeof(TValue) == typeof(BigInteger))
        {
            return Gives(NumberText.TryParse(text.AsSpan(), out BigInteger number), number, out value);
        }

        if (typeof(TValue) == typeof(DateTimeOffset))
        {
            return Gives(TimestampText.TryParse(text.AsSpan(), format, out var time), time, out value);
        }

        if (typeof(TValue) == typeof(Blob))
        {
            var bytes = new byte[text.Length];
            var isBase64 = Convert.TryFromBase64String(text, bytes, out var length);
            return Gives(isBase64, Blob.Wrap(bytes.AsMemory(0, length)), out value);
        }

        throw Unknown<TValue>();
    }

    private static bool TryParseInteger(string text, long min, long max, out long number) =>
        NumberText.TryParse(text.AsSpan(), out number) && number >= min && number <= max;

    private static bool Gives<TKnown, TValue>(bool parsed, TKnown known, [MaybeNullWhen(false)] out TValue value)
    {
        value = parsed ? As<TKnown, TValue>(known) : default;
        return parsed;
    }

    private static bool Is<TValue, TKnown>(TValue value, [NotNullWhen(true)] out TKnown? known)
    {
        known = typeof(TValue) == typeof(TKnown) ? Unsafe.As<TValue, TKnown>(ref value) : default;
        return typeof(TValue) == typeof(TKnown);
    }

    /// <summary>The same value; both types are the same.</summary>
    private static TValue As<TKnown, TValue>(TKnown known) => Unsafe.As<TKnown, TValue>(ref known);

    private static NotSupportedException Unknown<TValue>() => new($"{typeof(TValue)} is the C# type of no kind of shape.");
}
