namespace SendEvent.Runtime;

/// <summary>A server of one protocol.</summary>
internal sealed class ShapeServer<TProtocol> : ShapeServer
    where TProtocol : IShapeProtocol
{
    private readonly OperationRouter<TProtocol> _router;
    private readonly OperationDescriptor _unknown;
    private readonly Lazy<IReadOnlyList<ShapeRoute>> _routes;

    public ShapeServer(ServiceDescriptor service, IReadOnlyList<OperationHandler> handlers, ShapeServerOptions options)
        : base(service, options)
    {
        _router = new OperationRouter<TProtocol>(handlers);
        _unknown = new OperationDescriptor("Unknown", service);
        _routes = new(() => ShapeRoute<TProtocol>.AllOf(this, handlers));
    }

    /// <inheritdoc/>
    public override IReadOnlyList<ShapeRoute> Routes => _routes.Value;

    /// <inheritdoc/>
    public override Task<ShapeHttpResponse> HandleAsync(ShapeHttpRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return HandleAsync(_router, request, host: null, cancellationToken);
    }

    /// <summary>Answers a request with one of the operations that a router has.</summary>
    internal async Task<ShapeHttpResponse> HandleAsync(
        OperationRouter<TProtocol> router, ShapeHttpRequest request, object? host, CancellationToken cancellationToken)
    {
        var id = Options.RequestId(request);
        var handler = TProtocol.RoutesByBody ? null : router.Find(request);
        if (handler is null && Options.AllowTrailingSlash && request.Path.Length > 1 && request.Path.EndsWith('/'))
        {
            request = request.WithPath(request.Path[..^1]);
            handler = router.Find(request);
        }

        if (handler is null && !TProtocol.RoutesByBody)
        {
            return TProtocol.ToErrorResponse(_unknown, UnmodelledError.UnknownOperation, id);
        }

        if (handler is { Operation.TakesEvents: true })
        {
            return await AnswerAsync(handler, request, id, host, cancellationToken).ConfigureAwait(false);
        }

        if (handler is { StreamsBody: true })
        {
            if (handler.RequiresLength && request.BodyStream is not null && ContentLength.Of(request.Headers) is null)
            {
                return TProtocol.ToErrorResponse(handler.Operation, UnmodelledError.LengthRequired, id);
            }

            return await AnswerAsync(handler, RequestBodyReader.Open(request), id, host, cancellationToken).ConfigureAwait(false);
        }

        var (whole, refusal) = await RequestBodyReader.ReadAsync(request, Options.MaxRequestSize, cancellationToken).ConfigureAwait(false);
        if (whole is null)
        {
            return TProtocol.ToErrorResponse(handler?.Operation ?? _unknown, refusal ?? UnmodelledError.TooLarge, id);
        }

        handler ??= router.Find(whole);
        if (handler is null)
        {
            return TProtocol.ToErrorResponse(_unknown, UnmodelledError.UnknownOperation, id);
        }

        return await AnswerAsync(handler, whole, id, host, cancellationToken).ConfigureAwait(false);
    }

    private async Task<ShapeHttpResponse> AnswerAsync(OperationHandler handler, ShapeHttpRequest request, string id, object? host, CancellationToken cancellationToken)
    {
        var context = new ShapeRequestContext(handler.Operation, handler.Conceal(request), id, host);
        try
        {
            return await handler.HandleAsync(context, Options, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // A client learns nothing of what a handler throws, and nothing of it may end the host.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Options.OnUnhandledException?.Invoke(context, exception);
            return TProtocol.ToErrorResponse(handler.Operation, UnmodelledError.Internal, id);
        }
    }
}
