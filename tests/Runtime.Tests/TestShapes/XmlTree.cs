namespace SendEvent.Runtime.Tests.TestShapes;

/// <summary>A structure with lists, maps and itself in it, as emitted code would look.</summary>
public sealed record XmlTree : Shape<XmlTree>, IShape<XmlTree>
{
    public required string Name { get; init; }

    public XmlTree? Child { get; init; }

    public ShapeList<string>? Tags { get; init; }

    public ShapeList<string>? Flat { get; init; }

    public ShapeList<XmlTree>? Items { get; init; }

    public ShapeMap<string, string>? Map { get; init; }

    public ShapeMap<string, XmlTree>? FlatMap { get; init; }

    public ShapeList<string?>? Sparse { get; init; }

    public XmlChoice? Choice { get; init; }

    public static ShapeDescriptor Shape_ => Members_.Shape;

    public static void Write<TWriter>(ref TWriter writer, XmlTree value)
        where TWriter : struct, IShapeWriter, allows ref struct
    {
        writer.BeginStructure(Members_.Shape);
        writer.WriteString(Members_.Name, value.Name);
        if (value.Child is { } child && writer.BeginMember(Members_.Child)) { Write(ref writer, child); }
        if (value.Tags is { } tags && writer.BeginMember(Members_.Tags)) { WriteTags(ref writer, Members_.TagList, tags); }
        if (value.Flat is { } flat && writer.BeginMember(Members_.Flat)) { WriteTags(ref writer, Members_.FlatList, flat); }
        if (value.Items is { } items && writer.BeginMember(Members_.Items))
        {
            writer.BeginList(Members_.ItemList, items.Count);
            foreach (var item in items) { if (writer.BeginMember(Members_.ItemList.Item)) { Write(ref writer, item); } }
            writer.EndList(Members_.ItemList);
        }

        if (value.Map is { } map && writer.BeginMember(Members_.Map))
        {
            writer.BeginMap(Members_.TextMap, map.Count);
            foreach (var (key, entry) in map)
            {
                writer.WriteKey(Members_.TextMap.Key, key);
                writer.WriteString(Members_.TextMap.Value, entry);
            }

            writer.EndMap(Members_.TextMap);
        }

        if (value.FlatMap is { } flatMap && writer.BeginMember(Members_.FlatMap))
        {
            writer.BeginMap(Members_.TreeMap, flatMap.Count);
            foreach (var (key, entry) in flatMap)
            {
                writer.WriteKey(Members_.TreeMap.Key, key);
                if (writer.BeginMember(Members_.TreeMap.Value)) { Write(ref writer, entry); }
            }

            writer.EndMap(Members_.TreeMap);
        }

        if (value.Sparse is { } sparse && writer.BeginMember(Members_.Sparse))
        {
            writer.BeginList(Members_.SparseList, sparse.Count);
            foreach (var item in sparse)
            {
                if (item is null) { writer.WriteNull(Members_.SparseList.Item); } else { writer.WriteString(Members_.SparseList.Item, item); }
            }

            writer.EndList(Members_.SparseList);
        }

        if (value.Choice is { } choice && writer.BeginMember(Members_.Choice)) { XmlChoice.Write(ref writer, choice); }
        writer.EndStructure(Members_.Shape);
    }

    public static XmlTree Read<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct
    {
        string? name = null;
        XmlTree? child = null;
        ShapeList<string>? tags = null, flat = null;
        ShapeList<XmlTree>? items = null;
        ShapeMap<string, string>? map = null;
        ShapeMap<string, XmlTree>? flatMap = null;
        ShapeList<string?>? sparse = null;
        XmlChoice? choice = null;
        reader.BeginStructure(Members_.Shape);
        for (var member = -1; reader.NextMember(Members_.Shape, ref member);)
        {
            switch (member)
            {
                case 0: name = reader.ReadString(Members_.Name); break;
                case 1: child = Read(ref reader); break;
                case 2: tags = ReadTags(ref reader, Members_.TagList); break;
                case 3: flat = ReadTags(ref reader, Members_.FlatList); break;
                case 4: items = ReadItems(ref reader); break;
                case 5: map = ReadMap(ref reader); break;
                case 6: flatMap = ReadFlatMap(ref reader); break;
                case 7: sparse = ReadSparse(ref reader); break;
                default: choice = XmlChoice.Read(ref reader); break;
            }
        }

        return new XmlTree
        {
            Name = name ?? reader.Missing<string>(Members_.Name),
            Child = child,
            Tags = tags,
            Flat = flat,
            Items = items,
            Map = map,
            FlatMap = flatMap,
            Sparse = sparse,
            Choice = choice,
        };
    }

