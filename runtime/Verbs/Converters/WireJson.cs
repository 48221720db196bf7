using System.Buffers;
using System.Text.Json;

namespace SendEvent.Runtime;

/// <summary>Passes JSON between the serializer's reader and writer and those of this library.</summary>
internal static class WireJson
{
    /// <summary>Reads the value at which a reader stands.</summary>
    /// <exception cref="JsonException">It is refused.</exception>
    public static T Read<T>(ref Utf8JsonReader reader, Func<JsonElement, T> read)
    {
        using var json = JsonDocument.ParseValue(ref reader);
        return Refuse(json.RootElement, read);
    }

    /// <summary>Reads something.</summary>
    /// <exception cref="JsonException">It is refused. The serializer adds the path to the value; the message has that within it.</exception>
    public static T Refuse<TSource, T>(TSource source, Func<TSource, T> read)
    {
        try
        {
            return read(source);
        }
        catch (ShapeException exception)
        {
            throw new JsonException(exception.Message, exception);
        }
    }

    /// <summary>Writes a value in one piece.</summary>
    public static void Write<T>(Utf8JsonWriter writer, T value, Action<T, IBufferWriter<byte>> write)
    {
        ArgumentNullException.ThrowIfNull(writer);
        using var buffer = PooledBuffer.Rent();
        write(value, buffer);
        if (writer.Options.Indented)
        {
            // What is raw stays on one line.
            using var json = JsonDocument.Parse(buffer.Written.ToArray(), new JsonDocumentOptions { MaxDepth = JsonFormat.MaxElementDepth });
            json.RootElement.WriteTo(writer);
            return;
        }

        writer.WriteRawValue(buffer.Written, skipInputValidation: true);
    }
}
