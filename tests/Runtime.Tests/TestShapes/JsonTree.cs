namespace SendEvent.Runtime.Tests;

/// <summary>A recursive structure with lists, maps, sparse ones, a union and odd names, as the generator emits them.</summary>
public sealed record JsonTree : Shape<JsonTree>, IShape<JsonTree>
{
    public required string Name { get; init; }

    public ShapeList<JsonTree>? Children { get; init; }

    public ShapeList<string?>? Sparse { get; init; }

    public ShapeMap<string, JsonTree>? Named { get; init; }

    public ShapeMap<string, string?>? SparseMap { get; init; }

    public JsonChoice? Choice { get; init; }

    public string? Renamed { get; init; }

    public string? Quoted { get; init; }

    public string? ALongNameThatDoesNotFitOneBlock { get; init; }

    public string? Token { get; init; }

    public ShapeMap<string, string>? Secrets { get; init; }

    public static ShapeDescriptor Shape_ => Members_.Shape;

    public static void Write<TWriter>(ref TWriter writer, JsonTree value)
        where TWriter : struct, IShapeWriter, allows ref struct
    {
        writer.BeginStructure(Members_.Shape);
        writer.WriteString(Members_.Name, value.Name);
        if (value.Children is { } children && writer.BeginMember(Members_.Children))
        {
            writer.BeginList(Members_.ChildrenShape, children.Count);
            foreach (var child in children)
            {
                if (writer.BeginMember(Members_.ChildrenShape.Item))
                {
                    Write(ref writer, child);
                }
            }

            writer.EndList(Members_.ChildrenShape);
        }

        if (value.Sparse is { } sparse && writer.BeginMember(Members_.Sparse))
        {
            writer.BeginList(Members_.SparseShape, sparse.Count);
            foreach (var item in sparse)
            {
                if (item is null)
                {
                    writer.WriteNull(Members_.SparseShape.Item);
                }
                else
                {
                    writer.WriteString(Members_.SparseShape.Item, item);
                }
            }

            writer.EndList(Members_.SparseShape);
        }

        if (value.Named is { } named && writer.BeginMember(Members_.Named))
        {
            writer.BeginMap(Members_.NamedShape, named.Count);
            foreach (var (key, entry) in named)
            {
                writer.WriteKey(Members_.NamedShape.Key, key);
                if (writer.BeginMember(Members_.NamedShape.Value))
                {
                    Write(ref writer, entry);
                }
            }

            writer.EndMap(Members_.NamedShape);
        }

        if (value.SparseMap is { } sparseMap && writer.BeginMember(Members_.SparseMap))
        {
            writer.BeginMap(Members_.SparseMapShape, sparseMap.Count);
            foreach (var (key, entry) in sparseMap)
            {
                writer.WriteKey(Members_.SparseMapShape.Key, key);
                if (entry is null)
                {
                    writer.WriteNull(Members_.SparseMapShape.Value);
                }
                else
                {
                    writer.WriteString(Members_.SparseMapShape.Value, entry);
                }
            }

            writer.EndMap(Members_.SparseMapShape);
        }

        if (value.Choice is { } choice && writer.BeginMember(Members_.Choice))
        {
            JsonChoice.Write(ref writer, choice);
        }

        WriteIfSet(ref writer, Members_.Renamed, value.Renamed);
        WriteIfSet(ref writer, Members_.Quoted, value.Quoted);
        WriteIfSet(ref writer, Members_.Long, value.ALongNameThatDoesNotFitOneBlock);
        if (value.Token is { } token)
        {
            writer.WriteString(Members_.Token, token);
        }
        else
        {
            writer.WriteAbsentToken(Members_.Token);
        }

        if (value.Secrets is { } secrets && writer.BeginMember(Members_.Secrets))
        {
            writer.BeginMap(Members_.SecretsShape, secrets.Count);
            foreach (var (key, entry) in secrets)
            {
                writer.WriteKey(Members_.SecretsShape.Key, key);
                writer.WriteString(Members_.SecretsShape.Value, entry);
            }

            writer.EndMap(Members_.SecretsShape);
        }

        writer.EndStructure(Members_.Shape);
    }

