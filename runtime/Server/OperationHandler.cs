namespace SendEvent.Runtime;

/// <summary>Answers the requests of one operation. Emitted code makes them of the methods of a handler.</summary>
public abstract class OperationHandler
{
    private readonly MemberDescriptor[] _wanted;
    private readonly bool _hidesPath;
    private readonly bool _hidesQuery;

    private protected OperationHandler(OperationDescriptor operation, ShapeDescriptor input)
    {
        Operation = operation;
        StreamsBody = input is StructureDescriptor { PayloadStreams: true };
        RequiresLength = input is StructureDescriptor { PayloadRequiresLength: true };
        _hidesPath = HasSensitive(input, static location => location == MemberLocation.Uri);
        _hidesQuery = HasSensitive(input, static location => location is MemberLocation.QueryString or MemberLocation.QueryParams);
        _wanted = input is StructureDescriptor structure ? Array.FindAll(structure.Members.ToArray(), IsWanted) : [];
    }

    /// <summary>The operation.</summary>
    public OperationDescriptor Operation { get; }

    /// <summary>Whether the body of a request is left to the handler to read.</summary>
    internal bool StreamsBody { get; }

    /// <summary>Whether such a body has to say how long it is.</summary>
    internal bool RequiresLength { get; }

    /// <summary>How many headers and parameters of the query each request of the operation has.</summary>
    internal int WantedCount => _wanted.Length;

