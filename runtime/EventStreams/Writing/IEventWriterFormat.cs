namespace SendEvent.Runtime;

/// <summary>How the payload of an event is written in the format of a protocol's bodies.</summary>
/// <typeparam name="TWriter">The writer of the format.</typeparam>
internal interface IEventWriterFormat<TWriter>
    where TWriter : struct, IShapeWriter, allows ref struct
{
    /// <summary>The media type of the format.</summary>
    static abstract string MediaType { get; }

    /// <summary>Starts to write.</summary>
    /// <param name="output">Takes the payload.</param>
    /// <param name="root">What names the root where the format has a name for it.</param>
    static abstract TWriter Open(RequestBody output, MemberDescriptor root);

    /// <summary>Brings all that was written to the output.</summary>
    static abstract void Close(ref TWriter writer, RequestBody output);
}
