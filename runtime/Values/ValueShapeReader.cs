namespace SendEvent.Runtime;

/// <summary>Reads a shape from a neutral tree.</summary>
public ref partial struct ValueShapeReader : IShapeReader
{
    private const int MostLevels = 64;

    private readonly Stack<Source> _sources;
    private ShapePath _path;
    private Value _current;

    /// <summary>Makes a reader of one value.</summary>
    /// <param name="root">The shape to read.</param>
    /// <param name="value">The tree.</param>
    public ValueShapeReader(ShapeDescriptor root, Value value)
    {
        ArgumentNullException.ThrowIfNull(root);
        ArgumentNullException.ThrowIfNull(value);
        _sources = [];
        _path = new ShapePath(root);
        _current = value;
    }

    /// <inheritdoc/>
    public void BeginStructure(StructureDescriptor shape) => Begin(shape, new Source(Entries("a structure"), null));

    /// <inheritdoc/>
    public bool NextMember(StructureDescriptor shape, ref int member)
    {
        ArgumentNullException.ThrowIfNull(shape);
        ref var frame = ref _path.Top;
        var source = _sources.Peek();
        while (source.TryNextEntry(out var name, out var value))
        {
            if (value is null or Value.Null)
            {
                continue;
            }

            var index = IndexOf(shape.Members, name, member + 1);
            if (index < 0 && !shape.IsUnion)
            {
                continue;
            }

            if (shape.IsUnion && member >= 0)
            {
                (frame.Member, frame.Key) = (null, null);
                throw _path.Error(ShapeException.SeveralMembers);
            }

            _current = value;
            frame.Key = name;
            frame.Member = index < 0 ? null : shape.Members[index];
            member = index < 0 ? shape.Members.Length : index;
            return true;
        }

        return End();
    }

    /// <inheritdoc/>
    public void BeginList(ListDescriptor shape)
    {
        var items = _current is Value.List list ? list.Items : throw Mismatch("a list");
        Begin(shape, new Source(default, items.AsArray()));
    }

    /// <inheritdoc/>
    public bool NextItem(ListDescriptor shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        ref var frame = ref _path.Top;
        frame.Member = shape.Item;
        var source = _sources.Peek();
        while (source.TryNextItem(out var value))
        {
            frame.Index++;
            if (shape.Sparse || value is not (null or Value.Null))
            {
                _current = value ?? Value.Null.Instance;
                return true;
            }
        }

        return End();
    }

    /// <inheritdoc/>
    public void BeginMap(MapDescriptor shape) => Begin(shape, new Source(Entries("a map"), null));

    /// <inheritdoc/>
    public bool NextEntry(MapDescriptor shape, out string key)
    {
        ArgumentNullException.ThrowIfNull(shape);
        ref var frame = ref _path.Top;
        frame.Member = shape.Value;
        var source = _sources.Peek();
        while (source.TryNextEntry(out key, out var value))
        {
            if (shape.Sparse || value is not (null or Value.Null))
            {
                frame.Key = key;
                _current = value ?? Value.Null.Instance;
                return true;
            }
        }

        return End();
    }

    /// <inheritdoc/>
    public readonly bool TryReadNull() => _current is Value.Null;

    /// <inheritdoc/>
    public readonly Value ReadUnknown(out string name)
    {
        name = _path.Top.Key!;
        return _current;
    }

    /// <inheritdoc/>
    public readonly T Missing<T>(MemberDescriptor member)
    {
        ArgumentNullException.ThrowIfNull(member);
        throw _path.Error(member, "is required");
    }

    /// <inheritdoc/>
    public readonly T MissingShape<T>(MemberDescriptor member)
        where T : IShape<T> => Missing<T>(member);

    /// <inheritdoc/>
    public readonly ShapeException Invalid(ShapeDescriptor shape, string problem) => _path.Error(problem);

    private static int IndexOf(ReadOnlySpan<MemberDescriptor> members, string name, int guess)
    {
        if ((uint)guess < (uint)members.Length && members[guess].Name == name)
        {
            return guess;
        }

        for (var i = 0; i < members.Length; i++)
        {
            if (members[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }

    private readonly ShapeMap<string, Value> Entries(string expected) => _current switch
    {
        Value.Structure structure => structure.Members,
        Value.Map map => map.Entries,
        _ => throw Mismatch(expected),
    };

    private void Begin(ShapeDescriptor shape, Source source)
    {
        if (_path.Depth >= MostLevels)
        {
            throw _path.Error($"the value is nested more than {MostLevels} levels deep");
        }

        _path.Push(shape);
        _sources.Push(source);
    }

    private bool End()
    {
        _path.Pop();
        _sources.Pop();
        return false;
    }

    /// <summary>What is still to be read of a structure, list or map.</summary>
    private sealed class Source(ShapeMap<string, Value> entries, Value[]? items)
    {
        private int _next;

        public bool TryNextEntry(out string key, out Value? value)
        {
            if (_next < entries.Count)
            {
                (key, value) = entries.AsSpan()[_next++];
                return true;
            }

            (key, value) = (string.Empty, null);
            return false;
        }

        public bool TryNextItem(out Value? value)
        {
            value = null;
            if (_next < items!.Length)
            {
                value = items[_next++];
                return true;
            }

            return false;
        }
    }
}
