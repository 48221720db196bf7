using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SendEvent.Runtime;

/// <summary>
/// Bytes that are the whole body of a message and need not be in memory: bytes, a file, or a stream that is read when it is sent. One that was
/// received is a stream that whoever has it reads and disposes of. Bytes, streams and <see cref="Blob"/> convert to it.
/// </summary>
/// <remarks>
/// Two are equal when they were made of equal bytes; of a stream or a file each is equal to itself alone. Not safe for use by several threads
/// at once.
/// </remarks>
public sealed partial class StreamingBlob : IEquatable<StreamingBlob>, IDisposable, IAsyncDisposable
{
    private readonly string? _path;
    private readonly long _start;
    private readonly Stream? _stream;
    private readonly bool _isOfBytes;
    private ReadOnlyMemory<byte> _bytes;
    private bool _isOpened;
    private bool _isDisposed;

    private StreamingBlob(ReadOnlyMemory<byte> bytes)
    {
        _bytes = bytes;
        _isOfBytes = true;
        IsInMemory = true;
        Length = bytes.Length;
    }

    private StreamingBlob(Stream stream, long? length)
    {
        _stream = stream;
        _start = stream.CanSeek ? stream.Position : 0;
        Length = length ?? (stream.CanSeek ? stream.Length - _start : null);
    }

    private StreamingBlob(FileInfo file)
    {
        _path = file.FullName;
        Length = file.Length;
    }

    /// <summary>No bytes.</summary>
    public static StreamingBlob Empty { get; } = new(default(ReadOnlyMemory<byte>));

    /// <summary>The number of bytes; null where only the end will tell.</summary>
    public long? Length { get; private set; }

    /// <summary>Whether the bytes are in memory, so that <see cref="ToBlob"/> gives them and they can be sent or read any number of times.</summary>
    public bool IsInMemory { get; private set; }

    /// <summary>Makes one of bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    public static implicit operator StreamingBlob(Blob bytes) => Of(bytes);

    /// <summary>Makes one of a copy of bytes.</summary>
    /// <param name="bytes">The bytes, or null.</param>
    [return: NotNullIfNotNull(nameof(bytes))]
    public static implicit operator StreamingBlob?(byte[]? bytes) => bytes is null ? null : Of(bytes);

    /// <summary>Makes one of a stream.</summary>
    /// <param name="stream">The stream, or null.</param>
    [return: NotNullIfNotNull(nameof(stream))]
    public static implicit operator StreamingBlob?(Stream? stream) => stream is null ? null : Of(stream);

    /// <summary>Makes one of bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    public static StreamingBlob Of(Blob bytes) => bytes.Length == 0 ? Empty : new(bytes.Memory);

    /// <summary>
    /// Makes one of a stream, from where it stands to its end. Who sends it disposes of the stream. A stream that cannot seek is read once, and is sent
    /// in chunks where its length is not given.
    /// </summary>
    /// <param name="stream">The stream; that of a <c>PipeReader</c> is its <c>AsStream()</c>.</param>
    /// <param name="length">How many bytes the stream has, where it does not say so itself.</param>
    /// <exception cref="ArgumentException">The stream cannot be read, or the length is negative.</exception>
    public static StreamingBlob Of(Stream stream, long? length = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentOutOfRangeException.ThrowIfNegative(length ?? 0, nameof(length));
        return stream.CanRead ? new(stream, length) : throw new ArgumentException("The stream cannot be read.", nameof(stream));
    }

