namespace SendEvent.Runtime.Tests;

/// <summary>
/// A structure in which text can be sensitive in every way: by its own shape, by its member, as a key, in a map, list, structure or
/// union that is sensitive or whose member is. It is read by its descriptors alone, and nothing of what is read is kept.
/// </summary>
public sealed class Safe : IShape<Safe>
{
    private static readonly Dictionary<MemberDescriptor, ShapeDescriptor> s_shapes = [];

    private static readonly StructureDescriptor s_shape = MakeShape();

    public static ShapeDescriptor Shape_ => s_shape;

    /// <summary>The members whose content is sensitive, all of it.</summary>
    public static IEnumerable<(string Name, ShapeDescriptor? Shape)> Members
    {
        get
        {
            foreach (var member in s_shape.Members.ToArray())
            {
                yield return (member.Name, s_shapes.GetValueOrDefault(member) ?? member.Target);
            }
        }
    }

    public static void Write<TWriter>(ref TWriter writer, Safe value)
        where TWriter : struct, IShapeWriter, allows ref struct => throw new NotSupportedException();

    public static Safe Read<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct
    {
        Read(ref reader, s_shape, s_shape.Root);
        return new Safe();
    }

    private static void Read<TReader>(ref TReader reader, ShapeDescriptor shape, MemberDescriptor member)
        where TReader : struct, IShapeReader, allows ref struct
    {
        switch (shape)
        {
            case StructureDescriptor structure:
                ReadStructure(ref reader, structure);
                break;
            case ListDescriptor list:
                reader.BeginList(list);
                while (reader.NextItem(list))
                {
                    Read(ref reader, list.Item);
                }

                break;
            case MapDescriptor map:
                reader.BeginMap(map);
                while (reader.NextEntry(map, out _))
                {
                    Read(ref reader, map.Value);
                }

                break;
            default:
                ReadLeaf(ref reader, shape.Kind, member);
                break;
        }
    }

    private static void Read<TReader>(ref TReader reader, MemberDescriptor member)
        where TReader : struct, IShapeReader, allows ref struct =>
        Read(ref reader, s_shapes.GetValueOrDefault(member) ?? member.Target!, member);

    private static void ReadStructure<TReader>(ref TReader reader, StructureDescriptor structure)
        where TReader : struct, IShapeReader, allows ref struct
    {
        var read = 0;
        reader.BeginStructure(structure);
        for (var member = -1; reader.NextMember(structure, ref member); read++)
        {
            if (member < structure.Members.Length)
            {
                Read(ref reader, structure.Members[member]);
            }
            else
            {
                reader.ReadUnknown(out _);
            }
        }

        if (structure.IsUnion && read == 0)
        {
            throw reader.Invalid(structure, "no member is set");
        }
    }

    private static void ReadLeaf<TReader>(ref TReader reader, ShapeKind kind, MemberDescriptor member)
        where TReader : struct, IShapeReader, allows ref struct
    {
        switch (kind)
        {
            case ShapeKind.String: reader.ReadString(member); break;
            case ShapeKind.Boolean: reader.ReadBoolean(member); break;
            case ShapeKind.Byte: reader.ReadByte(member); break;
            case ShapeKind.Short: reader.ReadShort(member); break;
            case ShapeKind.Integer: reader.ReadInteger(member); break;
            case ShapeKind.Long: reader.ReadLong(member); break;
            case ShapeKind.Float: reader.ReadFloat(member); break;
            case ShapeKind.Double: reader.ReadDouble(member); break;
            case ShapeKind.BigInteger: reader.ReadBigInteger(member); break;
            case ShapeKind.BigDecimal: reader.ReadBigDecimal(member); break;
            case ShapeKind.Blob: reader.ReadBlob(member); break;
            case ShapeKind.Timestamp: reader.ReadTimestamp(member); break;
            default: reader.ReadDocument(member); break;
        }
    }

    private static StructureDescriptor MakeShape()
    {
        var members = new List<MemberDescriptor>();
        foreach (var kind in Enum.GetValues<ShapeKind>().Where(kind => kind >= ShapeKind.String))
        {
            members.Add(new("By" + kind, new SimpleDescriptor(kind.ToString(), kind) { Sensitive = true }));
            members.Add(new("Member" + kind, new SimpleDescriptor(kind.ToString(), kind)) { Sensitive = true });
        }

        // Collections that are sensitive, whose member is, and whose parts are.
        var secretText = new SimpleDescriptor("SecretText", ShapeKind.String) { Sensitive = true };
        var number = new SimpleDescriptor("Number", ShapeKind.Integer);
        members.Add(Member("KeyMap", new MapDescriptor("KeyMap", new("key", secretText, MemberRole.Key), new("value", number, MemberRole.Value))));
        members.Add(Member("Map", Map(number, sensitive: true)));
        members.Add(Member("MemberMap", Map(number), sensitive: true));
        members.Add(Member("Texts", new ListDescriptor("Texts", new("member", secretText, MemberRole.Item))));
        members.Add(Member("List", List(Map(number), sensitive: true)));
        members.Add(Member("MemberList", List(Map(number)), sensitive: true));
        members.Add(Member("Structure", Structure(sensitive: true)));
        members.Add(Member("MemberStructure", Structure(), sensitive: true));
        members.Add(Member("Structures", List(Structure(sensitive: true))));
        members.Add(Member("Union", Structure(union: true, sensitive: true)));
        members.Add(Member("MemberUnion", Structure(union: true), sensitive: true));
        return new StructureDescriptor("Safe", [.. members]);
    }

    private static MemberDescriptor Member(string name, ShapeDescriptor shape, bool sensitive = false)
    {
        var member = new MemberDescriptor(name) { Sensitive = sensitive };
        s_shapes.Add(member, shape);
        return member;
    }

    private static MapDescriptor Map(SimpleDescriptor value, bool sensitive = false) =>
        new("Map", new("key", MemberRole.Key), new("value", value, MemberRole.Value)) { Sensitive = sensitive };

    private static ListDescriptor List(ShapeDescriptor item, bool sensitive = false)
    {
        var member = new MemberDescriptor("member", MemberRole.Item);
        s_shapes.Add(member, item);
        return new ListDescriptor("List", member) { Sensitive = sensitive };
    }

    private static StructureDescriptor Structure(bool union = false, bool sensitive = false) => new(
        union ? "Union" : "Structure",
        Member("Entries", Map(new SimpleDescriptor("Number", ShapeKind.Integer))),
        new MemberDescriptor("Number", new SimpleDescriptor("Number", ShapeKind.Integer)),
        Member("Maps", List(Map(new SimpleDescriptor("Number", ShapeKind.Integer)))))
    {
        IsUnion = union,
        Sensitive = sensitive,
    };
}
