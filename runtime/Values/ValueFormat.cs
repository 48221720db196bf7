namespace SendEvent.Runtime;

/// <summary>Turns shapes into neutral trees and back.</summary>
public static class ValueFormat
{
    /// <summary>Gives a value as a neutral tree. Members have the names that the model gives them.</summary>
    /// <typeparam name="T">The shape.</typeparam>
    /// <exception cref="ShapeException">The value is nested more than 1000 levels deep.</exception>
    public static Value ToValue<T>(T value)
        where T : IShape<T>
    {
        ArgumentNullException.ThrowIfNull(value);
        var writer = new ValueShapeWriter(T.Shape_);
        T.Write(ref writer, value);
        return writer.Result;
    }

    /// <summary>
    /// Makes a value of a neutral tree. Structures and maps stand for each other, and so do numbers of different
    /// types where nothing is lost; a point in time can be a number of epoch seconds or a text. Members that the shape
    /// does not know are passed over, and nulls are absent members.
    /// </summary>
    /// <typeparam name="T">The shape.</typeparam>
    /// <exception cref="ShapeException">The tree does not fit the shape, or is nested more than 64 levels deep.</exception>
    public static T OfValue<T>(Value value)
        where T : IShape<T>
    {
        ArgumentNullException.ThrowIfNull(value);
        var reader = new ValueShapeReader(T.Shape_, value);
        return T.Read(ref reader);
    }
}
