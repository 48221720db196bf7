namespace SendEvent.Runtime;

/// <content>Documents.</content>
public ref partial struct JsonShapeWriter
{
    private const string DocumentName = "Document";

    /// <inheritdoc/>
    public void WriteDocument(MemberDescriptor member, Value value)
    {
        WritePrefix(member, 1);
        WriteValue(value);
        _comma = 1;
    }

    private void WriteValue(Value value)
    {
        switch (value)
        {
            case null or Value.Null:
                PutLiteral("null"u8);
                break;
            case Value.String text:
                WriteQuoted(text.Text ?? string.Empty);
                break;
            case Value.Boolean flag:
                PutLiteral(flag.Flag ? "true"u8 : "false"u8);
                break;
            case Value.Integer number:
                PutBigInteger(number.Number, DocumentName);
                break;
            case Value.Double number:
                PutDocumentDouble(number.Number);
                break;
            case Value.Decimal number:
                PutDecimal(number.Number);
                break;
            case Value.Binary binary:
                PutBase64(binary.Bytes.Span);
                break;
            case Value.Timestamp timestamp:
                PutTimestamp(timestamp.Time, TimestampFormat.EpochSeconds);
                break;
            case Value.List list:
                WriteList(list.Items);
                break;
            case Value.Map map:
                WriteMap(map.Entries);
                break;
            case Value.Structure structure:
                WriteMap(structure.Members);
                break;
            default:
                throw new ArgumentException($"A document cannot hold {value.GetType().Name}.");
        }
    }

    // Without the point, 1.0 would be read back as an integer.
    private void PutDocumentDouble(double number)
    {
        Reserve(NumberText.MaxLength);
        var start = _count;
        PutDouble(number);
        if (!_span[start.._count].ContainsAny(".E\""u8))
        {
            PutLiteral(".0"u8);
        }
    }

    private void WriteList(ShapeList<Value> items)
    {
        EnterDocument((byte)'[');
        foreach (var item in items.AsSpan())
        {
            if (_comma != 0)
            {
                Put((byte)',');
            }

            WriteValue(item);
            _comma = 1;
        }

        Close((byte)']');
    }

    private void WriteMap(ShapeMap<string, Value> entries)
    {
        EnterDocument((byte)'{');
        foreach (var (key, value) in entries.AsSpan())
        {
            WriteName(key ?? string.Empty);
            WriteValue(value);
            _comma = 1;
        }

        Close((byte)'}');
    }

    private void EnterDocument(byte bracket)
    {
        if (++_depth > MaxDepth)
        {
            ThrowTooDeep(DocumentName);
        }

        Put(bracket);
        _comma = 0;
    }
}
