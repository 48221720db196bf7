namespace SendEvent.Runtime.Tests;

/// <summary>A union, as the generator emits it.</summary>
public abstract record JsonChoice : Shape<JsonChoice>, IShape<JsonChoice>
{
    public sealed record S(string Value) : JsonChoice;

    public sealed record N(int Value) : JsonChoice;

    public sealed record Tree(JsonTree Value) : JsonChoice;

    public sealed record Unknown(string Name, Value Content) : JsonChoice;

    public static ShapeDescriptor Shape_ => Members_.Shape;

    public static void Write<TWriter>(ref TWriter writer, JsonChoice value)
        where TWriter : struct, IShapeWriter, allows ref struct
    {
        writer.BeginStructure(Members_.Shape);
        switch (value)
        {
            case S s: writer.WriteString(Members_.S, s.Value); break;
            case N n: writer.WriteInteger(Members_.N, n.Value); break;
            case Tree tree when writer.BeginMember(Members_.Tree): JsonTree.Write(ref writer, tree.Value); break;
            case Unknown unknown: writer.WriteUnknown(unknown.Name, unknown.Content); break;
        }

        writer.EndStructure(Members_.Shape);
    }

    public static JsonChoice Read<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct
    {
        JsonChoice? made = null;
        reader.BeginStructure(Members_.Shape);
        for (var member = -1; reader.NextMember(Members_.Shape, ref member);)
        {
            switch (member)
            {
                case 0: made = new S(reader.ReadString(Members_.S)); break;
                case 1: made = new N(reader.ReadInteger(Members_.N)); break;
                case 2: made = new Tree(JsonTree.Read(ref reader)); break;
                default:
                    var content = reader.ReadUnknown(out var name);
                    made = new Unknown(name, content);
                    break;
            }
        }

        return made ?? throw reader.Invalid(Members_.Shape, "no member is set");
    }

    private static class Members_
    {
        internal static readonly MemberDescriptor S = new("S");
        internal static readonly MemberDescriptor N = new("N");
        internal static readonly MemberDescriptor Tree = new("Tree");
        internal static readonly StructureDescriptor Shape = new("Choice", S, N, Tree) { IsUnion = true };
    }
}
