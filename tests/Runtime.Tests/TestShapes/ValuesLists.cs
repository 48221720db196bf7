namespace SendEvent.Runtime.Tests.ValueShapes;

public readonly record struct Names(ShapeList<string> Items) : IShape<Names>
{
    internal static readonly ListDescriptor Shape = new("Names", new("member", MemberRole.Item));

    public static ShapeDescriptor Shape_ => Shape;

    public static Names Of(params string[] items) => new(ShapeList.Create<string>(items));

    public static void Write<TWriter>(ref TWriter writer, Names value)
        where TWriter : struct, IShapeWriter, allows ref struct
    {
        writer.BeginList(Shape, value.Items.Count);
        foreach (var item in value.Items) { writer.WriteString(Shape.Item, item); }
        writer.EndList(Shape);
    }

    public static Names Read<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct
    {
        var items = new ShapeListBuilder<string>();
        reader.BeginList(Shape);
        while (reader.NextItem(Shape)) { items.Add(reader.ReadString(Shape.Item)); }
        return new(items.ToList());
    }
}

public readonly record struct SparseNames(ShapeList<string?> Items) : IShape<SparseNames>
{
    internal static readonly ListDescriptor Shape = new("SparseNames", new("member", MemberRole.Item)) { Sparse = true };

    public static ShapeDescriptor Shape_ => Shape;

    public static SparseNames Of(params string?[] items) => new(ShapeList.Create<string?>(items));

    public static void Write<TWriter>(ref TWriter writer, SparseNames value)
        where TWriter : struct, IShapeWriter, allows ref struct
    {
        writer.BeginList(Shape, value.Items.Count);
        foreach (var item in value.Items)
        {
            if (item is null) { writer.WriteNull(Shape.Item); } else { writer.WriteString(Shape.Item, item); }
        }

        writer.EndList(Shape);
    }

    public static SparseNames Read<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct
    {
        var items = new ShapeListBuilder<string?>();
        reader.BeginList(Shape);
        while (reader.NextItem(Shape)) { items.Add(reader.TryReadNull() ? null : reader.ReadString(Shape.Item)); }
        return new(items.ToList());
    }
}

public readonly record struct Kitchens(ShapeList<Kitchen> Items) : IShape<Kitchens>
{
    internal static readonly ListDescriptor Shape =
        new("Kitchens", new("member", MemberRole.Item) { LocationName = "kitchen" });

    public static ShapeDescriptor Shape_ => Shape;

    public static Kitchens Of(params Kitchen[] items) => new(ShapeList.Create<Kitchen>(items));

    public static void Write<TWriter>(ref TWriter writer, Kitchens value)
        where TWriter : struct, IShapeWriter, allows ref struct
    {
        writer.BeginList(Shape, value.Items.Count);
        foreach (var item in value.Items)
        {
            if (writer.BeginMember(Shape.Item)) { Kitchen.Write(ref writer, item); }
        }

        writer.EndList(Shape);
    }

    public static Kitchens Read<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct
    {
        var items = new ShapeListBuilder<Kitchen>();
        reader.BeginList(Shape);
        while (reader.NextItem(Shape)) { items.Add(Kitchen.Read(ref reader)); }
        return new(items.ToList());
    }
}

public readonly record struct Tags(ShapeMap<string, string> Entries) : IShape<Tags>
{
    internal static readonly MapDescriptor Shape =
        new("Tags", new("key", MemberRole.Key), new("value", MemberRole.Value));

    public static ShapeDescriptor Shape_ => Shape;

    public static Tags Of(params (string Key, string Value)[] entries) =>
        new(ShapeMap.Create(entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value))));

    public static void Write<TWriter>(ref TWriter writer, Tags value)
        where TWriter : struct, IShapeWriter, allows ref struct
    {
        writer.BeginMap(Shape, value.Entries.Count);
        foreach (var (key, entry) in value.Entries)
        {
            writer.WriteKey(Shape.Key, key);
            writer.WriteString(Shape.Value, entry);
        }

        writer.EndMap(Shape);
    }

    public static Tags Read<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct
    {
        var entries = default(ShapeMapBuilder<string, string>);
        reader.BeginMap(Shape);
        while (reader.NextEntry(Shape, out var key)) { entries.Add(key, reader.ReadString(Shape.Value)); }
        return new(entries.ToMap());
    }
}

public abstract partial record Choice : Shape<Choice>, IShape<Choice>
{
    internal static readonly MemberDescriptor S_ = new("S");
    internal static readonly MemberDescriptor N_ = new("N");
    internal static readonly MemberDescriptor K_ = new("K");
    internal static readonly StructureDescriptor Shape = new("Choice", S_, N_, K_) { IsUnion = true };

    private Choice()
    {
    }

    public static ShapeDescriptor Shape_ => Shape;

    public static void Write<TWriter>(ref TWriter writer, Choice value)
        where TWriter : struct, IShapeWriter, allows ref struct
    {
        writer.BeginStructure(Shape);
        switch (value)
        {
            case S s: writer.WriteString(S_, s.Value); break;
            case N n: writer.WriteInteger(N_, n.Value); break;
            case K k: if (writer.BeginMember(K_)) { Kitchen.Write(ref writer, k.Value); } break;
            case Unknown u: writer.WriteUnknown(u.Name, u.Content); break;
        }

        writer.EndStructure(Shape);
    }

    public static Choice Read<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct
    {
        Choice? result = null;
        reader.BeginStructure(Shape);
        for (var member = -1; reader.NextMember(Shape, ref member);)
        {
            switch (member)
            {
                case 0: result = new S(reader.ReadString(S_)); break;
                case 1: result = new N(reader.ReadInteger(N_)); break;
                case 2: result = new K(Kitchen.Read(ref reader)); break;
                default:
                    var content = reader.ReadUnknown(out var name);
                    result = new Unknown(name, content);
                    break;
            }
        }

        return result ?? throw reader.Invalid(Shape, "no member is set");
    }

    public sealed record S(string Value) : Choice;

    public sealed record N(int Value) : Choice;

    public sealed record K(Kitchen Value) : Choice;

    public sealed record Unknown(string Name, Value Content) : Choice;
}
