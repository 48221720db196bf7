using System.Diagnostics.CodeAnalysis;

namespace SendEvent.Runtime;

/// <summary>A server of one protocol.</summary>
internal sealed class ShapeServer<TProtocol> : ShapeServer
    where TProtocol : IShapeProtocol
{
    private readonly Dictionary<string, OperationHandler> _byRoute = new(StringComparer.Ordinal);
    private readonly UriRouter _byUri;
    private readonly OperationDescriptor _unknown;

    public ShapeServer(ServiceDescriptor service, IReadOnlyList<OperationHandler> handlers, ShapeServerOptions options)
        : base(service, options)
    {
        var withUris = new List<OperationHandler>();
        foreach (var handler in handlers)
        {
            if (TProtocol.RouteOf(handler.Operation) is { } route)
            {
                _byRoute[route] = handler;
            }
            else
            {
                withUris.Add(handler);
            }
        }

        _byUri = new UriRouter(withUris);
        _unknown = new OperationDescriptor("Unknown", service);
    }

    /// <inheritdoc/>
    public override async Task<ShapeHttpResponse> HandleAsync(ShapeHttpRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var id = Options.RequestId(request);
        if (!TryDecompress(request, id, out var whole, out var refusal))
        {
            return refusal;
        }

        var handler = Find(whole);
        var context = new ShapeRequestContext(handler?.Operation ?? _unknown, whole, id);
        if (handler is null)
        {
            return Failure.Respond<TProtocol>(FailureKind.UnknownOperation, context);
        }

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
            return Failure.Respond<TProtocol>(FailureKind.Internal, context);
        }
    }

    private bool TryDecompress(ShapeHttpRequest request, string id, out ShapeHttpRequest whole, [NotNullWhen(false)] out ShapeHttpResponse? refusal)
    {
        var kind = FailureKind.TooLarge;
        ShapeHttpRequest? undone = null;
        try
        {
            undone = RequestDecompression.Undo(request, Options.MaxRequestSize);
        }
        catch (InvalidDataException)
        {
            kind = FailureKind.Serialization;
        }

        whole = undone ?? request;
        refusal = undone is null ? Failure.Respond<TProtocol>(kind, new ShapeRequestContext(_unknown, request, id)) : null;
        return undone is not null;
    }

    private OperationHandler? Find(ShapeHttpRequest request) =>
        TProtocol.RouteOf(request) is { } route && _byRoute.TryGetValue(route, out var handler) ? handler : _byUri.Find(request);
}
