using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace SendEvent.Runtime;

/// <content>Lists and maps. Those that are flattened have no element of their own: their items are among the members.</content>
public ref partial struct XmlShapeReader
{
    /// <inheritdoc/>
    public void BeginList(ListDescriptor shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        BeginCollection(shape, shape.Flattened);
    }

    /// <inheritdoc/>
    public bool NextItem(ListDescriptor shape)
    {
        ref var frame = ref _frames[_depth - 1];
        while (NextElement(ref frame))
        {
            if (_scanner.HasAttributes && !shape.Sparse && IsNil())
            {
                _scanner.Skip();
                continue;
            }

            frame.Index++;
            return true;
        }

        return false;
    }

    /// <inheritdoc/>
    public void BeginMap(MapDescriptor shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        ref var frame = ref BeginCollection(shape, shape.Flattened);
        frame.EntryDepth = -1;
    }

    /// <inheritdoc/>
    public bool NextEntry(MapDescriptor shape, [NotNull] out string? key)
    {
        ref var frame = ref _frames[_depth - 1];
        EndEntry(ref frame);
        while (NextElement(ref frame))
        {
            frame.Key = null;
            frame.EntryDepth = _scanner.Depth;
            frame.EntryStart = _scanner.Position;
            _scanner.Enter();
            var hasValue = MoveToValue(shape, ref frame);
            key = frame.Key ?? throw Fail("has an entry without a key");
            if (shape.Sparse)
            {
                _null = !hasValue;
                return true;
            }

            var isNull = !hasValue || (_scanner.HasAttributes && IsNil());
            if (!isNull && !IsTakenBack(in frame, key))
            {
                frame.Index = 0;
                return true;
            }

            if (isNull && frame.Index >= 0)
            {
                TakeBack(in frame, key);
            }

            if (hasValue)
            {
                _scanner.Skip();
            }

            EndEntry(ref frame);
        }

        frame.Key = null;
        key = string.Empty;
        return false;
    }

    private ref Frame BeginCollection(ShapeDescriptor shape, bool flattened)
    {
        byte[]? name = null;
        if (_depth > 0)
        {
            ref var parent = ref _frames[_depth - 1];
            if (parent.Shape is StructureDescriptor structure
                && (uint)parent.Index < (uint)structure.Members.Length
                && (flattened || structure.Members[parent.Index].Flattened))
            {
                name = structure.XmlMembers.Names[parent.Index];
                Consume(ref parent, parent.Index);
            }
        }

        ref var frame = ref Push(shape);
        frame.Name = name;
        frame.Start = _scanner.Position;
        frame.Resume = -1;
        frame.ResumeEntry = -1;
        frame.Key = null;

        // The first element of a flattened collection is the current one.
        frame.Attribute = name is null ? -1 : 0;
        if (name is null)
        {
            EnterCollection();
        }

        return ref frame;
    }

    private void EnterCollection()
    {
        if (!_absent)
        {
            _scanner.Enter();
        }
    }

    // Moves to the next item or entry, or leaves the collection.
    private bool NextElement(ref Frame frame)
    {
        if (frame.Name is not null)
        {
            return NextFlattened(ref frame);
        }

        if (_absent)
        {
            _depth--;
            return false;
        }

        if (_scanner.MoveToChild())
        {
            _scanner.ReadStartTag();
            return true;
        }

        _scanner.ReadEndTag();
        _depth--;
        return false;
    }

    // The elements need not be neighbours. The others between them are passed over, and read when the list has ended;
    // its own elements are passed over then. So each element is passed over once for each flattened member at most.
    private bool NextFlattened(ref Frame frame)
    {
        if (frame.Attribute >= 0)
        {
            frame.Attribute = -1;
            return true;
        }

        var name = frame.Name!;
        while (_scanner.MoveToChild())
        {
            if (_scanner.TryReadStartTag(name))
            {
                return true;
            }

            var start = _scanner.Position;
            _scanner.ReadStartTag();
            if (_scanner.LocalName.SequenceEqual(name.AsSpan()[..^1]))
            {
                return true;
            }

            if (frame.Resume < 0)
            {
                frame.Resume = start;
            }

            _scanner.SkipToComeBack();
        }

        if (frame.Resume >= 0)
        {
            _scanner.Position = frame.Resume;
        }

        _depth--;
        return false;
    }

    // Finds key and value of an entry in whatever order; the value is current then.
    private bool MoveToValue(MapDescriptor shape, ref Frame frame)
    {
        var keyName = shape.XmlKeyName;
        var valueName = shape.XmlValueName;
        var value = -1;
        while (_scanner.MoveToChild())
        {
            var start = _scanner.Position;
            _scanner.ReadStartTag();
            var name = _scanner.LocalName;
            if (name.SequenceEqual(keyName))
            {
                frame.Key = Encoding.UTF8.GetString(Leaf());
                if (value >= 0)
                {
                    frame.ResumeEntry = _scanner.Position;
                    _scanner.Position = value;
                    _scanner.ReadStartTag();
                    return true;
                }
            }
            else if (!name.SequenceEqual(valueName))
            {
                _scanner.Skip();
            }
            else if (frame.Key is not null)
            {
                return true;
            }
            else
            {
                value = start;
                _scanner.SkipToComeBack();
            }
        }

        return false;
    }

    private void EndEntry(ref Frame frame)
    {
        if (frame.EntryDepth >= 0)
        {
            if (frame.ResumeEntry >= 0)
            {
                _scanner.Position = frame.ResumeEntry;
                frame.ResumeEntry = -1;
            }

            _scanner.SkipTo(frame.EntryDepth);
            frame.EntryDepth = -1;
        }
    }
}
