using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace SendEvent.Runtime;

/// <summary>Shapes as JSON (RFC 8259), the way the AWS JSON protocols have them.</summary>
public static class JsonFormat
{
    // Deeper than anything that can be written.
    internal const int MaxElementDepth = 2000;

    /// <summary>Writes a value as UTF-8. This is the fast way: it allocates nothing.</summary>
    /// <exception cref="ShapeException">The value is nested more than 1000 levels deep.</exception>
    public static void Write<T>(T value, IBufferWriter<byte> output)
        where T : IShape<T>
    {
        var writer = new JsonShapeWriter(output);
        T.Write(ref writer, value);
        writer.Flush();
    }

    /// <summary>Gives a value as UTF-8.</summary>
    /// <exception cref="ShapeException">The value is nested more than 1000 levels deep.</exception>
    public static byte[] WriteToArray<T>(T value)
        where T : IShape<T>
    {
        using var buffer = PooledBuffer.Rent();
        Write(value, buffer);
        return buffer.Written.ToArray();
    }

    /// <summary>Gives a value as text.</summary>
    /// <exception cref="ShapeException">The value is nested more than 1000 levels deep.</exception>
    public static string WriteToString<T>(T value)
        where T : IShape<T>
    {
        using var buffer = PooledBuffer.Rent();
        Write(value, buffer);
        return Encoding.UTF8.GetString(buffer.Written);
    }

    /// <summary>Gives a value as an element, which needs not be disposed of.</summary>
    /// <exception cref="ShapeException">The value is nested more than 1000 levels deep.</exception>
    public static JsonElement ToElement<T>(T value)
        where T : IShape<T>
    {
        using var buffer = PooledBuffer.Rent();
        Write(value, buffer);
        var reader = new Utf8JsonReader(buffer.Written, new JsonReaderOptions { MaxDepth = MaxElementDepth });
        return JsonElement.ParseValue(ref reader);
    }

    /// <summary>Reads a value from UTF-8. This is the fast way.</summary>
    /// <exception cref="ShapeException">The text is malformed, has a wrong type, or lacks a required member.</exception>
    public static T Read<T>(ReadOnlySpan<byte> utf8Json)
        where T : IShape<T>
    {
        var reader = new JsonShapeReader(utf8Json, T.Shape_);
        return reader.End(T.Read(ref reader));
    }

    /// <summary>Reads a value from text.</summary>
    /// <exception cref="ShapeException">The text is malformed, has a wrong type, or lacks a required member.</exception>
    public static T Read<T>([StringSyntax(StringSyntaxAttribute.Json)] string json)
        where T : IShape<T>
    {
        ArgumentNullException.ThrowIfNull(json);
        const int MaxStack = 512;
        var rented = json.Length > MaxStack / 3 ? ArrayPool<byte>.Shared.Rent(Utf8Size.Of(json, T.Shape_.Name)) : null;
        try
        {
            var utf8 = rented is null ? stackalloc byte[MaxStack] : rented;
            return Utf8.FromUtf16(json, utf8, out _, out var written, replaceInvalidSequences: false) == OperationStatus.Done
                ? Read<T>(utf8[..written])
                : throw new ShapeException(T.Shape_.Name, T.Shape_.Name, "an unpaired surrogate in the text");
        }
        finally
        {
            if (rented is not null)
            {
                ArrayPool<byte>.Shared.Return(rented);
            }
        }
    }

    /// <summary>Reads a value from UTF-8 that a stream gives until its end. The stream is not disposed of.</summary>
    /// <param name="utf8Json">The stream.</param>
    /// <param name="cancellationToken">Stops waiting for more.</param>
    /// <exception cref="ShapeException">The text is malformed, has a wrong type, or lacks a required member.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static async ValueTask<T> ReadAsync<T>(Stream utf8Json, CancellationToken cancellationToken = default)
        where T : IShape<T>
    {
        ArgumentNullException.ThrowIfNull(utf8Json);

        // Not from a pool: a read that is stopped may still write into its buffer.
        const int Start = 4096;
        var left = utf8Json.CanSeek ? utf8Json.Length - utf8Json.Position : 0;
        var text = new ArrayBufferWriter<byte>((int)Math.Clamp(left + 1, Start, Array.MaxLength));
        while (await utf8Json.ReadAsync(text.GetMemory(), cancellationToken).ConfigureAwait(false) is > 0 and var read)
        {
            text.Advance(read);
        }

        return Read<T>(text.WrittenSpan);
    }

    /// <summary>Reads a value from an element.</summary>
    /// <exception cref="ShapeException">The element has a wrong type or lacks a required member.</exception>
    public static T Read<T>(JsonElement json)
        where T : IShape<T> => Read(json, T.Shape_, static utf8 => Read<T>(utf8));

    /// <summary>Reads a document: a value without a shape.</summary>
    /// <exception cref="ShapeException">The text is malformed.</exception>
    public static Value ReadDocument(ReadOnlySpan<byte> utf8Json)
    {
        var reader = new JsonShapeReader(utf8Json, s_document);
        var value = reader.ReadDocument(s_document.Root);
        reader.End();
        return value;
    }

    /// <summary>Reads a document from an element.</summary>
    /// <exception cref="ShapeException">The element is nested too deep.</exception>
    public static Value ReadDocument(JsonElement json) => Read(json, s_document, ReadDocument);

    /// <summary>Writes a document as UTF-8.</summary>
    /// <exception cref="ShapeException">The value is nested more than 1000 levels deep.</exception>
    public static void WriteDocument(Value value, IBufferWriter<byte> output)
    {
        var writer = new JsonShapeWriter(output);
        writer.WriteDocument(s_document.Root, value);
        writer.Flush();
    }

    private static readonly SimpleDescriptor s_document = new("Document", ShapeKind.Document);

    private static T Read<T>(JsonElement json, ShapeDescriptor shape, Func<ReadOnlySpan<byte>, T> read)
    {
        if (json.ValueKind == JsonValueKind.Undefined)
        {
            throw new ShapeException(shape.Name, shape.Name, "the element is undefined");
        }

        var raw = JsonMarshal.GetRawUtf8Value(json);
        try
        {
            return read(raw);
        }
        catch (ShapeException) when (Normalize(json, raw) is not null)
        {
            return read(Normalize(json, raw));
        }
    }

    // The element's document may have been read with comments or trailing commas allowed.
    private static byte[]? Normalize(JsonElement json, ReadOnlySpan<byte> raw)
    {
        if (!raw.ContainsAny("/,"u8))
        {
            return null;
        }

        using var buffer = PooledBuffer.Rent();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { MaxDepth = MaxElementDepth }))
        {
            json.WriteTo(writer);
        }

        return buffer.Written.ToArray();
    }
}
