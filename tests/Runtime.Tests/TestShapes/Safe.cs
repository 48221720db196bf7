namespace SendEvent.Runtime.Tests;

/// <summary>
/// A structure in which text can be sensitive in every way: by its own shape, by its member, as a key, in a map, list, structure or
/// union that is sensitive or whose member is. It is read by its descriptors alone, and nothing of what is read is kept.
/// </summary>
public sealed class Safe : IShape<Safe>
{
    private static readonly Described s_shapes = new();

    private static readonly StructureDescriptor s_shape = MakeShape();

    public static ShapeDescriptor Shape_ => s_shape;

    /// <summary>The members whose content is sensitive, all of it.</summary>
    public static IEnumerable<(string Name, ShapeDescriptor? Shape)> Members
    {
        get
        {
            foreach (var member in s_shape.Members.ToArray())
            {
                yield return (member.Name, s_shapes.ShapeOf(member));
            }
        }
    }

    public static void Write<TWriter>(ref TWriter writer, Safe value)
        where TWriter : struct, IShapeWriter, allows ref struct => throw new NotSupportedException();

    public static Safe Read<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct
    {
        s_shapes.Read(ref reader, s_shape);
        return new Safe();
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
