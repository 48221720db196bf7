namespace SendEvent.Runtime;

/// <content>Values without a shape.</content>
public ref partial struct CborShapeWriter
{
    private void WriteValue(Value value)
    {
        switch (value)
        {
            case Value.String s:
                WriteText(s.Text);
                break;
            case Value.Boolean b:
                Put(b.Flag ? CborInitialByte.True : CborInitialByte.False);
                break;
            case Value.Integer i:
                WriteNumber(IntegerText.Check(i.Number, nameof(Value)));
                break;
            case Value.Double d:
                Reserve(LongestHead);
                PutDouble(d.Number);
                break;
            case Value.Decimal d:
                WriteNumber(d.Number);
                break;
            case Value.Binary b:
                WriteBytes(b.Bytes.Span);
                break;
            case Value.Timestamp t:
                Reserve(1 + LongestHead);
                PutTime(t.Time);
                break;
            case Value.List list:
                WriteItems(list.Items);
                break;
            case Value.Map map:
                WriteEntries(map.Entries);
                break;
            case Value.Structure structure:
                WriteEntries(structure.Members);
                break;
            default:
                Put(CborInitialByte.Null);
                break;
        }
    }

    private void WriteItems(ShapeList<Value> items)
    {
        EnterValue();
        WriteHead(CborInitialByte.Array, (uint)items.Count);
        foreach (var item in items.AsSpan())
        {
            WriteValue(item);
        }

        _depth--;
    }

    private void WriteEntries(ShapeMap<string, Value> entries)
    {
        EnterValue();
        WriteHead(CborInitialByte.Map, (uint)entries.Count);
        foreach (var (key, value) in entries.AsSpan())
        {
            WriteText(key);
            WriteValue(value);
        }

        _depth--;
    }

    private void EnterValue()
    {
        if (++_depth > MaxDepth)
        {
            ThrowTooDeep(nameof(Value));
        }
    }
}
