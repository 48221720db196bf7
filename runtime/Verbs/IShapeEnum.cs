using System.Collections.Immutable;

namespace SendEvent.Runtime;

/// <summary>A shape with known values. Others survive a round trip; where the model closes the set, they are not valid.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
/// <typeparam name="TValue">The C# type of the values: <see cref="string"/> or <see cref="int"/>.</typeparam>
public interface IShapeEnum<TSelf, TValue> : IShapeWrapper<TSelf, TValue>
    where TSelf : struct, IShapeEnum<TSelf, TValue>
    where TValue : notnull
{
    /// <summary>The values that the model knows, in its order.</summary>
    static abstract ImmutableArray<TSelf> KnownValues { get; }

    /// <summary>Whether the model knows the value.</summary>
    bool IsKnown { get; }
}
