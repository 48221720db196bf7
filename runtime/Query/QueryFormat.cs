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

    /// <summary>Reads a value from parameters; those that the shape does not know are passed over.</summary>
    /// <typeparam name="T">The shape.</typeparam>
    /// <param name="query">The parameters.</param>
    /// <param name="ec2">Whether names and lists are those of the EC2 query protocol.</param>
    /// <exception cref="ShapeException">The parameters do not fit the shape.</exception>
    public static T Read<T>(Query query, bool ec2 = false)
        where T : IShape<T>
    {
        ArgumentNullException.ThrowIfNull(query);
        var reader = new QueryShapeReader(query, T.Shape_, ec2);
        return T.Read(ref reader);
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
