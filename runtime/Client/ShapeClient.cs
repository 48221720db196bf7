using System.Net;
namespace SendEvent.Runtime;

/// <summary>The base of the clients: sends a request and reads the response. All else is for handlers of the <see cref="HttpClient"/>.</summary>
public abstract class ShapeClient
{
    private readonly HttpClient _http;
    private readonly int _maxResponseSize = 256 << 20;

    /// <summary>Makes a client.</summary>
    /// <param name="http">Sends the requests; the client does not dispose it.</param>
    /// <param name="endpoint">
    /// An absolute http or https address; its path goes before that of each request. Null for the <see cref="HttpClient.BaseAddress"/>.
    /// </param>
    /// <exception cref="ArgumentException">There is no such address, or it has a query, a fragment or a user.</exception>
    protected ShapeClient(HttpClient http, Uri? endpoint = null)
    {
        ArgumentNullException.ThrowIfNull(http);
        endpoint ??= http.BaseAddress
            ?? throw new ArgumentException("The client has no address: give it an endpoint, or the HttpClient a BaseAddress.", nameof(endpoint));
        ShapeHttpRequest.CheckEndpoint(endpoint);
        _http = http;
        Endpoint = endpoint;
    }

    /// <summary>The address of the service.</summary>
    public Uri Endpoint { get; }

