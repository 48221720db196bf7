using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics;
using System.Numerics;
using System.Text;

namespace SendEvent.Runtime;

/// <content>Simple values other than strings.</content>
public ref partial struct JsonShapeWriter
{
    /// <inheritdoc/>
    public void WriteNull(MemberDescriptor member)
    {
        WritePrefix(member, 4);
        PutLiteral("null"u8);
    }

    /// <inheritdoc/>
    public void WriteBoolean(MemberDescriptor member, bool value)
    {
        WritePrefix(member, 5);
        PutLiteral(value ? "true"u8 : "false"u8);
    }

    /// <inheritdoc/>
    public void WriteInteger(MemberDescriptor member, long value)
    {
        WritePrefix(member, NumberText.MaxLength);
        PutInteger(value);
    }

    /// <inheritdoc/>
    public void WriteFloat(MemberDescriptor member, float value)
    {
        WritePrefix(member, NumberText.MaxLength);
        if (float.IsFinite(value))
        {
            _count += NumberText.Format(Free, value);
        }
        else
        {
            PutNonFinite(value);
        }
    }

    /// <inheritdoc/>
    public void WriteDouble(MemberDescriptor member, double value)
    {
        WritePrefix(member, NumberText.MaxLength);
        PutDouble(value);
    }

    /// <inheritdoc/>
    public void WriteBigInteger(MemberDescriptor member, BigInteger value)
    {
        WritePrefix(member, 1);
        if (IsRpcV2)
        {
            Put((byte)'"');
            PutBigInteger(value, member.Name);
            Put((byte)'"');
            return;
        }

        PutBigInteger(value, member.Name);
    }

    /// <inheritdoc/>
    public void WriteBigDecimal(MemberDescriptor member, decimal value)
    {
        WritePrefix(member, NumberText.MaxLength);
        if (IsRpcV2)
        {
            Put((byte)'"');
            PutDecimal(value);
            Put((byte)'"');
            return;
        }

        PutDecimal(value);
    }

    /// <inheritdoc/>
    public void WriteBlob(MemberDescriptor member, Blob value)
    {
        WritePrefix(member, 1);
        PutBase64(value.Span);
    }

    /// <inheritdoc/>
    public void WriteStreamingBlob(MemberDescriptor member, StreamingBlob value) => WriteBlob(member, StreamingBlob.InMemory(value, member));

    /// <inheritdoc/>
    public void WriteTimestamp(MemberDescriptor member, DateTimeOffset value)
    {
        WritePrefix(member, TimestampText.MaxLength + 2);
        PutTimestamp(value, IsRpcV2 ? TimestampFormat.EpochSeconds : member.TimestampFormatOr(TimestampFormat.EpochSeconds));
    }

    private void PutLiteral(ReadOnlySpan<byte> literal)
    {
        Reserve(literal.Length);
        literal.CopyTo(Free);
        _count += literal.Length;
    }

    private void PutInteger(long value)
    {
        Reserve(NumberText.MaxLength);
        Utf8Formatter.TryFormat(value, Free, out var written);
        _count += written;
    }

    private void PutDouble(double value)
    {
        if (double.IsFinite(value))
        {
            Reserve(NumberText.MaxLength);
            _count += NumberText.Format(Free, value);
        }
        else
        {
            PutNonFinite(value);
        }
    }

    private void PutNonFinite(double value) =>
        PutLiteral(double.IsNaN(value) ? "\"NaN\""u8 : value > 0 ? "\"Infinity\""u8 : "\"-Infinity\""u8);

    private void PutDecimal(decimal value)
    {
        Reserve(NumberText.MaxLength);
        Utf8Formatter.TryFormat(value, Free, out var written);
        _count += written;
    }

    private void PutBigInteger(BigInteger value, string name)
    {
        var text = NumberText.ToText(value, name);
        Reserve(text.Length);
        Encoding.ASCII.GetBytes(text, Free);
        _count += text.Length;
    }

    private void PutTimestamp(DateTimeOffset value, TimestampFormat format)
    {
        Reserve(TimestampText.MaxLength + 2);
        if (format == TimestampFormat.EpochSeconds)
        {
            _count += TimestampText.Format(Free, value, format);
            return;
        }

        _span[_count++] = (byte)'"';
        _count += TimestampText.Format(Free, value, format);
        _span[_count++] = (byte)'"';
    }

    private void PutBase64(ReadOnlySpan<byte> bytes)
    {
        Put((byte)'"');
        while (true)
        {
            var status = Base64.EncodeToUtf8(bytes, Free, out var read, out var written);
            _count += written;
            if (status == OperationStatus.Done)
            {
                break;
            }

            Debug.Assert(status == OperationStatus.DestinationTooSmall);
            bytes = bytes[read..];
            Grow(Base64.GetMaxEncodedToUtf8Length(Math.Min(bytes.Length, 1 << 14)));
        }

        Put((byte)'"');
    }
}
