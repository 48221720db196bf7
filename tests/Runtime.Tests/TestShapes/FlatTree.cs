namespace SendEvent.Runtime.Tests;

/// <summary>A structure with many flattened lists, a map and itself in it, read by its descriptors alone.</summary>
public sealed class FlatTree : IShape<FlatTree>
{
    public const int Lists = 60;

    private static readonly Described s_shapes = new();

    private static readonly StructureDescriptor s_shape = MakeShape();

    public static ShapeDescriptor Shape_ => s_shape;

    public static void Write<TWriter>(ref TWriter writer, FlatTree value)
        where TWriter : struct, IShapeWriter, allows ref struct => throw new NotSupportedException();

    public static FlatTree Read<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct
    {
        s_shapes.Read(ref reader, s_shape);
        return new FlatTree();
    }

    private static StructureDescriptor MakeShape()
    {
        var text = new SimpleDescriptor("Text", ShapeKind.String);
        var list = new ListDescriptor("Texts", new("member", text, MemberRole.Item));
        var child = new MemberDescriptor("Child");
        var map = new MemberDescriptor("Map");
        var lists = Enumerable.Range(0, Lists).Select(i => new MemberDescriptor($"F{i}") { Flattened = true }).ToArray();
        Array.ForEach(lists, member => s_shapes.Add(member, list));
        var shape = new StructureDescriptor("FlatTree", [.. lists, map, child]);
        s_shapes.Add(child, shape);
        var value = new MemberDescriptor("value", MemberRole.Value);
        s_shapes.Add(value, shape);
        s_shapes.Add(map, new MapDescriptor("Map", new("key", text, MemberRole.Key), value));
        return shape;
    }
}
