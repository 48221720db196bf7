using System.Buffers;

namespace SendEvent.Runtime;

/// <summary>Shapes as CBOR (RFC 8949), the way the Smithy RPC v2 CBOR protocol has them.</summary>
public static class CborFormat
{
    /// <summary>Gives a value as CBOR.</summary>
    /// <exception cref="ShapeException">The value is nested more than 1000 levels deep.</exception>
    public static byte[] Write<T>(T value)
        where T : IShape<T>
    {
        using var buffer = PooledBuffer.Rent();
        Write(value, buffer);
        return buffer.Written.ToArray();
    }

    /// <summary>Writes a value as CBOR. This is the fast way: it allocates nothing.</summary>
    /// <exception cref="ShapeException">The value is nested more than 1000 levels deep.</exception>
    public static void Write<T>(T value, IBufferWriter<byte> output)
        where T : IShape<T>
    {
        var writer = new CborShapeWriter(output);
        T.Write(ref writer, value);
        writer.Flush();
    }

    /// <summary>Reads a value from CBOR.</summary>
    /// <exception cref="ShapeException">
    /// The bytes are malformed, are nested more than 64 levels deep, have a wrong type, or lack a required member.
    /// </exception>
    public static T Read<T>(ReadOnlySpan<byte> cbor)
        where T : IShape<T>
    {
        var reader = new CborShapeReader(cbor, T.Shape_);
        return reader.End(T.Read(ref reader));
    }
}
