namespace SendEvent.Runtime;

/// <summary>What a response tells beside the output of its operation.</summary>
/// <remarks>Of an error, <see cref="ServiceException"/> has the same.</remarks>
public sealed class ResponseMetadata
{
    private static readonly AsyncLocal<Receiver?> s_receiver = new();

    private ResponseMetadata(int statusCode, ShapeHttpHeaders headers)
    {
        StatusCode = statusCode;
        Headers = headers;
    }

    /// <summary>The status code; 0 where no client sent anything, as in a test that stands in for one.</summary>
    public int StatusCode { get; }

    /// <summary>The headers.</summary>
    public ShapeHttpHeaders Headers { get; }

    /// <summary>The id that the service gave the request, from the headers, or null.</summary>
    public string? RequestId => ErrorDetails.RequestIdOf(Headers);

    /// <summary>Makes a call and gives its output with the metadata of its response.</summary>
    /// <example><c>var (output, response) = await ResponseMetadata.OfAsync(() => client.GetBookAsync(input));</c></example>
    /// <param name="call">Calls one operation of a client. Of several, the last to answer gives the metadata.</param>
    /// <exception cref="ServiceException">The service answered with an error.</exception>
    public static async Task<(TOut Output, ResponseMetadata Response)> OfAsync<TOut>(Func<Task<TOut>> call)
    {
        ArgumentNullException.ThrowIfNull(call);
        var receiver = Listen();
        var output = await call().ConfigureAwait(false);
        return (output, receiver.Last);
    }

    /// <summary>Makes a call of an operation that has no output, and gives the metadata of its response.</summary>
    /// <param name="call">Calls one operation of a client. Of several, the last to answer gives the metadata.</param>
    /// <exception cref="ServiceException">The service answered with an error.</exception>
    public static async Task<ResponseMetadata> OfAsync(Func<Task> call)
    {
        ArgumentNullException.ThrowIfNull(call);
        var receiver = Listen();
        await call().ConfigureAwait(false);
        return receiver.Last;
    }

    internal static void Received(ShapeHttpResponse response)
    {
        if (s_receiver.Value is { } receiver)
        {
            receiver.Last = new ResponseMetadata(response.StatusCode, response.Headers);
        }
    }

    // What an asynchronous method sets is seen by what it calls, and gone once it returns.
    private static Receiver Listen() => s_receiver.Value = new Receiver();

    private sealed class Receiver
    {
        public ResponseMetadata Last { get; set; } = new(0, new ShapeHttpHeaders());
    }
}
