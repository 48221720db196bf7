namespace SendEvent.Runtime;

/// <summary>How the payload of an event is read in the format of a protocol's bodies.</summary>
/// <typeparam name="TReader">The reader of the format.</typeparam>
internal interface IEventFormat<TReader>
    where TReader : struct, IShapeReader, allows ref struct
{
    /// <summary>Starts to read; a payload without a single byte is a structure without members.</summary>
    /// <param name="payload">The payload.</param>
    /// <param name="root">The shape that will be read; error messages name it.</param>
    static abstract TReader Open(ReadOnlySpan<byte> payload, ShapeDescriptor root);

    /// <summary>Checks that nothing follows the value read.</summary>
    static abstract void Close(ref TReader reader);

    /// <summary>Reads a payload whose shape the model does not know.</summary>
    /// <exception cref="ShapeException">It is not in the format.</exception>
    static abstract Value ReadValue(ReadOnlySpan<byte> payload, ShapeDescriptor root);

    /// <summary>Adds shape and path to an exception of the XML scanner; the other formats throw none.</summary>
    static virtual ShapeException Locate(in TReader reader, XmlSyntaxException exception, ShapeDescriptor root) => exception;
}
