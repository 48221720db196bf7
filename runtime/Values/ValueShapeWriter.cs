using System.Numerics;

namespace SendEvent.Runtime;

/// <summary>Writes a shape as a neutral tree. Members have the names that the model gives them.</summary>
/// <remarks>No type is lost: what is a blob, a timestamp or a structure in the shape is one in the tree.</remarks>
public ref struct ValueShapeWriter : IShapeWriter
{
    private const int MostLevels = 1000;

    // The finished values of all open structures, lists and maps, with the names or keys they have there.
    private readonly List<KeyValuePair<string, Value>> _values;
    private readonly Stack<int> _starts;
    private ShapePath _path;

    /// <summary>Makes a writer for one value.</summary>
    /// <param name="root">The shape of the value.</param>
    public ValueShapeWriter(ShapeDescriptor root)
    {
        ArgumentNullException.ThrowIfNull(root);
        _values = [];
        _starts = [];
        _path = new ShapePath(root);
    }

    /// <summary>The tree, once the value is written.</summary>
    /// <exception cref="InvalidOperationException">Nothing was written, or something is not ended.</exception>
    public readonly Value Result =>
        _values.Count == 1 && _starts.Count == 0
            ? _values[0].Value
            : throw new InvalidOperationException("The value is not complete.");

    /// <inheritdoc/>
    public void BeginStructure(StructureDescriptor shape) => Begin(shape);

    /// <inheritdoc/>
    public void EndStructure(StructureDescriptor shape) => Add(new Value.Structure(EndEntries()));

    /// <inheritdoc/>
    public void BeginList(ListDescriptor shape, int count) => Begin(shape);

    /// <inheritdoc/>
    public void EndList(ListDescriptor shape)
    {
        var start = End();
        var items = new Value[_values.Count - start];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = _values[start + i].Value;
        }

        _values.RemoveRange(start, items.Length);
        Add(new Value.List(items.Length == 0 ? default : new ShapeList<Value>(items)));
    }

    /// <inheritdoc/>
    public void BeginMap(MapDescriptor shape, int count) => Begin(shape);

    /// <inheritdoc/>
    public void WriteKey(MemberDescriptor key, string value) => _path.Top.Key = value ?? string.Empty;

    /// <inheritdoc/>
    public void EndMap(MapDescriptor shape) => Add(new Value.Map(EndEntries()));

    /// <inheritdoc/>
    public bool BeginMember(MemberDescriptor member)
    {
        _path.Top.Member = member;
        return true;
    }

    /// <inheritdoc/>
    public void WriteNull(MemberDescriptor member) => Add(member, Value.Null.Instance);

    /// <inheritdoc/>
    public void WriteString(MemberDescriptor member, string value) => Add(member, new Value.String(value ?? string.Empty));

    /// <inheritdoc/>
    public void WriteBoolean(MemberDescriptor member, bool value) => Add(member, new Value.Boolean(value));

    /// <inheritdoc/>
    public void WriteInteger(MemberDescriptor member, long value) => Add(member, new Value.Integer(value));

    /// <inheritdoc/>
    /// <remarks>The nearest double to the shortest text of the number: 1.1 stays 1.1.</remarks>
    public void WriteFloat(MemberDescriptor member, float value) =>
        Add(member, new Value.Double(NumberText.TryParse(NumberText.ToText(value).AsSpan(), out double number) ? number : value));

    /// <inheritdoc/>
    public void WriteDouble(MemberDescriptor member, double value) => Add(member, new Value.Double(value));

    /// <inheritdoc/>
    public void WriteBigInteger(MemberDescriptor member, BigInteger value) => Add(member, new Value.Integer(value));

    /// <inheritdoc/>
    public void WriteBigDecimal(MemberDescriptor member, decimal value) => Add(member, new Value.Decimal(value));

    /// <inheritdoc/>
    public void WriteBlob(MemberDescriptor member, Blob value) => Add(member, new Value.Binary(value));

    /// <inheritdoc/>
    public void WriteStreamingBlob(MemberDescriptor member, StreamingBlob value) => WriteBlob(member, StreamingBlob.InMemory(value, member));

    /// <inheritdoc/>
    public void WriteTimestamp(MemberDescriptor member, DateTimeOffset value) =>
        Add(member, new Value.Timestamp(value));

    /// <inheritdoc/>
    public void WriteDocument(MemberDescriptor member, Value value) => Add(member, value ?? Value.Null.Instance);

    /// <inheritdoc/>
    public readonly void WriteAbsentToken(MemberDescriptor member)
    {
    }

    /// <inheritdoc/>
    public void WriteUnknown(string name, Value value)
    {
        _path.Top.Member = null;
        _path.Top.Key = name;
        Add(value ?? Value.Null.Instance);
    }

    private void Begin(ShapeDescriptor shape)
    {
        if (_path.Depth >= MostLevels)
        {
            throw _path.Error($"the value is nested more than {MostLevels} levels deep");
        }

        _path.Push(shape);
        _starts.Push(_values.Count);
    }

    private int End()
    {
        _path.Pop();
        return _starts.Pop();
    }

    private ShapeMap<string, Value> EndEntries()
    {
        var start = End();
        var entries = _values.GetRange(start, _values.Count - start).ToArray();
        _values.RemoveRange(start, entries.Length);
        return new ShapeMap<string, Value>(ShapeMapEntries<string, Value>.OfOwned(entries));
    }

    private void Add(MemberDescriptor member, Value value)
    {
        if (_path.Depth > 0)
        {
            _path.Top.Member = member;
        }

        Add(value);
    }

    private readonly void Add(Value value)
    {
        var name = _path.Depth == 0 ? string.Empty
            : _path.Top is { Shape: StructureDescriptor, Member: { } member } ? member.Name
            : _path.Top.Key ?? string.Empty;
        _values.Add(new(name, value));
    }
}
