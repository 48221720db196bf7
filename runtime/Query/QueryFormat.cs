using System.Buffers;

namespace SendEvent.Runtime;

/// <summary>Turns shapes into the parameters of the AWS query protocol.</summary>
public static class QueryFormat
{
    /// <summary>Gives a value as parameters.</summary>
    /// <typeparam name="T">The shape.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="ec2">Whether names and lists are those of the EC2 query protocol.</param>
    /// <exception cref="ShapeException">The value is nested more than 1000 levels deep.</exception>
    public static Query ToQuery<T>(T value, bool ec2 = false)
        where T : IShape<T>
    {
        using var buffer = PooledBuffer.Rent();
        Write(value, buffer, ec2);
        return QueryParser.Parse(buffer.Written);
    }

    /// <summary>Writes a value as <c>application/x-www-form-urlencoded</c> text.</summary>
    /// <typeparam name="T">The shape.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="output">Where the text goes.</param>
    /// <param name="ec2">Whether names and lists are those of the EC2 query protocol.</param>
    /// <exception cref="ShapeException">The value is nested more than 1000 levels deep.</exception>
    public static void Write<T>(T value, IBufferWriter<byte> output, bool ec2 = false)
        where T : IShape<T>
    {
        ArgumentNullException.ThrowIfNull(value);
        var writer = new QueryShapeWriter(output, ec2);
        T.Write(ref writer, value);
        writer.Flush();
    }
}
