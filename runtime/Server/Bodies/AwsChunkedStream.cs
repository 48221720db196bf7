using System.Buffers.Text;
using System.Text;

namespace SendEvent.Runtime;

/// <summary>The bytes in the frames of a body: each is a size in hexadecimal, perhaps a signature, and the bytes; what follows the last are headers.</summary>
/// <param name="framed">The body as it arrives.</param>
/// <param name="length">How many bytes there should be, or -1.</param>
/// <param name="trailers">Takes the headers that follow.</param>
internal sealed class AwsChunkedStream(Stream framed, long length, ShapeHttpHeaders trailers) : ForwardStream
{
    private const int MostTrailers = 100;

    // A line is a size and a signature, or a header.
    private readonly byte[] _buffer = new byte[8 * 1024];
    private int _start;
    private int _end;
    private long _left;
    private long _count;
    private bool _isInside;
    private bool _hasEnded;

    /// <exception cref="InvalidDataException">The frames are broken, or hold more or less than they should.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (buffer.IsEmpty)
        {
            return 0;
        }

        while (_left == 0)
        {
            if (_hasEnded || !await BeginAsync(cancellationToken).ConfigureAwait(false))
            {
                return 0;
            }
        }

        var room = buffer[..(int)Math.Min(_left, buffer.Length)];
        int read;
        if (_start < _end)
        {
            read = Math.Min(room.Length, _end - _start);
            _buffer.AsSpan(_start, read).CopyTo(room.Span);
            _start += read;
        }
        else
        {
            read = await framed.ReadAsync(room, cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                throw CutOff();
            }
        }

        _left -= read;
        return read;
    }

    public override async ValueTask DisposeAsync()
    {
        await framed.DisposeAsync().ConfigureAwait(false);
        await base.DisposeAsync().ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            framed.Dispose();
        }

        base.Dispose(disposing);
    }

    private static InvalidDataException CutOff() => new("The body is cut off.");

    /// <summary>Comes to the bytes of the next chunk; false after the last.</summary>
    private async ValueTask<bool> BeginAsync(CancellationToken cancellationToken)
    {
        if (_isInside && (await LineAsync(cancellationToken).ConfigureAwait(false)).Length > 0)
        {
            throw new InvalidDataException("A chunk is longer than its size.");
        }

        _left = SizeOf((await LineAsync(cancellationToken).ConfigureAwait(false)).Span);
        _count += _left;
        _isInside = true;
        if (_left > 0)
        {
            return length < 0 || _count <= length ? true : throw WrongLength();
        }

        _hasEnded = true;
        await ReadTrailersAsync(cancellationToken).ConfigureAwait(false);
        return length < 0 || _count == length ? false : throw WrongLength();
    }

    private static long SizeOf(ReadOnlySpan<byte> line) =>
        Utf8Parser.TryParse(line, out long size, out var digits, 'x') && size >= 0 && (digits == line.Length || line[digits] == ';')
            ? size
            : throw new InvalidDataException("The size of a chunk is none.");

    private static InvalidDataException WrongLength() => new("The body has another length than the request says.");

    private async ValueTask ReadTrailersAsync(CancellationToken cancellationToken)
    {
        for (var i = 0; i < MostTrailers; i++)
        {
            if (_start == _end && !await FillAsync(cancellationToken).ConfigureAwait(false))
            {
                return;
            }

            var line = await LineAsync(cancellationToken).ConfigureAwait(false);
            if (line.IsEmpty)
            {
                return;
            }

            var text = Encoding.Latin1.GetString(line.Span);
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                trailers.AddReceived(text[..colon].Trim(), text[(colon + 1)..].Trim());
            }
        }

        throw new InvalidDataException("There are too many headers after the body.");
    }

    /// <summary>Takes a line, which is good until the next one is taken.</summary>
    private async ValueTask<ReadOnlyMemory<byte>> LineAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var length = _buffer.AsSpan(_start, _end - _start).IndexOf("\r\n"u8);
            if (length >= 0)
            {
                var line = _buffer.AsMemory(_start, length);
                _start += length + 2;
                return line;
            }

            if (!await FillAsync(cancellationToken).ConfigureAwait(false))
            {
                throw CutOff();
            }
        }
    }

    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            throw new InvalidDataException("A line of the body is too long.");
        }

        var read = await framed.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
        _end += read;
        return read > 0;
    }
}