    public static JsonTree Read<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct
    {
        string? name = null;
        var made = new JsonTree { Name = string.Empty };
        reader.BeginStructure(Members_.Shape);
        for (var member = -1; reader.NextMember(Members_.Shape, ref member);)
        {
            switch (member)
            {
                case 0: name = reader.ReadString(Members_.Name); break;
                case 1: made = made with { Children = ReadChildren(ref reader) }; break;
                case 2: made = made with { Sparse = ReadSparse(ref reader) }; break;
                case 3: made = made with { Named = ReadNamed(ref reader) }; break;
                case 4: made = made with { SparseMap = ReadStrings(ref reader, Members_.SparseMapShape) }; break;
                case 5: made = made with { Choice = JsonChoice.Read(ref reader) }; break;
                case 6: made = made with { Renamed = reader.ReadString(Members_.Renamed) }; break;
                case 7: made = made with { Quoted = reader.ReadString(Members_.Quoted) }; break;
                case 8: made = made with { ALongNameThatDoesNotFitOneBlock = reader.ReadString(Members_.Long) }; break;
                case 9: made = made with { Token = reader.ReadString(Members_.Token) }; break;
                case 10: made = made with { Secrets = ReadStrings(ref reader, Members_.SecretsShape)! }; break;
            }
        }

        return made with { Name = name ?? reader.Missing<string>(Members_.Name) };
    }

    private static void WriteIfSet<TWriter>(ref TWriter writer, MemberDescriptor member, string? value)
        where TWriter : struct, IShapeWriter, allows ref struct
    {
        if (value is not null)
        {
            writer.WriteString(member, value);
        }
    }

    private static ShapeList<JsonTree> ReadChildren<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct
    {
        var items = new ShapeListBuilder<JsonTree>();
        reader.BeginList(Members_.ChildrenShape);
        while (reader.NextItem(Members_.ChildrenShape))
        {
            items.Add(Read(ref reader));
        }

        return items.ToList();
    }

    private static ShapeList<string?> ReadSparse<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct
    {
        var items = new ShapeListBuilder<string?>();
        reader.BeginList(Members_.SparseShape);
        while (reader.NextItem(Members_.SparseShape))
        {
            items.Add(reader.TryReadNull() ? null : reader.ReadString(Members_.SparseShape.Item));
        }

        return items.ToList();
    }

    private static ShapeMap<string, JsonTree> ReadNamed<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct
    {
        var entries = new ShapeMapBuilder<string, JsonTree>();
        reader.BeginMap(Members_.NamedShape);
        while (reader.NextEntry(Members_.NamedShape, out var key))
        {
            entries.Add(key, Read(ref reader));
        }

        return entries.ToMap();
    }

    private static ShapeMap<string, string?> ReadStrings<TReader>(ref TReader reader, MapDescriptor shape)
        where TReader : struct, IShapeReader, allows ref struct
    {
        var entries = new ShapeMapBuilder<string, string?>();
        reader.BeginMap(shape);
        while (reader.NextEntry(shape, out var key))
        {
            entries.Add(key, shape.Sparse && reader.TryReadNull() ? null : reader.ReadString(shape.Value));
        }

        return entries.ToMap();
    }

    private static class Members_
    {
        internal static readonly MemberDescriptor Name = new("Name") { Required = true, Sensitive = true };
        internal static readonly MemberDescriptor Children = new("Children");
        internal static readonly MemberDescriptor Sparse = new("Sparse");
        internal static readonly MemberDescriptor Named = new("Named");
        internal static readonly MemberDescriptor SparseMap = new("SparseMap");
        internal static readonly MemberDescriptor Choice = new("Choice");
        internal static readonly MemberDescriptor Renamed = new("Renamed") { LocationName = "re-named" };
        internal static readonly MemberDescriptor Quoted = new("Quoted") { LocationName = "\"ü\\\n" };
        internal static readonly MemberDescriptor Long = new("ALongNameThatDoesNotFitOneBlock");
        internal static readonly MemberDescriptor Token = new("Token") { IdempotencyToken = true };
        internal static readonly MemberDescriptor Secrets = new("Secrets");
        internal static readonly ListDescriptor ChildrenShape = new("Trees", new("member", MemberRole.Item));
        internal static readonly ListDescriptor SparseShape = new("SparseStrings", new("member", MemberRole.Item)) { Sparse = true };
        internal static readonly MapDescriptor NamedShape =
            new("NamedTrees", new("key", MemberRole.Key), new("value", MemberRole.Value));

        internal static readonly MapDescriptor SparseMapShape =
            new("SparseStringMap", new("key", MemberRole.Key), new("value", MemberRole.Value)) { Sparse = true };

        internal static readonly MapDescriptor SecretsShape =
            new("Secrets", new("key", MemberRole.Key) { Sensitive = true }, new("value", MemberRole.Value));

        internal static readonly StructureDescriptor Shape = new(
            "Tree", Name, Children, Sparse, Named, SparseMap, Choice, Renamed, Quoted, Long, Token, Secrets);
    }
}
