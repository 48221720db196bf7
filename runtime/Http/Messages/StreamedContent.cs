using System.Buffers;
using System.Net;

namespace SendEvent.Runtime;

/// <summary>
/// The content of a request whose body comes from a stream. Unlike <see cref="StreamContent"/> it sends what there is as soon as it is there, and
/// the response can begin before it has ended.
/// </summary>
/// <param name="body">The body; it is disposed of with the content.</param>
/// <param name="length">The number of bytes, or null for one that is sent in chunks.</param>
internal sealed class StreamedContent(Stream body, long? length) : HttpContent
{
    private const int BufferSize = 64 * 1024;

    private readonly long _start = body.CanSeek ? body.Position : 0;
    private bool _isSent;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        GoBack();

        // The headers go out with the first flush: the other side may want them before it sends what the first event waits for.
        await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        var isReading = false;
        try
        {
            while (true)
            {
                isReading = true;
                var count = await body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
                isReading = false;
                if (count == 0)
                {
                    return;
                }

                await stream.WriteAsync(buffer.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
                await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            // What broke off may still be writing into the memory.
            if (!isReading)
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }
        }
    }

    protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult(body);

    protected override bool TryComputeLength(out long computed)
    {
        computed = length ?? 0;
        return length is not null;
    }

    // A handler may send a request again.
    private void GoBack()
    {
        if (_isSent)
        {
            body.Position = body.CanSeek ? _start : throw new InvalidOperationException("The body of the request has been sent, and its stream cannot go back to its start.");
        }

        _isSent = true;
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
