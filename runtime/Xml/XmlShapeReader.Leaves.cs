using System.Buffers;
using System.Buffers.Text;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;

namespace SendEvent.Runtime;

/// <content>Simple values.</content>
public ref partial struct XmlShapeReader
{
    /// <inheritdoc/>
    public string ReadString(MemberDescriptor member) => Encoding.UTF8.GetString(Leaf());

    /// <inheritdoc/>
    public bool ReadBoolean(MemberDescriptor member)
    {
        var text = Trimmed();
        if (Ascii.EqualsIgnoreCase(text, "true"u8) || text.SequenceEqual("1"u8))
        {
            return true;
        }

        return Ascii.EqualsIgnoreCase(text, "false"u8) || text.SequenceEqual("0"u8)
            ? false
            : throw Fail(member, "is not a boolean");
    }

    /// <inheritdoc/>
    public sbyte ReadByte(MemberDescriptor member) => (sbyte)ReadInteger(member, sbyte.MinValue, sbyte.MaxValue);

    /// <inheritdoc/>
    public short ReadShort(MemberDescriptor member) => (short)ReadInteger(member, short.MinValue, short.MaxValue);

    /// <inheritdoc/>
    public int ReadInteger(MemberDescriptor member) => (int)ReadInteger(member, int.MinValue, int.MaxValue);

    /// <inheritdoc/>
    public long ReadLong(MemberDescriptor member) => ReadInteger(member, long.MinValue, long.MaxValue);

    /// <inheritdoc/>
    public float ReadFloat(MemberDescriptor member) =>
        NumberText.TryParse(Trimmed(), out float value) ? value : throw Fail(member, "is not a number");

    /// <inheritdoc/>
    public double ReadDouble(MemberDescriptor member) =>
        NumberText.TryParse(Trimmed(), out double value) ? value : throw Fail(member, "is not a number");

    /// <inheritdoc/>
    public BigInteger ReadBigInteger(MemberDescriptor member) =>
        NumberText.TryParse(Trimmed(), out BigInteger value) ? value : throw Fail(member, "is not an integer");

    /// <inheritdoc/>
    public decimal ReadBigDecimal(MemberDescriptor member) =>
        NumberText.TryParse(Trimmed(), out decimal value)
            ? value
            : throw Fail(member, "is not a decimal number that fits");

    /// <inheritdoc/>
    public StreamingBlob ReadStreamingBlob(MemberDescriptor member) => StreamingBlob.Of(ReadBlob(member));

    /// <inheritdoc/>
    public Blob ReadBlob(MemberDescriptor member)
    {
        var text = Trimmed();
        if (text.IsEmpty)
        {
            return Blob.Empty;
        }

        var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(text.Length)];
        return Base64.DecodeFromUtf8(text, bytes, out _, out var written) == OperationStatus.Done
            ? Blob.Wrap(bytes.AsMemory(0, written))
            : throw Fail(member, "is not base64");
    }

    /// <inheritdoc/>
    public DateTimeOffset ReadTimestamp(MemberDescriptor member)
    {
        ArgumentNullException.ThrowIfNull(member);
        return TimestampText.TryParse(Trimmed(), member.TimestampFormatOr(TimestampFormat.DateTime), out var value)
            ? value
            : throw Fail(member, "is not a timestamp");
    }

    /// <inheritdoc/>
    public Value ReadDocument(MemberDescriptor member) => throw Fail(member, "is a document, which XML does not have");

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long ReadInteger(MemberDescriptor member, long least, long greatest)
    {
        var text = Trimmed();
        return NumberText.TryParse(text, out long value) && value >= least && value <= greatest
            ? value
            : throw Fail(member, "is not an integer that fits");
    }

    private ReadOnlySpan<byte> Trimmed() => XmlCharacters.Trim(Leaf());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ReadOnlySpan<byte> Leaf()
    {
        if (_attribute < 0 && !_absent && _scanner.TryReadLeaf(out var text))
        {
            return text;
        }

        return LeafSlowly();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ReadOnlySpan<byte> LeafSlowly()
    {
        if (_absent)
        {
            throw Fail("is missing");
        }

        if (_attribute < 0)
        {
            throw Fail("has elements in it where there must be text");
        }

        var attribute = _scanner.Attributes[_attribute];
        _attribute = -1;
        return _scanner.ValueOf(attribute);
    }
}
