namespace SendEvent.Runtime.Tests.TestShapes;

/// <summary>A structure whose one member is an attribute with a prefix that nothing declares, as emitted code would look.</summary>
public sealed record XmlPrefixed : Shape<XmlPrefixed>, IShape<XmlPrefixed>
{
    private static readonly MemberDescriptor _kind = new("Kind") { XmlAttribute = true, LocationName = "p:kind" };
    private static readonly StructureDescriptor _shape = new("XmlPrefixed", _kind);

    public string? Kind { get; init; }

    public static ShapeDescriptor Shape_ => _shape;

    public static void Write<TWriter>(ref TWriter writer, XmlPrefixed value)
        where TWriter : struct, IShapeWriter, allows ref struct
    {
        writer.BeginStructure(_shape);
        if (value.Kind is { } kind)
        {
            writer.WriteString(_kind, kind);
        }

        writer.EndStructure(_shape);
    }

    public static XmlPrefixed Read<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct
    {
        string? kind = null;
        reader.BeginStructure(_shape);
        for (var member = -1; reader.NextMember(_shape, ref member);)
        {
            kind = reader.ReadString(_kind);
        }

        return new XmlPrefixed { Kind = kind };
    }
}
