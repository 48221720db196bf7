using System.Numerics;

namespace SendEvent.Runtime;

/// <summary>
/// Writes nothing: it looks at every value that passes and collects the constraints that are broken. What is valid
/// costs no allocation.
/// </summary>
internal ref partial struct ValidatingWriter : IShapeWriter
{
    private const int MostLevels = 1000;
    private const string TooDeep = "is nested more than 1000 levels deep";

    private ShapePath _path;
    private List<ShapeViolation>? _violations;

    private readonly bool _knowsAll;

    /// <summary>Makes a writer.</summary>
    /// <param name="root">The shape of the value.</param>
    /// <param name="knowsAll">Whether a value of an enum that the model does not name is a violation, also where the enum is not closed.</param>
    public ValidatingWriter(ShapeDescriptor root, bool knowsAll = false)
    {
        _path = new ShapePath(root);
        _knowsAll = knowsAll;
    }

    /// <summary>Gives the violations found; nothing can be written any more.</summary>
    public IReadOnlyList<ShapeViolation> End()
    {
        _path.Return();
        return _violations is null ? [] : _violations;
    }

    public void BeginStructure(StructureDescriptor shape) => Begin(shape);

    public void EndStructure(StructureDescriptor shape)
    {
        if (!shape.IsUnion)
        {
            PassOver(shape, _path.Top.Index + 1, shape.Members.Length);
        }

        _path.Pop();
    }

    public void BeginList(ListDescriptor shape, int count)
    {
        CheckCount(shape.Min, shape.Max, count, "item", "items");
        Begin(shape);
    }

    public void EndList(ListDescriptor shape) => _path.Pop();

    public void BeginMap(MapDescriptor shape, int count)
    {
        CheckCount(shape.Min, shape.Max, count, "entry", "entries");
        Begin(shape);
    }

    public void WriteKey(MemberDescriptor key, string value)
    {
        ref var frame = ref _path.Top;
        frame.Member = null;
        frame.Key = value ?? string.Empty;
        if (value is null)
        {
            Add("the key is required", ConstraintText.NotNull, isOfKey: true);
        }
        else if (key.Target is { } target)
        {
            CheckText(target, value, "the key ");
        }
    }

    public void EndMap(MapDescriptor shape) => _path.Pop();

    public bool BeginMember(MemberDescriptor member)
    {
        At(member);
        if (_path.Depth < MostLevels)
        {
            return true;
        }

        Add(TooDeep);
        return false;
    }

    public void WriteNull(MemberDescriptor member) => At(member);

    public void WriteString(MemberDescriptor member, string value)
    {
        At(member);
        if (value is null)
        {
            Add("is required", ConstraintText.NotNull);
        }
        else if (member.Target is { } target)
        {
            CheckText(target, value, "");
        }
    }

    public void WriteBoolean(MemberDescriptor member, bool value) => At(member);

    public void WriteInteger(MemberDescriptor member, long value)
    {
        At(member);
        if (member.Target is { } target)
        {
            CheckNumber(member, target, value);
        }
    }

    public void WriteFloat(MemberDescriptor member, float value)
    {
        At(member);
        if (member.Target is { } target)
        {
            CheckFloating(member, target, value);
        }
    }

    public void WriteDouble(MemberDescriptor member, double value)
    {
        At(member);
        if (member.Target is { } target)
        {
            CheckFloating(member, target, value);
        }
    }

    public void WriteBigInteger(MemberDescriptor member, BigInteger value)
    {
        At(member);
        if (member.Target is { } target)
        {
            CheckBigInteger(member, target, value);
        }
    }

    public void WriteBigDecimal(MemberDescriptor member, decimal value)
    {
        At(member);
        if (member.Target is { } target)
        {
            CheckNumber(member, target, value);
        }
    }

    public void WriteBlob(MemberDescriptor member, Blob value)
    {
        At(member);
        if (member.Target is { } target)
        {
            CheckLength(target, value.Length, "byte", "bytes", "");
        }
    }

    public void WriteStreamingBlob(MemberDescriptor member, StreamingBlob value)
    {
        At(member);
        if (value is null)
        {
            Add("is required", ConstraintText.NotNull);
        }
        else if (member.Target is { } target && value.Length is { } length)
        {
            CheckLength(target, (int)Math.Min(length, int.MaxValue), "byte", "bytes", "");
        }
    }

    public void WriteTimestamp(MemberDescriptor member, DateTimeOffset value) => At(member);

    public void WriteDocument(MemberDescriptor member, Value value)
    {
        At(member);
        if (value is null)
        {
            Add("is required", ConstraintText.NotNull);
        }
        else if (value.IsDeeperThan(MostLevels - _path.Depth))
        {
            Add(TooDeep);
        }
    }

    public void WriteAbsentToken(MemberDescriptor member) => At(member);

    public void WriteUnknown(string name, Value value)
    {
        // That of a stand-in, which a response without the union has.
        if (string.IsNullOrEmpty(name))
        {
            Add("no member of the union is set");
        }
        else if (value is not null && value.IsDeeperThan(MostLevels - _path.Depth))
        {
            _path.Top.Key = name;
            Add(TooDeep);
        }
    }

    /// <summary>Tells that there is no value at this place, or at the root.</summary>
    public void AddNull() => Add("is required", ConstraintText.NotNull);

    private void Begin(ShapeDescriptor shape)
    {
        if (_path.Depth >= MostLevels)
        {
            throw _path.Error(TooDeep);
        }

        _path.Push(shape);
    }

    /// <summary>Moves to a member; required members between the last one and this one are missing.</summary>
    private void At(MemberDescriptor member)
    {
        if (_path.Depth == 0)
        {
            return;
        }

        ref var frame = ref _path.Top;
        frame.Member = member;
        if (frame.Shape is StructureDescriptor { IsUnion: false } structure)
        {
            var index = frame.Index + 1;
            var members = structure.Members;
            while (index < members.Length && members[index] != member)
            {
                index++;
            }

            if (index < members.Length)
            {
                PassOver(structure, frame.Index + 1, index);
                frame.Index = index;
                frame.Member = member;
            }
        }
        else if (frame.Shape is ListDescriptor)
        {
            frame.Index++;
        }
    }

    private void PassOver(StructureDescriptor structure, int from, int to)
    {
        for (; from < to; from++)
        {
            if (structure.Members[from] is { Required: true } missing)
            {
                _path.Top.Member = missing;
                Add("is required", ConstraintText.NotNull);
            }
        }
    }

    private void Add(string problem, ConstraintText? constraint = null, bool isOfKey = false) => (_violations ??= []).Add(new ShapeViolation(_path.ToString(), VisibleText.Of(problem))
    {
        Constraint = isOfKey && constraint is not null ? constraint with { IsOfKey = true } : constraint,
    });
}
