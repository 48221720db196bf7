namespace SendEvent.Runtime;

/// <summary>
/// A type that stands for a shape of a wire API. It knows how to write itself once and to read itself once;
/// every format is an <see cref="IShapeWriter"/> and an <see cref="IShapeReader"/>.
/// </summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
/// <remarks>
/// Both methods are static: where a door of this library calls them on a type parameter, the runtime finds a static
/// method about twice as fast as a generic instance method, and emitted code calls them directly.
/// </remarks>
public interface IShape<TSelf>
    where TSelf : IShape<TSelf>
{
    /// <summary>What is known of the shape: its name, members and traits.</summary>
    static abstract ShapeDescriptor Shape_ { get; }

    /// <summary>Writes a value to <paramref name="writer"/>.</summary>
    /// <typeparam name="TWriter">The format.</typeparam>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value to write.</param>
    static abstract void Write<TWriter>(ref TWriter writer, TSelf value)
        where TWriter : struct, IShapeWriter, allows ref struct;

    /// <summary>Reads a value from <paramref name="reader"/>.</summary>
    /// <typeparam name="TReader">The format.</typeparam>
    /// <param name="reader">The reader.</param>
    /// <returns>The value read.</returns>
    /// <exception cref="ShapeException">The input is malformed, has a wrong type, or lacks a required member.</exception>
    static abstract TSelf Read<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct;
}