    private static void WriteTags<TWriter>(ref TWriter writer, ListDescriptor shape, ShapeList<string> tags)
        where TWriter : struct, IShapeWriter, allows ref struct
    {
        writer.BeginList(shape, tags.Count);
        foreach (var tag in tags) { writer.WriteString(shape.Item, tag); }
        writer.EndList(shape);
    }

    private static ShapeList<string> ReadTags<TReader>(ref TReader reader, ListDescriptor shape)
        where TReader : struct, IShapeReader, allows ref struct
    {
        var items = new ShapeListBuilder<string>();
        reader.BeginList(shape);
        while (reader.NextItem(shape)) { items.Add(reader.ReadString(shape.Item)); }
        return items.ToList();
    }

    private static ShapeList<XmlTree> ReadItems<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct
    {
        var items = new ShapeListBuilder<XmlTree>();
        reader.BeginList(Members_.ItemList);
        while (reader.NextItem(Members_.ItemList)) { items.Add(Read(ref reader)); }
        return items.ToList();
    }

    private static ShapeList<string?> ReadSparse<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct
    {
        var items = new ShapeListBuilder<string?>();
        reader.BeginList(Members_.SparseList);
        while (reader.NextItem(Members_.SparseList))
        {
            items.Add(reader.TryReadNull() ? null : reader.ReadString(Members_.SparseList.Item));
        }

        return items.ToList();
    }

    private static ShapeMap<string, string> ReadMap<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct
    {
        var entries = new ShapeMapBuilder<string, string>();
        reader.BeginMap(Members_.TextMap);
        while (reader.NextEntry(Members_.TextMap, out var key)) { entries.Add(key, reader.ReadString(Members_.TextMap.Value)); }
        return entries.ToMap();
    }

    private static ShapeMap<string, XmlTree> ReadFlatMap<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct
    {
        var entries = new ShapeMapBuilder<string, XmlTree>();
        reader.BeginMap(Members_.TreeMap);
        while (reader.NextEntry(Members_.TreeMap, out var key)) { entries.Add(key, Read(ref reader)); }
        return entries.ToMap();
    }

    private static class Members_
    {
        internal static readonly MemberDescriptor Name = new("Name") { Required = true };
        internal static readonly MemberDescriptor Child = new("Child") { LocationName = "child" };
        internal static readonly MemberDescriptor Tags = new("Tags");
        internal static readonly MemberDescriptor Flat = new("Flat") { ElementName = "Flattened" };
        internal static readonly MemberDescriptor Items = new("Items") { Flattened = true, LocationName = "Item" };
        internal static readonly MemberDescriptor Map = new("Map");
        internal static readonly MemberDescriptor FlatMap = new("FlatMap") { Flattened = true };
        internal static readonly MemberDescriptor Sparse = new("Sparse");
        internal static readonly MemberDescriptor Choice = new("Choice");

        internal static readonly ListDescriptor TagList = new("TagList", new("member", MemberRole.Item));
        internal static readonly ListDescriptor FlatList = new("FlatList", new("member", MemberRole.Item) { LocationName = "Flattened" }) { Flattened = true };
        internal static readonly ListDescriptor ItemList = new("ItemList", new("member", MemberRole.Item) { LocationName = "ignored" });
        internal static readonly ListDescriptor SparseList = new("SparseList", new("member", MemberRole.Item)) { Sparse = true };
        internal static readonly MapDescriptor TextMap = new("TextMap", new("key", MemberRole.Key), new("value", MemberRole.Value));

        internal static readonly MapDescriptor TreeMap = new(
            "TreeMap", new("key", MemberRole.Key) { LocationName = "K" }, new("value", MemberRole.Value) { LocationName = "V" });

        internal static readonly StructureDescriptor Shape = new(
            "XmlTree", Name, Child, Tags, Flat, Items, Map, FlatMap, Sparse, Choice) { TextIsXml = true };
    }
}
