using System.Numerics;

namespace SendEvent.Runtime;

/// <content>Values without a shape: documents, and what is passed over.</content>
public ref partial struct JsonShapeReader
{
    /// <inheritdoc/>
    public bool ReadBoolean(MemberDescriptor member)
    {
        switch (Peek())
        {
            case (byte)'t':
                ReadLiteral("true"u8);
                return true;
            case (byte)'f':
                ReadLiteral("false"u8);
                return false;
            default:
                throw Unexpected("a boolean");
        }
    }

    /// <inheritdoc/>
    public Value ReadDocument(MemberDescriptor member) => ReadValue();

    /// <inheritdoc/>
    public Value ReadUnknown(out string name)
    {
        name = UnknownName();
        return ReadValue();
    }

    private Value ReadValue()
    {
        switch (Peek())
        {
            case (byte)'{':
                return ReadMap();
            case (byte)'[':
                return ReadList();
            case (byte)'"':
                return new Value.String(ReadText());
            case (byte)'t':
                ReadLiteral("true"u8);
                return new Value.Boolean(true);
            case (byte)'f':
                ReadLiteral("false"u8);
                return new Value.Boolean(false);
            case (byte)'n':
                ReadNull();
                return Value.Null.Instance;
            default:
                return ReadNumber();
        }
    }

    private Value.Map ReadMap()
    {
        Enter(null);
        var entries = new ShapeMapBuilder<string, Value>();
        var next = Peek();
        while (next != '}')
        {
            var key = ReadName();
            entries.Add(key, ReadValue());
            next = NextOrEnd((byte)'}');
        }

        Leave();
        return new Value.Map(entries.ToMap());
    }

    private Value.List ReadList()
    {
        Enter(null);
        var items = new ShapeListBuilder<Value>();
        var next = Peek();
        while (next != ']')
        {
            items.Add(ReadValue());
            next = NextOrEnd((byte)']');
        }

        Leave();
        return new Value.List(items.ToList());
    }

    // Goes past a comma; what follows it cannot be the end.
    private byte NextOrEnd(byte end)
    {
        var next = Peek();
        if (next != end)
        {
            Expect(next, (byte)',');
            if (Peek() == end)
            {
                throw Malformed();
            }
        }

        return next;
    }

    private Value ReadNumber()
    {
        if (Peek() is not ((byte)'-' or (>= (byte)'0' and <= (byte)'9')))
        {
            throw MalformedValue();
        }

        if (TryScanShortInteger(out var small))
        {
            return new Value.Integer(small);
        }

        var start = _at;
        var number = ScanNumber(out var integral);
        if (integral)
        {
            return NumberText.TryParse(number, out BigInteger integer)
                ? new Value.Integer(integer)
                : throw OutOfRange(start, IntegerText.TooLong);
        }

        return NumberText.TryParse(number, out double value)
            ? new Value.Double(value)
            : throw OutOfRange(start, "the number cannot be read");
    }
}
