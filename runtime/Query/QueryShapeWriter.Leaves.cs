using System.Buffers.Text;
using System.Numerics;

namespace SendEvent.Runtime;

/// <content>Simple values, and values without a shape.</content>
public ref partial struct QueryShapeWriter
{
    /// <inheritdoc/>
    /// <remarks>The protocol has no nulls; an empty value keeps the place in the list.</remarks>
    public void WriteNull(MemberDescriptor member) => WriteName(member);

    /// <inheritdoc/>
    public void WriteString(MemberDescriptor member, string value)
    {
        WriteName(member);
        WriteEncoded(value ?? string.Empty);
    }

    /// <inheritdoc/>
    public void WriteBoolean(MemberDescriptor member, bool value)
    {
        WriteName(member);
        WritePlain(value ? "true"u8 : "false"u8);
    }

    /// <inheritdoc/>
    public void WriteInteger(MemberDescriptor member, long value)
    {
        WriteName(member);
        Span<byte> text = stackalloc byte[NumberText.MaxLength];
        Utf8Formatter.TryFormat(value, text, out var written);
        WritePlain(text[..written]);
    }

    /// <inheritdoc/>
    public void WriteFloat(MemberDescriptor member, float value)
    {
        WriteName(member);
        WriteEncoded(NumberText.ToText(value));
    }

    /// <inheritdoc/>
    public void WriteDouble(MemberDescriptor member, double value)
    {
        WriteName(member);
        WriteEncoded(NumberText.ToText(value));
    }

    /// <inheritdoc/>
    public void WriteBigInteger(MemberDescriptor member, BigInteger value)
    {
        ArgumentNullException.ThrowIfNull(member);
        WriteName(member);
        WriteEncoded(NumberText.ToText(value, member.Name));
    }

    /// <inheritdoc/>
    public void WriteBigDecimal(MemberDescriptor member, decimal value)
    {
        WriteName(member);
        WriteEncoded(NumberText.ToText(value));
    }

    /// <inheritdoc/>
    public void WriteBlob(MemberDescriptor member, Blob value)
    {
        WriteName(member);
        WriteBase64(value.Span);
    }

    /// <inheritdoc/>
    public void WriteStreamingBlob(MemberDescriptor member, StreamingBlob value) => WriteBlob(member, StreamingBlob.InMemory(value, member));

    /// <inheritdoc/>
    public void WriteTimestamp(MemberDescriptor member, DateTimeOffset value)
    {
        ArgumentNullException.ThrowIfNull(member);
        WriteName(member);
        Span<byte> text = stackalloc byte[TimestampText.MaxLength];
        WriteEncoded(text[..TimestampText.Format(text, value, member.TimestampFormatOr(TimestampFormat.DateTime))]);
    }

    /// <inheritdoc/>
    /// <remarks>The protocol has no documents; they are written as lists, maps and structures without names.</remarks>
    public void WriteDocument(MemberDescriptor member, Value value)
    {
        var start = _prefixLength;
        Extend(member);
        WriteValue(value, _depth);
        _prefixLength = start;
    }

    /// <inheritdoc/>
    public void WriteUnknown(string name, Value value)
    {
        var start = _prefixLength;
        AppendName(name);
        WriteValue(value, _depth);
        _prefixLength = start;
    }

    /// <summary>Writes the value to which the prefix is the name.</summary>
    private void WriteValue(Value value, int level)
    {
        if (level >= MostLevels)
        {
            throw new ShapeException(nameof(Value), nameof(Value), $"more than {MostLevels} levels of nesting");
        }

        switch (value)
        {
            case Value.List list:
                WriteItems(list.Items, level + 1);
                break;
            case Value.Map map:
                WriteEntries(map.Entries, level + 1);
                break;
            case Value.Structure structure:
                foreach (var (name, member) in structure.Members.AsSpan())
                {
                    var start = _prefixLength;
                    AppendName(name);
                    WriteValue(member, level + 1);
                    _prefixLength = start;
                }

                break;
            default:
                WritePrefix();
                WriteSimple(value);
                break;
        }
    }

    private void WriteItems(ShapeList<Value> items, int level)
    {
        if (!_ec2)
        {
            if (items.Count == 0)
            {
                WritePrefix();
            }

            Append(".member"u8);
        }

        var start = _prefixLength;
        for (var i = 0; i < items.Count; i++)
        {
            AppendIndex(i + 1);
            WriteValue(items[i], level);
            _prefixLength = start;
        }
    }

    private void WriteEntries(ShapeMap<string, Value> entries, int level)
    {
        Append(".entry"u8);
        var start = _prefixLength;
        var index = 0;
        foreach (var (key, value) in entries.AsSpan())
        {
            AppendIndex(++index);
            var entry = _prefixLength;
            Append(".key"u8);
            WritePrefix();
            WriteEncoded(key ?? string.Empty);
            _prefixLength = entry;
            Append(".value"u8);
            WriteValue(value, level);
            _prefixLength = start;
        }
    }

    private void WriteSimple(Value value)
    {
        Span<byte> text = stackalloc byte[NumberText.MaxLength];
        switch (value)
        {
            case Value.String s:
                WriteEncoded(s.Text ?? string.Empty);
                break;
            case Value.Boolean b:
                WritePlain(b.Flag ? "true"u8 : "false"u8);
                break;
            case Value.Integer i:
                WriteEncoded(NumberText.ToText(i.Number, nameof(Value)));
                break;
            case Value.Double d:
                WriteEncoded(NumberText.ToText(d.Number));
                break;
            case Value.Decimal d:
                WriteEncoded(NumberText.ToText(d.Number));
                break;
            case Value.Binary b:
                WriteBase64(b.Bytes.Span);
                break;
            case Value.Timestamp t:
                WriteEncoded(text[..TimestampText.Format(text, t.Time, TimestampFormat.DateTime)]);
                break;
        }
    }

    private void AppendName(string name)
    {
        var segment = System.Text.Encoding.ASCII.GetBytes("." + PercentEncoding.Encode(name));
        Append(segment);
    }
}
