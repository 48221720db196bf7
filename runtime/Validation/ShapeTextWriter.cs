using System.Globalization;
using System.Numerics;
using System.Text;

namespace SendEvent.Runtime;

/// <summary>Writes a shape as text for people.</summary>
internal ref struct ShapeTextWriter : IShapeWriter
{
    private const int MostLevels = 64;
    private const int MostItems = 100;
    private const string Hidden = "***";

    private readonly StringBuilder _text = new();
    private readonly Stack<Frame> _outer = [];

    // The structure, list or map being written; at the top it has no shape.
    private Frame _frame;

    // How many sensitive structures, lists and maps are open: nothing in them shows.
    private int _hiddenLevels;

    public ShapeTextWriter()
    {
    }

    public readonly string Result => _text.ToString();

    public void BeginStructure(StructureDescriptor shape)
    {
        if (Begin(shape))
        {
            _text.Append(shape.CSharpName ?? Capitalized(shape.Name)).Append(" {");
        }
    }

    public void EndStructure(StructureDescriptor shape) => End(" }");

    public void BeginList(ListDescriptor shape, int count)
    {
        if (Begin(shape))
        {
            _text.Append('[');
        }
    }

    public void EndList(ListDescriptor shape) => End("]");

    public void BeginMap(MapDescriptor shape, int count)
    {
        if (Begin(shape))
        {
            _text.Append('{');
        }
    }

    public void WriteKey(MemberDescriptor key, string value)
    {
        _frame.Key = value;
        _frame.HideKey = key.IsSensitive;
    }

    public void EndMap(MapDescriptor shape) => End(" }");

    public bool BeginMember(MemberDescriptor member)
    {
        if (!Next(member))
        {
            return false;
        }

        if (_outer.Count >= MostLevels)
        {
            _text.Append('…');
            return false;
        }

        if (member.IsSensitive)
        {
            _text.Append(Hidden);
            return false;
        }

        return true;
    }

    /// <summary>Appends that there is no value where one was to be written.</summary>
    public readonly void AppendNull() => _text.Append("null");

    public void WriteNull(MemberDescriptor member)
    {
        if (Next(member))
        {
            _text.Append("null");
        }
    }

    public void WriteString(MemberDescriptor member, string value)
    {
        if (Shows(member))
        {
            VisibleText.Append(_text, value);
        }
    }

    public void WriteBoolean(MemberDescriptor member, bool value)
    {
        if (Shows(member))
        {
            _text.Append(value ? "true" : "false");
        }
    }

    public void WriteInteger(MemberDescriptor member, long value)
    {
        if (Shows(member))
        {
            _text.Append(CultureInfo.InvariantCulture, $"{value}");
        }
    }

    public void WriteFloat(MemberDescriptor member, float value)
    {
        if (Shows(member))
        {
            _text.Append(CultureInfo.InvariantCulture, $"{value}");
        }
    }

    public void WriteDouble(MemberDescriptor member, double value)
    {
        if (Shows(member))
        {
            _text.Append(CultureInfo.InvariantCulture, $"{value}");
        }
    }

    public void WriteBigInteger(MemberDescriptor member, BigInteger value)
    {
        if (Shows(member))
        {
            _text.Append(CultureInfo.InvariantCulture, $"{value}");
        }
    }

    public void WriteBigDecimal(MemberDescriptor member, decimal value)
    {
        if (Shows(member))
        {
            _text.Append(CultureInfo.InvariantCulture, $"{value}");
        }
    }

    public void WriteBlob(MemberDescriptor member, Blob value)
    {
        if (Shows(member))
        {
            _text.Append(CultureInfo.InvariantCulture, $"{value.Length} {(value.Length == 1 ? "byte" : "bytes")}");
        }
    }

    public void WriteStreamingBlob(MemberDescriptor member, StreamingBlob value)
    {
        if (Shows(member))
        {
            _text.Append(value?.ToString() ?? "null");
        }
    }

    public void WriteTimestamp(MemberDescriptor member, DateTimeOffset value)
    {
        if (Shows(member))
        {
            _text.Append(TimestampText.ToText(value, TimestampFormat.DateTime));
        }
    }

    public void WriteDocument(MemberDescriptor member, Value value)
    {
        if (Shows(member))
        {
            _text.Append(value?.ToString() ?? "null");
        }
    }

    public readonly void WriteAbsentToken(MemberDescriptor member)
    {
    }

    public void WriteUnknown(string name, Value value)
    {
        if (Next(name))
        {
            _text.Append(value?.ToString() ?? "null");
        }
    }

    private static string Capitalized(string name) =>
        name.Length == 0 || char.ToUpperInvariant(name[0]) == name[0] ? name : char.ToUpperInvariant(name[0]) + name[1..];

    /// <summary>Whether a simple member shows; says so if it is hidden.</summary>
    private bool Shows(MemberDescriptor member)
    {
        if (!Next(member))
        {
            return false;
        }

        if (member.IsSensitive)
        {
            _text.Append(Hidden);
            return false;
        }

        return true;
    }

    /// <summary>Writes what stands before a value. False if the value does not show at all.</summary>
    private bool Next(MemberDescriptor member) =>
        Next(_frame.Shape is StructureDescriptor ? member.CSharpName ?? Capitalized(member.Name) : member.Name);

    private bool Next(string name)
    {
        if (_hiddenLevels > 0)
        {
            return false;
        }

        if (_frame.Shape is null)
        {
            return true;
        }

        if (++_frame.Count > MostItems && _frame.Shape is not StructureDescriptor)
        {
            return false;
        }

        _text.Append(_frame.Count > 1 ? ", " : _frame.Shape is ListDescriptor ? "" : " ");
        switch (_frame.Shape)
        {
            case StructureDescriptor:
                VisibleText.Append(_text, name);
                _text.Append(" = ");
                break;
            case MapDescriptor:
                VisibleText.Append(_text, _frame.HideKey ? Hidden : _frame.Key);
                _text.Append(" = ");
                break;
        }

        return true;
    }

    private bool Begin(ShapeDescriptor shape)
    {
        if (_hiddenLevels > 0 || shape.Sensitive)
        {
            _text.Append(_hiddenLevels++ == 0 ? Hidden : "");
            return false;
        }

        _outer.Push(_frame);
        _frame = new Frame { Shape = shape };
        return true;
    }

    private void End(string end)
    {
        if (_hiddenLevels > 0)
        {
            _hiddenLevels--;
            return;
        }

        if (_frame.Count > MostItems && _frame.Shape is not StructureDescriptor)
        {
            _text.Append(CultureInfo.InvariantCulture, $", … {_frame.Count - MostItems} more");
        }

        _text.Append(end);
        _frame = _outer.Pop();
    }

    private struct Frame
    {
        public ShapeDescriptor? Shape;
        public int Count;
        public string? Key;
        public bool HideKey;
    }
}
