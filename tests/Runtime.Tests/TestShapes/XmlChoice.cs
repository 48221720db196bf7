namespace SendEvent.Runtime.Tests.TestShapes;

/// <summary>A union, as emitted code would look.</summary>
public abstract record XmlChoice : Shape<XmlChoice>, IShape<XmlChoice>
{
    public static ShapeDescriptor Shape_ => Members_.Shape;

    public static void Write<TWriter>(ref TWriter writer, XmlChoice value)
        where TWriter : struct, IShapeWriter, allows ref struct
    {
        writer.BeginStructure(Members_.Shape);
        switch (value)
        {
            case Text text: writer.WriteString(Members_.Text, text.Value); break;
            case Number number: writer.WriteInteger(Members_.Number, number.Value); break;
            case Unknown unknown: writer.WriteUnknown(unknown.Name, unknown.Content); break;
        }

        writer.EndStructure(Members_.Shape);
    }

    public static XmlChoice Read<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct
    {
        XmlChoice? result = null;
        reader.BeginStructure(Members_.Shape);
        for (var member = -1; reader.NextMember(Members_.Shape, ref member);)
        {
            switch (member)
            {
                case 0: result = new Text(reader.ReadString(Members_.Text)); break;
                case 1: result = new Number(reader.ReadInteger(Members_.Number)); break;
                default:
                    var content = reader.ReadUnknown(out var name);
                    result = new Unknown(name, content);
                    break;
            }
        }

        return result ?? throw reader.Invalid(Members_.Shape, "no member is set");
    }

    public sealed record Text(string Value) : XmlChoice;

    public sealed record Number(int Value) : XmlChoice;

    public sealed record Unknown(string Name, Value Content) : XmlChoice;

    private static class Members_
    {
        internal static readonly MemberDescriptor Text = new("Text");
        internal static readonly MemberDescriptor Number = new("Number");
        internal static readonly StructureDescriptor Shape = new("XmlChoice", Text, Number) { IsUnion = true };
    }
}
