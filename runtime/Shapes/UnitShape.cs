using System.ComponentModel;

namespace SendEvent.Runtime;

/// <summary>The content of a case of a union that says all by being there: a structure without members. Emitted code calls it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class UnitShape
{
    private static readonly StructureDescriptor Shape = new("Unit");

    /// <summary>Writes an empty structure.</summary>
    public static void Write<TWriter>(ref TWriter writer)
        where TWriter : struct, IShapeWriter, allows ref struct
    {
        writer.BeginStructure(Shape);
        writer.EndStructure(Shape);
    }

    /// <summary>Reads a structure of which nothing is kept.</summary>
    public static void Read<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct
    {
        reader.BeginStructure(Shape);
        var member = -1;
        while (reader.NextMember(Shape, ref member))
        {
            reader.ReadUnknown(out _);
        }
    }
}
