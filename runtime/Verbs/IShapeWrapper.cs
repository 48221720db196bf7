using System.Text.Json.Serialization;

namespace SendEvent.Runtime;

/// <summary>
/// A struct around one C# value: a simple shape with constraints, a format of its own or a secret, or an enum. What such structs share
/// is here, so that emitted code is only what C# wants to see on the type itself.
/// </summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
/// <typeparam name="TValue">The C# type of the shape's kind.</typeparam>
/// <remarks>
/// Conversions to <typeparamref name="TSelf"/> take any value; <c>Make</c>, <c>TryMake</c>, <c>Validate</c> and parsing check it.
/// </remarks>
public interface IShapeWrapper<TSelf, TValue> : IShape<TSelf>, IComparable<TSelf>, IParsable<TSelf>, ISpanFormattable, IJsonConverted
    where TSelf : struct, IShapeWrapper<TSelf, TValue>
    where TValue : notnull
{
    /// <summary>The value itself.</summary>
    TValue Value { get; }

    /// <summary>Takes a value as it is.</summary>
    /// <param name="value">The value.</param>
    static abstract implicit operator TSelf(TValue value);

    /// <inheritdoc/>
    static void IShape<TSelf>.Write<TWriter>(ref TWriter writer, TSelf value) =>
        WrappedValue.Write(ref writer, TSelf.Shape_.Root, value.Value);

    /// <inheritdoc/>
    static TSelf IShape<TSelf>.Read<TReader>(ref TReader reader) =>
        WrappedValue.Read<TReader, TValue>(ref reader, TSelf.Shape_.Root);

    /// <inheritdoc/>
    JsonConverter IJsonConverted.Converter => new ShapeJsonConverter<TSelf>();

    /// <inheritdoc/>
    JsonConverter? IJsonConverted.NullableConverter => new NullableJsonConverter<TSelf>(new ShapeJsonConverter<TSelf>());

    /// <inheritdoc/>
    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) =>
        TSelf.Shape_.Sensitive ? WrappedText.Hidden : WrappedText.ToText(Value, format, formatProvider);

    /// <inheritdoc/>
    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        TSelf.Shape_.Sensitive
            ? WrappedText.TryCopy(WrappedText.Hidden, destination, out charsWritten)
            : WrappedText.TryFormat(Value, destination, out charsWritten, format, provider);
}
