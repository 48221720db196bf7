namespace SendEvent.Runtime;

/// <summary>
/// The class of a list or map shape. Its values are a <see cref="ShapeList{T}"/> or a <see cref="ShapeMap{TKey, TValue}"/>, which many shapes
/// share; what differs between these shapes is here.
/// </summary>
/// <typeparam name="TCollection">The type of the values.</typeparam>
public interface ICollectionShape<TCollection>
{
    /// <inheritdoc cref="IShape{TSelf}.Shape_"/>
    static abstract ShapeDescriptor Shape_ { get; }

    /// <inheritdoc cref="IShape{TSelf}.Write"/>
    static abstract void Write<TWriter>(ref TWriter writer, TCollection value)
        where TWriter : struct, IShapeWriter, allows ref struct;

    /// <inheritdoc cref="IShape{TSelf}.Read"/>
    static abstract TCollection Read<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct;
}
