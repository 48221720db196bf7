using System.Runtime.InteropServices;
using System.Text;

namespace SendEvent.Runtime;

/// <summary>Read-only bytes, equal when their contents are equal. The default value is empty.</summary>
public readonly partial struct Blob : IEquatable<Blob>
{
    private readonly ReadOnlyMemory<byte> _bytes;

    /// <summary>Copies bytes.</summary>
    public Blob(ReadOnlySpan<byte> bytes)
        : this(bytes.ToArray().AsMemory())
    {
    }

    private Blob(ReadOnlyMemory<byte> bytes) => _bytes = bytes;

    /// <summary>No bytes.</summary>
    public static Blob Empty => default;

    /// <summary>The number of bytes.</summary>
    public int Length => _bytes.Length;

    /// <summary>The bytes.</summary>
    public ReadOnlySpan<byte> Span => _bytes.Span;

    /// <summary>The bytes, to keep.</summary>
    public ReadOnlyMemory<byte> Memory => _bytes;

    /// <summary>Copies an array.</summary>
    public static implicit operator Blob(byte[]? bytes) => new(bytes.AsSpan());

    /// <summary>Copies an array; null stays null.</summary>
    public static implicit operator Blob?(byte[]? bytes) => bytes is null ? default(Blob?) : new Blob(bytes.AsSpan());

    /// <summary>Whether the contents are equal.</summary>
    public static bool operator ==(Blob left, Blob right) => left.Equals(right);

    /// <summary>Whether the contents differ.</summary>
    public static bool operator !=(Blob left, Blob right) => !left.Equals(right);

    /// <summary>Takes bytes without a copy; the caller must not change them any more.</summary>
    public static Blob Wrap(ReadOnlyMemory<byte> bytes) => new(bytes);

    /// <summary>Gives the UTF-8 bytes of a text.</summary>
    public static Blob OfUtf8(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new Blob(Encoding.UTF8.GetBytes(text).AsMemory());
    }

    /// <summary>Decodes base64 (RFC 4648, section 4).</summary>
    /// <exception cref="ShapeException">The text is not base64.</exception>
    public static Blob OfBase64(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            return new Blob(Convert.FromBase64String(text).AsMemory());
        }
        catch (FormatException exception)
        {
            throw new ShapeException("The text is not base64.", exception);
        }
    }

    /// <summary>Gives a copy of the bytes.</summary>
    public byte[] ToArray() => _bytes.ToArray();

    /// <summary>Encodes the bytes as base64 (RFC 4648, section 4).</summary>
    public string ToBase64() => Convert.ToBase64String(_bytes.Span);

    /// <summary>Reads the bytes as UTF-8; malformed sequences become U+FFFD.</summary>
    public string ToUtf8() => Encoding.UTF8.GetString(_bytes.Span);

    /// <inheritdoc/>
    public bool Equals(Blob other) => _bytes.Span.SequenceEqual(other._bytes.Span);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Blob other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(_bytes.Span);
        return hash.ToHashCode();
    }

    /// <summary>Says how many bytes there are.</summary>
    public override string ToString() => $"{Length} bytes";

    /// <summary>Gives the array behind the bytes if they are all of it; else a copy.</summary>
    internal byte[] AsArray() =>
        MemoryMarshal.TryGetArray(_bytes, out var segment) && segment.Array is { } array && array.Length == Length
            ? array
            : ToArray();
}
