using System.Text.Unicode;

namespace SendEvent.Runtime;

/// <content>What no shape knows: passed over, but not without a check.</content>
public ref partial struct JsonShapeReader
{
    // Without recursion; the lowest bit of the word says whether the innermost level is an object.
    private void SkipValue()
    {
        var objects = 0UL;
        for (var outside = _depth; ;)
        {
            if (SkipToken(ref objects))
            {
                SkipNameIn(objects);
                continue;
            }

            while (true)
            {
                if (_depth == outside)
                {
                    return;
                }

                var next = Peek();
                if (next != ((objects & 1) != 0 ? '}' : ']'))
                {
                    Expect(next, (byte)',');
                    SkipNameIn(objects);
                    break;
                }

                objects >>= 1;
                Leave();
            }
        }
    }

    // True if the token opened an object or array that is not empty.
    private bool SkipToken(ref ulong objects)
    {
        var token = Peek();
        switch (token)
        {
            case (byte)'{' or (byte)'[':
                Enter(null);
                if (Peek() == token + 2)
                {
                    Leave();
                    return false;
                }

                objects = (objects << 1) | (token == '{' ? 1UL : 0UL);
                return true;
            case (byte)'"':
                SkipText();
                break;
            case (byte)'t':
                ReadLiteral("true"u8);
                break;
            case (byte)'f':
                ReadLiteral("false"u8);
                break;
            case (byte)'n':
                ReadNull();
                break;
            case (byte)'-' or (>= (byte)'0' and <= (byte)'9'):
                ScanNumber(out _);
                break;
            default:
                throw Malformed();
        }

        return false;
    }

    private void SkipNameIn(ulong objects)
    {
        if ((objects & 1) != 0)
        {
            if (Peek() != '"')
            {
                throw Malformed();
            }

            SkipText();
            Expect(Peek(), (byte)':');
        }
    }

    private void SkipText()
    {
        var start = _at;
        var text = ScanString(out var escaped, out var ascii);
        if (escaped)
        {
            Unescape(text, start);
        }
        else if (!ascii && !Utf8.IsValid(text))
        {
            throw InvalidUtf8(start);
        }
    }
}
