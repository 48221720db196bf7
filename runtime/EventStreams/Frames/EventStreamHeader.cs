using System.Buffers.Binary;
using System.Text;

namespace SendEvent.Runtime;

/// <summary>A header of a message, in the bytes of the message.</summary>
/// <param name="name">The name in UTF-8.</param>
/// <param name="type">The type of the value.</param>
/// <param name="value">The value, numbers in big-endian order.</param>
internal readonly ref struct EventStreamHeader(ReadOnlySpan<byte> name, EventStreamHeaderType type, ReadOnlySpan<byte> value)
{
    /// <summary>The name in UTF-8.</summary>
    public ReadOnlySpan<byte> Name { get; } = name;

    /// <summary>The type of the value.</summary>
    public EventStreamHeaderType Type { get; } = type;

    /// <summary>The value, numbers in big-endian order.</summary>
    public ReadOnlySpan<byte> Value { get; } = value;

    /// <summary>The value as text, or null where it is neither text nor a UUID.</summary>
    public string? Text => Type switch
    {
        EventStreamHeaderType.String => Encoding.UTF8.GetString(Value),
        EventStreamHeaderType.Uuid => new Guid(Value, bigEndian: true).ToString(),
        _ => null,
    };

    /// <summary>The value as an integer, or null where it is none.</summary>
    public long? Integer => Type switch
    {
        EventStreamHeaderType.Byte => (sbyte)Value[0],
        EventStreamHeaderType.Short => BinaryPrimitives.ReadInt16BigEndian(Value),
        EventStreamHeaderType.Integer => BinaryPrimitives.ReadInt32BigEndian(Value),
        EventStreamHeaderType.Long => BinaryPrimitives.ReadInt64BigEndian(Value),
        _ => null,
    };

    /// <summary>The value as a truth value, or null where it is none.</summary>
    public bool? Flag => Type switch
    {
        EventStreamHeaderType.True => true,
        EventStreamHeaderType.False => false,
        _ => null,
    };

    /// <summary>The value as a time, or null where it is none, or one outside of the years 1 to 9999.</summary>
    public DateTimeOffset? Time
    {
        get
        {
            if (Type != EventStreamHeaderType.Timestamp)
            {
                return null;
            }

            var milliseconds = BinaryPrimitives.ReadInt64BigEndian(Value);
            return milliseconds >= DateTimeOffset.MinValue.ToUnixTimeMilliseconds()
                && milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
                    ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
                    : null;
        }
    }
}
