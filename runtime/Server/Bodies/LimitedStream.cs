namespace SendEvent.Runtime;

/// <summary>A body of which no more than so many bytes are received, whatever becomes of them.</summary>
/// <param name="body">The body.</param>
/// <param name="limit">The greatest number of bytes.</param>
internal sealed class LimitedStream(Stream body, long limit) : ForwardStream
{
    private long _left = limit;

    /// <summary>Whether there were more.</summary>
    public bool IsExceeded => _left < 0;

    /// <exception cref="InvalidDataException">There are more bytes than the limit.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        _left -= read;
        return IsExceeded ? throw new InvalidDataException("The body is larger than the limit.") : read;
    }

    public override async ValueTask DisposeAsync()
    {
        await body.DisposeAsync().ConfigureAwait(false);
        await base.DisposeAsync().ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            body.Dispose();
        }

        base.Dispose(disposing);
    }
}
