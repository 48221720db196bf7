using System.Text;

namespace SendEvent.Runtime;

/// <content>Union members that the model does not know.</content>
public ref partial struct XmlShapeReader
{
    /// <inheritdoc/>
    /// <remarks>An element without elements in it is a string, any other a map; repeated elements are a list.</remarks>
    public Value ReadUnknown(out string name)
    {
        name = Encoding.UTF8.GetString(_scanner.LocalName);
        var value = ReadUnknown(_depth);
        if (!IsNext(name))
        {
            return value;
        }

        var same = new List<Value> { value };
        do
        {
            same.Add(ReadUnknown(_depth));
        }
        while (IsNext(name));
        return ListOf(same);
    }

    // Moves to the next element if it has this name and is no null. The root, which may be the payload of an event, is alone.
    private bool IsNext(string name)
    {
        if (_scanner.Depth == 0 || !_scanner.MoveToChild())
        {
            return false;
        }

        var start = _scanner.Position;
        _scanner.ReadStartTag();
        if (Encoding.UTF8.GetString(_scanner.LocalName) == name && !(_scanner.HasAttributes && IsNil()))
        {
            return true;
        }

        _scanner.Unread(start);
        return false;
    }

    private static Value.List ListOf(List<Value> items) => new(ShapeList.Create<Value>([.. items]));

    private Value ReadUnknown(int depth)
    {
        if (_scanner.TryReadLeaf(out var text))
        {
            return new Value.String(Encoding.UTF8.GetString(text));
        }

        if (depth >= MaxDepth)
        {
            throw Fail("is nested too deeply");
        }

        _scanner.Enter();
        var names = new List<string>();
        var values = new Dictionary<string, List<Value>>();
        while (_scanner.MoveToChild())
        {
            _scanner.ReadStartTag();
            var name = Encoding.UTF8.GetString(_scanner.LocalName);
            if (!values.TryGetValue(name, out var same))
            {
                values.Add(name, same = []);
                names.Add(name);
            }

            same.Add(ReadUnknown(depth + 1));
        }

        _scanner.ReadEndTag();
        var entries = default(ShapeMapBuilder<string, Value>);
        foreach (var name in names)
        {
            var same = values[name];
            entries.Add(name, same.Count == 1 ? same[0] : ListOf(same));
        }

        return new Value.Map(entries.ToMap());
    }
}