    /// <summary>
    /// The greatest size in bytes of a response body, of what a handler has decompressed too. Larger ones are not read to their
    /// end. By default 256 MiB; what is above <see cref="Array.MaxLength"/> counts as that.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The size is negative.</exception>
    public int MaxResponseSize
    {
        get => _maxResponseSize;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _maxResponseSize = Math.Min(value, Array.MaxLength);
        }
    }

    /// <summary>Whether operations may put labels before the host. False helps with test servers that have one host.</summary>
    public bool UseHostPrefix { get; init; } = true;

    /// <summary>
    /// Whether a required member that a response lacks is an error. By default a stand-in takes its place, such as an empty text or 0, so that a
    /// write that has happened is not reported as a failure.
    /// </summary>
    public bool StrictResponses { get; init; }

    /// <summary>Sends an operation that has an output.</summary>
    /// <exception cref="ServiceException">The service answered with an error.</exception>
    /// <exception cref="ShapeException">Input or output do not fit the operation.</exception>
    /// <exception cref="HttpRequestException">The service cannot be reached.</exception>
    protected async Task<TOut> SendAsync<TProtocol, TIn, TOut>(
        OperationDescriptor operation, TIn input, CancellationToken cancellationToken = default)
        where TProtocol : IShapeProtocol
        where TIn : IShape<TIn>
        where TOut : IShape<TOut>
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(input);
        var request = TProtocol.ToHttpRequest(operation, input);
        var response = TOut.Shape_ is StructureDescriptor { PayloadStreams: true }
            ? await OpenAsync(operation, request, cancellationToken).ConfigureAwait(false)
            : await SendAsync(operation, request, cancellationToken).ConfigureAwait(false);
        return Read<TProtocol, TOut>(operation, response);
    }

    /// <summary>Sends an operation that has no output.</summary>
    /// <exception cref="ServiceException">The service answered with an error.</exception>
    /// <exception cref="ShapeException">The input does not fit the operation.</exception>
    /// <exception cref="HttpRequestException">The service cannot be reached.</exception>
    protected Task SendAsync<TProtocol, TIn>(
        OperationDescriptor operation, TIn input, CancellationToken cancellationToken = default)
        where TProtocol : IShapeProtocol
        where TIn : IShape<TIn> =>
        SendAsync<TProtocol, TIn, EmptyShape>(operation, input, cancellationToken);

    /// <summary>
    /// Sends an operation that streams events. Status, headers and, in the protocols that have the output in the stream, its first
    /// message are waited for; events are received while they are enumerated.
    /// </summary>
    /// <param name="operation">The operation.</param>
    /// <param name="input">The input.</param>
    /// <param name="cancellationToken">Stops the call, and later the enumeration of the events.</param>
    /// <exception cref="ServiceException">The service answered with an error.</exception>
    /// <exception cref="ShapeException">Input or output do not fit the operation.</exception>
    /// <exception cref="HttpRequestException">The service cannot be reached.</exception>
    protected async Task<EventStreamResponse<TOut, TEvent>> StreamAsync<TProtocol, TIn, TOut, TEvent>(
        OperationDescriptor operation, TIn input, CancellationToken cancellationToken = default)
        where TProtocol : IShapeProtocol
        where TIn : IShape<TIn>
        where TOut : IShape<TOut>
        where TEvent : IShape<TEvent>
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(input);
        return await StreamAsync<TProtocol, TOut, TEvent>(operation, TProtocol.ToHttpRequest(operation, input), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Sends an operation that is sent events: they are asked for when their bytes are sent. The answer is waited for.
    /// </summary>
    /// <param name="operation">The operation.</param>
    /// <param name="input">The input.</param>
    /// <param name="events">The events; a <see cref="ServiceException{TError}"/> of the model that they throw ends the stream as that error.</param>
    /// <param name="cancellationToken">Stops the call and the events.</param>
    /// <exception cref="ServiceException">The service answered with an error.</exception>
    /// <exception cref="ShapeException">Input, event or output do not fit the operation.</exception>
    /// <exception cref="HttpRequestException">The service cannot be reached.</exception>
    protected async Task<TOut> SendEventsAsync<TProtocol, TIn, TInEvent, TOut>(
        OperationDescriptor operation, TIn input, IAsyncEnumerable<TInEvent> events, CancellationToken cancellationToken = default)
        where TProtocol : IShapeProtocol
        where TIn : IShape<TIn>
        where TInEvent : IShape<TInEvent>
        where TOut : IShape<TOut>
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(input);
        var request = EventStreamRequest.ToHttpRequest<TProtocol, TIn, TInEvent>(operation, input, events, cancellationToken);
        var response = await SendAsync(operation, request, cancellationToken).ConfigureAwait(false);
        return TProtocol.OfHttpResponse<TOut>(operation, response, StrictResponses);
    }

    /// <summary>Sends an operation that is sent events and has no output.</summary>
    /// <inheritdoc cref="SendEventsAsync{TProtocol, TIn, TInEvent, TOut}"/>
    protected Task SendEventsAsync<TProtocol, TIn, TInEvent>(
        OperationDescriptor operation, TIn input, IAsyncEnumerable<TInEvent> events, CancellationToken cancellationToken = default)
        where TProtocol : IShapeProtocol
        where TIn : IShape<TIn>
        where TInEvent : IShape<TInEvent> =>
        SendEventsAsync<TProtocol, TIn, TInEvent, EmptyShape>(operation, input, events, cancellationToken);

    /// <summary>
    /// Sends an operation that streams events in both directions. With HTTP/2 both are open at the same time; with HTTP/1.1 the service may answer
    /// when it has all events.
    /// </summary>
    /// <param name="operation">The operation.</param>
    /// <param name="input">The input.</param>
    /// <param name="events">The events to send; a <see cref="ServiceException{TError}"/> of the model that they throw ends the stream as that error.</param>
    /// <param name="cancellationToken">Stops the call, and later the events of both directions.</param>
    /// <exception cref="ServiceException">The service answered with an error.</exception>
    /// <exception cref="ShapeException">Input, event or output do not fit the operation.</exception>
    /// <exception cref="HttpRequestException">The service cannot be reached.</exception>
    protected async Task<EventStreamResponse<TOut, TEvent>> StreamAsync<TProtocol, TIn, TInEvent, TOut, TEvent>(
        OperationDescriptor operation, TIn input, IAsyncEnumerable<TInEvent> events, CancellationToken cancellationToken = default)
        where TProtocol : IShapeProtocol
        where TIn : IShape<TIn>
        where TInEvent : IShape<TInEvent>
        where TOut : IShape<TOut>
        where TEvent : IShape<TEvent>
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(input);
        var request = EventStreamRequest.ToHttpRequest<TProtocol, TIn, TInEvent>(operation, input, events, cancellationToken);
        return await StreamAsync<TProtocol, TOut, TEvent>(operation, request, cancellationToken).ConfigureAwait(false);
    }

    private async Task<EventStreamResponse<TOut, TEvent>> StreamAsync<TProtocol, TOut, TEvent>(
        OperationDescriptor operation, ShapeHttpRequest request, CancellationToken cancellationToken)
        where TProtocol : IShapeProtocol
        where TOut : IShape<TOut>
        where TEvent : IShape<TEvent>
    {
        var (message, response) = await SendMessageAsync(operation, request, cancellationToken).ConfigureAwait(false);
        var exchange = new HttpExchange(message, response, request.BodyStream as SentStream);
        try
        {
            if (!response.IsSuccessStatusCode)
            {
                var error = HeadOf(response, await ReadBodyAsync(operation, response, cancellationToken).ConfigureAwait(false));
                return EventStreamResponse.OfHttpResponse<TProtocol, TOut, TEvent>(operation, error);
            }

            var body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            var head = HeadOf(response, default);
            ResponseMetadata.Received(head);
            var stream = await EventStreamResponse
                .ReadAsync<TProtocol, TOut, TEvent>(operation, head, body, exchange, _http.Timeout, StrictResponses, cancellationToken)
                .ConfigureAwait(false);
            exchange = null;
            return stream;
        }
        catch
        {
            exchange!.RethrowFailure();
            throw;
        }
        finally
        {
            exchange?.Dispose();
        }
    }

    private TOut Read<TProtocol, TOut>(OperationDescriptor operation, ShapeHttpResponse response)
        where TProtocol : IShapeProtocol
        where TOut : IShape<TOut>
    {
        try
        {
            return TProtocol.OfHttpResponse<TOut>(operation, response, StrictResponses);
        }
        catch
        {
            response.BodyStream?.Dispose();
            throw;
        }
    }

    /// <summary>Sends a request. The body of the response is left to who gets the output, unless it is that of an error.</summary>
    private async Task<ShapeHttpResponse> OpenAsync(OperationDescriptor operation, ShapeHttpRequest request, CancellationToken cancellationToken)
    {
        var (message, response) = await SendMessageAsync(operation, request, cancellationToken).ConfigureAwait(false);
        var exchange = new HttpExchange(message, response, request.BodyStream as SentStream);
        try
        {
            ShapeHttpResponse received;
            if (response.IsSuccessStatusCode)
            {
                var body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
                received = HeadOf(response, default, new ReceivedStream(body, exchange));
                exchange = null;
            }
            else
            {
                received = HeadOf(response, await ReadBodyAsync(operation, response, cancellationToken).ConfigureAwait(false));
            }

            ResponseMetadata.Received(received);
            return received;
        }
        finally
        {
            exchange?.Dispose();
        }
    }

    private static ShapeHttpResponse HeadOf(HttpResponseMessage response, ReadOnlyMemory<byte> body, Stream? stream = null)
    {
        var headers = new ShapeHttpHeaders();
        headers.AddReceived(response.Headers.NonValidated);
        headers.AddReceived(response.Content.Headers.NonValidated);
        return new ShapeHttpResponse { StatusCode = (int)response.StatusCode, Headers = headers, Body = body, BodyStream = stream };
    }

    private async Task<ShapeHttpResponse> SendAsync(
        OperationDescriptor operation, ShapeHttpRequest request, CancellationToken cancellationToken)
    {
        var (message, response) = await SendMessageAsync(operation, request, cancellationToken).ConfigureAwait(false);
        using var exchange = new HttpExchange(message, response, request.BodyStream as SentStream);
        var whole = HeadOf(response, await ReadBodyAsync(operation, response, cancellationToken).ConfigureAwait(false));
        exchange.RethrowFailure();
        ResponseMetadata.Received(whole);
        return whole;
    }

    // The request outlives the headers of its response where it is a stream.
    private async Task<(HttpRequestMessage Request, HttpResponseMessage Response)> SendMessageAsync(
        OperationDescriptor operation, ShapeHttpRequest request, CancellationToken cancellationToken)
    {
        var message = (UseHostPrefix ? request : request.WithoutHostPrefix()).ToHttpRequestMessage(Endpoint);
        try
        {
            (message.Version, message.VersionPolicy) = VersionOf(operation);
            message.Options.Set(OperationDescriptor.RequestKey, operation);
            var response = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            return (message, response);
        }
        catch
        {
            message.Dispose();
            (request.BodyStream as SentStream)?.Rethrow();
            throw;
        }
    }

    /// <summary>The version of HTTP: what the <see cref="HttpClient"/> says, or 2 where both directions are to be open and a secure connection can agree on it.</summary>
    private (Version Version, HttpVersionPolicy Policy) VersionOf(OperationDescriptor operation) =>
        operation is { TakesEvents: true, StreamsEvents: true } && Endpoint.Scheme == Uri.UriSchemeHttps && _http.DefaultRequestVersion.Major < 2
            ? (HttpVersion.Version20, HttpVersionPolicy.RequestVersionOrHigher)
            : (_http.DefaultRequestVersion, _http.DefaultVersionPolicy);

    private Task<ReadOnlyMemory<byte>> ReadBodyAsync(
        OperationDescriptor operation, HttpResponseMessage response, CancellationToken cancellationToken) =>
        ResponseBody.ReadAsync(operation, response, MaxResponseSize, _http.Timeout, cancellationToken);
}
