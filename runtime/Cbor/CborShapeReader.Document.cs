namespace SendEvent.Runtime;

/// <content>Values without a shape, and values that nobody wants.</content>
public ref partial struct CborShapeReader
{
    private Value ReadValue(int depth)
    {
        var head = PeekTagged();
        for (; head >> 5 == CborInitialByte.Tag; head = PeekTagged())
        {
            switch (head)
            {
                case CborInitialByte.DateTimeTag or CborInitialByte.EpochTag:
                    return new Value.Timestamp(ReadTimestamp(_root.Root));
                case CborInitialByte.PositiveBigTag or CborInitialByte.NegativeBigTag:
                    return new Value.Integer(ReadBigInteger("an integer"));
                case CborInitialByte.DecimalTag:
                    return new Value.Decimal(ReadBigDecimal(_root.Root));
                default:
                    ReadArgument();
                    break;
            }
        }

        switch (head >> 5)
        {
            case CborInitialByte.Unsigned or CborInitialByte.Negative:
                return new Value.Integer(ReadBigInteger("an integer"));
            case CborInitialByte.Bytes:
                return new Value.Binary(Blob.Wrap(ReadBytes("a byte string")));
            case CborInitialByte.Text:
                return new Value.String(ReadText("a text string"));
            case CborInitialByte.Array:
                return ReadItems(depth);
            case CborInitialByte.Map:
                return ReadEntries(depth);
            default:
                return ReadSimple(head);
        }
    }

    private Value ReadSimple(byte head)
    {
        switch (head)
        {
            case CborInitialByte.False or CborInitialByte.True:
                _at++;
                return new Value.Boolean(head == CborInitialByte.True);
            case CborInitialByte.Null or CborInitialByte.Undefined:
                _at++;
                return Value.Null.Instance;
            default:
                return TryReadFloating(out var number) ? new Value.Double(number) : throw Malformed();
        }
    }

    private Value.List ReadItems(int depth)
    {
        var items = default(ShapeListBuilder<Value>);
        for (var remaining = EnterValue(CborInitialByte.Array, 1, depth); remaining > 0 || (remaining < 0 && !TakeBreak());)
        {
            items.Add(ReadValue(depth + 1));
            remaining -= remaining > 0 ? 1 : 0;
        }

        return new Value.List(items.ToList());
    }

    private Value.Map ReadEntries(int depth)
    {
        var entries = default(ShapeMapBuilder<string, Value>);
        for (var remaining = EnterValue(CborInitialByte.Map, 2, depth); remaining > 0 || (remaining < 0 && !TakeBreak());)
        {
            entries.Add(ReadText("a text string as key"), ReadValue(depth + 1));
            remaining -= remaining > 0 ? 1 : 0;
        }

        return new Value.Map(entries.ToMap());
    }

    private int EnterValue(int major, int leastBytes, int depth) =>
        depth < MaxDepth ? ReadCount(major, leastBytes, "a value") : throw TooDeep();

    /// <summary>Passes over a value, without recursion and without allocating.</summary>
    private void Skip()
    {
        // Of the items that are open: how many are to come in them. Those that a break ends have -1 if they are
        // arrays; maps have -2 before a key and -3 before its value.
        Span<long> open = stackalloc long[MaxDepth + 1];
        var level = 0;
        open[0] = 1;
        while (true)
        {
            while (open[level] == 0)
            {
                if (--level < 0)
                {
                    return;
                }
            }

            if (Peek() == CborInitialByte.Break)
            {
                if (open[level] is not (-1 or -2))
                {
                    throw Malformed();
                }

                _at++;
                level--;
                continue;
            }

            open[level] = open[level] switch { > 0 and var rest => rest - 1, -1 => -1, -2 => -3, _ => -2 };
            var inner = SkipHead();
            if (inner != 0)
            {
                if (_depth + level >= MaxDepth)
                {
                    throw TooDeep();
                }

                open[++level] = inner;
            }
        }
    }

    /// <summary>Passes over a simple value, or the head of an array or map; gives what then is to come in it.</summary>
    private long SkipHead()
    {
        SkipTags();
        var head = Peek();
        var indefinite = (head & 31) == CborInitialByte.Indefinite;
        switch (head >> 5)
        {
            case CborInitialByte.Bytes or CborInitialByte.Text when indefinite:
                for (_at++; !TakeBreak();)
                {
                    ReadChunk(head >> 5);
                }

                return 0;
            case CborInitialByte.Bytes or CborInitialByte.Text:
                ReadString(head >> 5, "");
                return 0;
            case CborInitialByte.Array:
                return ReadCount(CborInitialByte.Array, 1, "");
            case CborInitialByte.Map:
                return ReadCount(CborInitialByte.Map, 2, "") is >= 0 and var count ? 2L * count : -2;
            default:
                ReadArgument();
                return 0;
        }
    }
}
