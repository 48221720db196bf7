namespace SendEvent.Runtime;

/// <summary>The input or output of an operation that has none.</summary>
public sealed record EmptyShape : IShape<EmptyShape>
{
    private static readonly StructureDescriptor Descriptor = new(nameof(EmptyShape));

    private EmptyShape()
    {
    }

    /// <summary>The only instance.</summary>
    public static EmptyShape Instance { get; } = new();

    /// <inheritdoc/>
    public static ShapeDescriptor Shape_ => Descriptor;

    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, EmptyShape value)
        where TWriter : struct, IShapeWriter, allows ref struct
    {
        writer.BeginStructure(Descriptor);
        writer.EndStructure(Descriptor);
    }

    /// <inheritdoc/>
    public static EmptyShape Read<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct
    {
        reader.BeginStructure(Descriptor);
        for (var member = -1; reader.NextMember(Descriptor, ref member);)
        {
        }

        return Instance;
    }
}