    /// <summary>Makes a handler of a method.</summary>
    /// <typeparam name="TProtocol">The protocol.</typeparam>
    /// <typeparam name="TIn">The input; <see cref="EmptyShape"/> where there is none.</typeparam>
    /// <typeparam name="TOut">The output.</typeparam>
    /// <param name="operation">The operation.</param>
    /// <param name="read">Reads the input.</param>
    /// <param name="handle">The method.</param>
    public static OperationHandler Of<TProtocol, TIn, TOut>(
        OperationDescriptor operation, Func<ShapeHttpRequest, TIn> read, Func<TIn, ShapeRequestContext, CancellationToken, Task<TOut>> handle)
        where TProtocol : IShapeProtocol
        where TIn : IShape<TIn>
        where TOut : IShape<TOut>
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(handle);
        return new OperationHandler<TProtocol, TIn, TOut>(operation, read, handle);
    }

    /// <summary>Makes a handler of a method without an output.</summary>
    /// <typeparam name="TProtocol">The protocol.</typeparam>
    /// <typeparam name="TIn">The input; <see cref="EmptyShape"/> where there is none.</typeparam>
    /// <param name="operation">The operation.</param>
    /// <param name="read">Reads the input.</param>
    /// <param name="handle">The method.</param>
    public static OperationHandler Of<TProtocol, TIn>(
        OperationDescriptor operation, Func<ShapeHttpRequest, TIn> read, Func<TIn, ShapeRequestContext, CancellationToken, Task> handle)
        where TProtocol : IShapeProtocol
        where TIn : IShape<TIn>
    {
        ArgumentNullException.ThrowIfNull(handle);
        return Of<TProtocol, TIn, EmptyShape>(operation, read, async (input, context, cancellationToken) =>
        {
            await handle(input, context, cancellationToken).ConfigureAwait(false);
            return EmptyShape.Instance;
        });
    }

    /// <summary>Makes a handler of a method that is sent events.</summary>
    /// <typeparam name="TProtocol">The protocol.</typeparam>
    /// <typeparam name="TIn">The input.</typeparam>
    /// <typeparam name="TInEvent">The union of the events that are sent.</typeparam>
    /// <typeparam name="TOut">The output; <see cref="EmptyShape"/> where there is none.</typeparam>
    /// <param name="operation">The operation.</param>
    /// <param name="read">Reads the input.</param>
    /// <param name="handle">The method.</param>
    public static OperationHandler OfReceiver<TProtocol, TIn, TInEvent, TOut>(
        OperationDescriptor operation,
        Func<ShapeHttpRequest, TIn> read,
        Func<TIn, IAsyncEnumerable<TInEvent>, ShapeRequestContext, CancellationToken, Task<TOut>> handle)
        where TProtocol : IShapeProtocol
        where TIn : IShape<TIn>
        where TInEvent : IShape<TInEvent>
        where TOut : IShape<TOut>
    {
        ArgumentNullException.ThrowIfNull(handle);
        return OfExchange<TProtocol, TIn, TInEvent, TOut, EmptyShape>(operation, read, async (input, events, context, cancellationToken) =>
            new(await handle(input, events, context, cancellationToken).ConfigureAwait(false), AsyncEnumerable.Empty<EmptyShape>()));
    }

    /// <summary>Makes a handler of a method that answers with events.</summary>
    /// <typeparam name="TProtocol">The protocol.</typeparam>
    /// <typeparam name="TIn">The input; <see cref="EmptyShape"/> where there is none.</typeparam>
    /// <typeparam name="TOut">The output.</typeparam>
    /// <typeparam name="TOutEvent">The union of the events of the answer.</typeparam>
    /// <param name="operation">The operation.</param>
    /// <param name="read">Reads the input.</param>
    /// <param name="handle">The method.</param>
    public static OperationHandler OfSender<TProtocol, TIn, TOut, TOutEvent>(
        OperationDescriptor operation,
        Func<ShapeHttpRequest, TIn> read,
        Func<TIn, ShapeRequestContext, CancellationToken, Task<EventStreamResponse<TOut, TOutEvent>>> handle)
        where TProtocol : IShapeProtocol
        where TIn : IShape<TIn>
        where TOut : IShape<TOut>
        where TOutEvent : IShape<TOutEvent>
    {
        ArgumentNullException.ThrowIfNull(handle);
        return OfExchange<TProtocol, TIn, EmptyShape, TOut, TOutEvent>(
            operation, read, (input, _, context, cancellationToken) => handle(input, context, cancellationToken));
    }

    /// <summary>Makes a handler of a method that is sent events and answers with events, perhaps at the same time.</summary>
    /// <typeparam name="TProtocol">The protocol.</typeparam>
    /// <typeparam name="TIn">The input.</typeparam>
    /// <typeparam name="TInEvent">The union of the events that are sent.</typeparam>
    /// <typeparam name="TOut">The output.</typeparam>
    /// <typeparam name="TOutEvent">The union of the events of the answer.</typeparam>
    /// <param name="operation">The operation.</param>
    /// <param name="read">Reads the input.</param>
    /// <param name="handle">The method.</param>
    public static OperationHandler OfExchange<TProtocol, TIn, TInEvent, TOut, TOutEvent>(
        OperationDescriptor operation,
        Func<ShapeHttpRequest, TIn> read,
        Func<TIn, IAsyncEnumerable<TInEvent>, ShapeRequestContext, CancellationToken, Task<EventStreamResponse<TOut, TOutEvent>>> handle)
        where TProtocol : IShapeProtocol
        where TIn : IShape<TIn>
        where TInEvent : IShape<TInEvent>
        where TOut : IShape<TOut>
        where TOutEvent : IShape<TOutEvent>
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(handle);
        return new EventOperationHandler<TProtocol, TIn, TInEvent, TOut, TOutEvent>(operation, read, handle);
    }

    /// <summary>Whether a request has the headers and the parameters of the query that the input must have.</summary>
    internal bool HasWanted(ShapeHttpRequest request) => Array.TrueForAll(_wanted, member => member.Location == MemberLocation.Header
        ? request.Headers.Contains(member.LocationName ?? member.Name)
        : RequestUriTemplate.HasName(request.Query, member.LocationName ?? member.Name));

    /// <summary>The request as it may be shown to people and logs: without what the model calls sensitive.</summary>
    internal ShapeHttpRequest Conceal(ShapeHttpRequest request) =>
        _hidesPath || _hidesQuery ? request.Concealed(_hidesPath ? Operation.Path : null, _hidesQuery) : request;

    private static bool HasSensitive(ShapeDescriptor input, Func<MemberLocation, bool> isThere) =>
        input is StructureDescriptor structure && structure.Members.ToArray().Any(member => isThere(member.Location) && (structure.Sensitive || member.IsSensitive));

    private static bool IsWanted(MemberDescriptor member) =>
        member is { Required: true, Location: MemberLocation.Header or MemberLocation.QueryString };

    /// <summary>Answers a request.</summary>
    internal abstract Task<ShapeHttpResponse> HandleAsync(ShapeRequestContext context, ShapeServerOptions options, CancellationToken cancellationToken);
}
