using System.Text;

namespace SendEvent.Runtime;

/// <content>Elements around the value to read.</content>
public ref partial struct XmlShapeReader
{
    /// <summary>Goes from the current element to its first child of a name, before anything is read.</summary>
    /// <param name="name">The child's name without prefix.</param>
    /// <returns>False if there is none; a structure that is read now has no members.</returns>
    /// <exception cref="ShapeException">The document is malformed.</exception>
    public bool TryEnter(string name)
    {
        if (_absent)
        {
            return false;
        }

        Span<byte> utf8 = stackalloc byte[256];
        var expected = Encoding.UTF8.TryGetBytes(name, utf8, out var written)
            ? utf8[..written]
            : Encoding.UTF8.GetBytes(name);
        _scanner.Enter();
        while (_scanner.MoveToChild())
        {
            _scanner.ReadStartTag();
            if (_scanner.LocalName.SequenceEqual(expected))
            {
                return true;
            }

            _scanner.Skip();
        }

        _scanner.ReadEndTag();
        _absent = true;
        return false;
    }

    /// <summary>
    /// Goes from the root element to the element that has the members of an error: <c>Error</c>, the root itself, a
    /// child of the root, or a child of <c>Errors</c>.
    /// </summary>
    /// <returns>False if there is none; a structure that is read now has no members.</returns>
    /// <exception cref="ShapeException">The document is malformed.</exception>
    public bool TryEnterError()
    {
        if (_absent)
        {
            return false;
        }

        if (_scanner.LocalName.SequenceEqual("Error"u8))
        {
            return true;
        }

        _scanner.Enter();
        while (_scanner.MoveToChild())
        {
            _scanner.ReadStartTag();
            if (_scanner.LocalName.SequenceEqual("Error"u8))
            {
                return true;
            }

            if (!_scanner.LocalName.SequenceEqual("Errors"u8))
            {
                _scanner.Skip();
            }
            else if (TryEnter("Error"))
            {
                return true;
            }
            else
            {
                _absent = false;
            }
        }

        _scanner.ReadEndTag();
        _absent = true;
        return false;
    }

    /// <summary>Reads the text of an element; the first of several with the same meaning counts.</summary>
    private string? Take(string? text)
    {
        var read = TextOrNull();
        return text ?? read;
    }

    internal void ReadError(XmlErrorText error)
    {
        if (TryEnterError())
        {
            var depth = _scanner.Depth;
            _scanner.Enter();
            while (_scanner.MoveToChild())
            {
                _scanner.ReadStartTag();
                switch (_scanner.LocalName)
                {
                    case var name when name.SequenceEqual("Code"u8):
                        error.Code = Take(error.Code);
                        break;
                    case var name when name.SequenceEqual("Message"u8) || name.SequenceEqual("message"u8):
                        error.Message = Take(error.Message);
                        break;
                    case var name when name.SequenceEqual("Type"u8):
                        error.Type = Take(error.Type);
                        break;
                    case var name when IsRequestId(name):
                        error.RequestId = Take(error.RequestId);
                        break;
                    default:
                        _scanner.Skip();
                        break;
                }
            }

            _scanner.ReadEndTag();

            // The id of the request stands beside the error, or beside the errors.
            while (_scanner.Depth > 0 && _scanner.Depth <= depth)
            {
                if (!_scanner.MoveToChild())
                {
                    _scanner.ReadEndTag();
                    continue;
                }

                _scanner.ReadStartTag();
                if (IsRequestId(_scanner.LocalName))
                {
                    error.RequestId = Take(error.RequestId);
                }
                else
                {
                    _scanner.Skip();
                }
            }
        }
    }

    private static bool IsRequestId(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("RequestId"u8) || name.SequenceEqual("RequestID"u8) || name.SequenceEqual("requestId"u8);

    // Text of an element; null, and the element is passed over, if it has elements in it.
    private string? TextOrNull()
    {
        if (_scanner.TryReadLeaf(out var text))
        {
            return Encoding.UTF8.GetString(text);
        }

        var depth = _scanner.Depth;
        _scanner.Enter();
        _scanner.SkipTo(depth);
        return null;
    }
}