    /// <summary>Makes one of a file, which is opened when it is sent or read.</summary>
    /// <param name="path">The path of the file.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static StreamingBlob OfFile(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? new(file) : throw new FileNotFoundException($"There is no file '{path}'.", path);
    }

    /// <summary>Opens the bytes to read. Who opens them disposes of the stream; of a blob that was received, this frees the connection.</summary>
    /// <exception cref="InvalidOperationException">It is made of a stream that has been opened before and cannot go back.</exception>
    /// <exception cref="ObjectDisposedException">Its stream has been disposed of, by this blob or by who read or sent it.</exception>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public Stream OpenRead()
    {
        if (IsInMemory)
        {
            return MemoryMarshal.TryGetArray(_bytes, out var segment)
                ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
                : new MemoryStream(_bytes.ToArray(), writable: false);
        }

        if (_path is not null)
        {
            return new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, FileOptions.Asynchronous | FileOptions.SequentialScan);
        }

        ObjectDisposedException.ThrowIf(_isDisposed || !_stream!.CanRead, this);
        var stream = _stream;
        if (_isOpened)
        {
            if (!stream.CanSeek)
            {
                throw new InvalidOperationException("The stream of the blob has been read, and cannot be read again. To use its bytes more than once, keep what ToBlobAsync gives.");
            }

            stream.Position = _start;
        }

        _isOpened = true;
        return stream;
    }

    /// <summary>The bytes, where they are in memory.</summary>
    /// <exception cref="InvalidOperationException">They are not.</exception>
    public Blob ToBlob() => IsInMemory ? Blob.Wrap(_bytes) : throw new InvalidOperationException($"The blob {NotInMemory}");

    /// <summary>Reads the bytes into memory, where they stay, and disposes of the stream.</summary>
    /// <param name="limit">The greatest number of bytes to read.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ShapeException">There are more than the limit.</exception>
    /// <exception cref="InvalidOperationException">It is made of a stream that has been opened before and cannot go back.</exception>
    /// <exception cref="IOException">The bytes cannot be received.</exception>
    public async ValueTask<Blob> ToBlobAsync(int limit, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        if (Length > limit)
        {
            throw new ShapeException($"The blob has {Length} bytes, and no more than {limit} are to be read.");
        }

        if (!IsInMemory)
        {
            var stream = OpenRead();
            await using (stream.ConfigureAwait(false))
            {
                _bytes = await ReceivedBytes.OfAsync(stream, Length, limit, cancellationToken).ConfigureAwait(false)
                    ?? throw new ShapeException($"The blob has more than {limit} bytes, and no more are to be read.");
            }

            IsInMemory = true;
            Length = _bytes.Length;
        }

        return Blob.Wrap(_bytes);
    }

    /// <summary>Disposes of the stream that it is made of; of a blob that was received, this frees the connection.</summary>
    public void Dispose()
    {
        if (!_isDisposed)
        {
            _isDisposed = true;
            _stream?.Dispose();
        }
    }

    /// <inheritdoc cref="Dispose"/>
    public ValueTask DisposeAsync()
    {
        if (_isDisposed)
        {
            return default;
        }

        _isDisposed = true;
        return _stream?.DisposeAsync() ?? default;
    }

    /// <inheritdoc/>
    public bool Equals(StreamingBlob? other) =>
        ReferenceEquals(this, other) || (other is { _isOfBytes: true } && _isOfBytes && _bytes.Span.SequenceEqual(other._bytes.Span));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as StreamingBlob);

    /// <inheritdoc/>
    public override int GetHashCode() => _isOfBytes ? Blob.Wrap(_bytes).GetHashCode() : RuntimeHelpers.GetHashCode(this);

    /// <summary>The number of bytes, for people and logs.</summary>
    public override string ToString() => Length switch
    {
        null => "a stream of bytes",
        1 => "1 byte",
        _ => $"{Length} bytes",
    };

    /// <summary>The bytes of a member that is written in a format which has them in the middle of other things.</summary>
    /// <exception cref="ShapeException">They are not in memory.</exception>
    internal static Blob InMemory(StreamingBlob? blob, MemberDescriptor member) =>
        blob is null ? Blob.Empty
        : blob.IsInMemory ? Blob.Wrap(blob._bytes)
        : throw new ShapeException($"{member.Name}: {NotInMemory}");

    private const string NotInMemory = "is a stream that has not been read, which only the body of a message can be. Await ToBlobAsync first.";
}
