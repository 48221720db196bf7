using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace SendEvent.Runtime;

/// <content>Simple values.</content>
public ref partial struct XmlShapeWriter
{
    private const string NilNamespace = "http://www.w3.org/2001/XMLSchema-instance";

    /// <inheritdoc/>
    public void WriteString(MemberDescriptor member, string value)
    {
        var tag = Begin(member, 0);
        WriteText(value ?? string.Empty, member, tag);
        End(tag);
    }

    /// <inheritdoc/>
    public void WriteBoolean(MemberDescriptor member, bool value)
    {
        var tag = Begin(member, 8);
        var text = value ? "true"u8 : "false"u8;
        text.CopyTo(_buffer.AsSpan(_count));
        _count += text.Length;
        End(tag);
    }

    /// <inheritdoc/>
    public void WriteInteger(MemberDescriptor member, long value)
    {
        var tag = Begin(member, NumberText.MaxLength);
        Utf8Formatter.TryFormat(value, _buffer.AsSpan(_count), out var written);
        _count += written;
        End(tag);
    }

    /// <inheritdoc/>
    public void WriteFloat(MemberDescriptor member, float value)
    {
        var tag = Begin(member, 0);
        WriteAscii(NumberText.ToText(value));
        End(tag);
    }

    /// <inheritdoc/>
    public void WriteDouble(MemberDescriptor member, double value)
    {
        var tag = Begin(member, 0);
        WriteAscii(NumberText.ToText(value));
        End(tag);
    }

    /// <inheritdoc/>
    public void WriteBigInteger(MemberDescriptor member, BigInteger value)
    {
        ArgumentNullException.ThrowIfNull(member);
        if (!IntegerText.Fits(value))
        {
            throw new ShapeException(_root.Name, PathTo(member), IntegerText.TooLong);
        }

        var tag = Begin(member, 0);
        WriteAscii(value.ToString(CultureInfo.InvariantCulture));
        End(tag);
    }

    /// <inheritdoc/>
    public void WriteBigDecimal(MemberDescriptor member, decimal value)
    {
        var tag = Begin(member, 0);
        WriteAscii(value.ToString(CultureInfo.InvariantCulture));
        End(tag);
    }

    /// <inheritdoc/>
    public void WriteBlob(MemberDescriptor member, Blob value)
    {
        var tag = Begin(member, Base64.GetMaxEncodedToUtf8Length(value.Length));
        Base64.EncodeToUtf8(value.Span, _buffer.AsSpan(_count), out _, out var written);
        _count += written;
        End(tag);
    }

    /// <inheritdoc/>
    public void WriteStreamingBlob(MemberDescriptor member, StreamingBlob value) => WriteBlob(member, StreamingBlob.InMemory(value, member));

    /// <inheritdoc/>
    public void WriteTimestamp(MemberDescriptor member, DateTimeOffset value)
    {
        ArgumentNullException.ThrowIfNull(member);
        var tag = Begin(member, TimestampText.MaxLength);
        var format = member.TimestampFormatOr(TimestampFormat.DateTime);
        _count += TimestampText.Format(_buffer.AsSpan(_count), value, format);
        End(tag);
    }

    /// <inheritdoc/>
    /// <exception cref="ShapeException">Always: XML has no documents.</exception>
    public void WriteDocument(MemberDescriptor member, Value value)
    {
        ArgumentNullException.ThrowIfNull(member);
        throw new ShapeException(_root.Name, PathTo(member), "is a document, which XML does not have");
    }

    /// <inheritdoc/>
    public void WriteNull(MemberDescriptor member)
    {
        var tag = Begin(member, 0);
        _count--;
        WriteAscii($" xmlns:xsi=\"{NilNamespace}\" xsi:nil=\"true\">");
        End(tag);
    }

    // Writes what stands before the text, and makes room for so many bytes of text.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private XmlTag Begin(MemberDescriptor member, int more)
    {
        var tag = TagOf(member);
        Reserve(tag.StartLength + XmlTag.Block + more);
        Copy(tag.Start, tag.StartLength);
        if (tag.IsAttribute)
        {
            _attributeStart = _count - tag.StartLength;
        }

        return tag;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void End(XmlTag tag)
    {
        WriteEnd(tag);
        if (tag.IsAttribute)
        {
            MoveAttribute();
        }
    }

    // The attribute was written at the end of the buffer; it goes into the start tag of the structure.
    private void MoveAttribute()
    {
        var target = _top.TagEnd;
        var length = _count - _attributeStart;
        var attribute = ArrayPool<byte>.Shared.Rent(length);
        _buffer.AsSpan(_attributeStart, length).CopyTo(attribute);
        _buffer.AsSpan(target, _attributeStart - target).CopyTo(_buffer.AsSpan(target + length));
        attribute.AsSpan(0, length).CopyTo(_buffer.AsSpan(target));
        ArrayPool<byte>.Shared.Return(attribute);
        _top.TagEnd = target + length;
    }
}
