using System.Buffers;
using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;

namespace SendEvent.Runtime;

/// <summary>
/// The parameters of a query string or form, immutable and in order. Equal when names, values and order are equal.
/// </summary>
/// <remarks>A query does not know what is sensitive: its text shows everything that is in it.</remarks>
[CollectionBuilder(typeof(Query), nameof(Create))]
public sealed class Query : IReadOnlyList<QueryParameter>, IEquatable<Query>
{
    private readonly ShapeList<QueryParameter> _parameters;

    internal Query(QueryParameter[] parameters) => _parameters = new ShapeList<QueryParameter>(parameters);

    /// <summary>No parameters.</summary>
    public static Query Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _parameters.Count;

    /// <summary>The parameters in order.</summary>
    public ReadOnlySpan<QueryParameter> Span => _parameters.AsSpan();

    /// <inheritdoc/>
    public QueryParameter this[int index] => _parameters[index];

    /// <summary>Whether names, values and order are equal.</summary>
    public static bool operator ==(Query? left, Query? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether names, values or order differ.</summary>
    public static bool operator !=(Query? left, Query? right) => !(left == right);

    /// <summary>Copies parameters.</summary>
    public static Query Create(params ReadOnlySpan<QueryParameter> parameters) =>
        parameters.IsEmpty ? Empty : new Query(parameters.ToArray());

    /// <summary>
    /// Reads <c>application/x-www-form-urlencoded</c> text; a plus is a space, and a name without an equals sign has
    /// an empty value.
    /// </summary>
    /// <exception cref="ShapeException">A percent sign is not followed by two hexadecimal digits.</exception>
    public static Query Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return QueryParser.Parse(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Finds the value of the first parameter with a name.</summary>
    public bool TryGet(string name, [NotNullWhen(true)] out string? value)
    {
        foreach (var parameter in Span)
        {
            if (parameter.Name == name)
            {
                value = parameter.Value;
                return true;
            }
        }

        value = null;
        return false;
    }

    /// <summary>
    /// Gives <c>application/x-www-form-urlencoded</c> text. All but the unreserved characters of RFC 3986 is
    /// percent-encoded, also the space.
    /// </summary>
    public override string ToString()
    {
        using var buffer = Render();
        return Encoding.ASCII.GetString(buffer.Written);
    }

    /// <summary>Gives the text of <see cref="ToString"/> as bytes.</summary>
    public byte[] ToBytes()
    {
        using var buffer = Render();
        return buffer.Written.ToArray();
    }

    /// <summary>Writes the text of <see cref="ToString"/>.</summary>
    public void WriteTo(IBufferWriter<byte> output)
    {
        var writer = new QueryShapeWriter(output);
        foreach (var (name, value) in Span)
        {
            writer.WriteParameter(name, value);
        }

        writer.Flush();
    }

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] Query? other) => other is not null && _parameters.Equals(other._parameters);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Query);

    /// <inheritdoc/>
    public override int GetHashCode() => _parameters.GetHashCode();

    /// <summary>Enumerates without allocating.</summary>
    public ReadOnlySpan<QueryParameter>.Enumerator GetEnumerator() => Span.GetEnumerator();

    IEnumerator<QueryParameter> IEnumerable<QueryParameter>.GetEnumerator() =>
        ((IEnumerable<QueryParameter>)_parameters).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)_parameters).GetEnumerator();

    private PooledBuffer Render()
    {
        var buffer = PooledBuffer.Rent();
        WriteTo(buffer);
        return buffer;
    }
}
