using System.Buffers;

namespace SendEvent.Runtime;

/// <summary>
/// AWS REST XML: members are spread over the request by their locations, the rest is an XML element. See
/// "AWS restXml protocol" in the Smithy specification.
/// </summary>
public readonly record struct RestXmlProtocol : IShapeProtocol
{
    /// <inheritdoc/>
    public static bool HasInitialMessages => false;

    /// <inheritdoc/>
    public static ShapeHttpRequest ToHttpRequest<TIn>(OperationDescriptor operation, TIn input)
        where TIn : IShape<TIn>
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(input);
        var request = new HttpRequestBuilder(operation, TIn.Shape_);
        var body = RequestBody.Rent();
        var writer = new HttpMessageWriter<XmlShapeWriter>(
            request, new XmlShapeWriter(operation.XmlRootOf(TIn.Shape_)), "application/xml", emptyBody: false);
        try
        {
            TIn.Write(ref writer, input);
            body.Write(writer.Body.Written);
        }
        finally
        {
            writer.Body.Dispose();
        }

        return request.ToRequest(operation.HostPrefixOf(input), body);
    }

    /// <inheritdoc/>
    public static string? RouteOf(OperationDescriptor operation) => null;

    /// <inheritdoc/>
    public static string? RouteOf(ShapeHttpRequest request) => null;

    /// <inheritdoc/>
    public static string? BodyType => "application/xml";

    /// <inheritdoc/>
    public static TIn OfHttpRequest<TIn>(OperationDescriptor operation, ShapeHttpRequest request)
        where TIn : IShape<TIn>
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(request);
        return typeof(TIn) == typeof(EmptyShape)
            ? (TIn)(object)EmptyShape.Instance
            : XmlProtocol.Read<TIn>(new HttpMessageSource(request, HttpRequestTarget.Of(operation, request)));
    }

    /// <inheritdoc/>
    public static ShapeHttpResponse ToHttpResponse<TOut>(OperationDescriptor operation, TOut output, string? requestId = null)
        where TOut : IShape<TOut>
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(output);
        var response = new HttpResponseBuilder(operation, TOut.Shape_, operation.SuccessCode, requestId);
        var body = RequestBody.Rent();
        if (typeof(TOut) != typeof(EmptyShape))
        {
            var bytes = XmlResponse.Write(response, operation.XmlResponseRootOf(TOut.Shape_), output, emptyBody: false);
            body.Write(operation.UnwrappedOutput ? XmlResponse.InNamespace(XmlResponse.ContentOf(bytes), operation.XmlResponseRootOf(TOut.Shape_).XmlNamespace) : bytes);
        }

        return response.ToResponse(body);
    }

    /// <inheritdoc/>
    public static ShapeHttpResponse ToErrorResponse<TError>(OperationDescriptor operation, TError error, string? requestId = null)
        where TError : IShape<TError>
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(error);
        var identity = ErrorIdentity.Of(operation, error);
        var response = identity.Begin(operation, TError.Shape_, requestId);
        response.ContentType = "application/xml";
        return XmlResponse.WriteError(response, identity, isBound: true, isWrapped: !operation.Service.NoErrorWrapping, error);
    }

    /// <inheritdoc/>
    public static TOut OfHttpResponse<TOut>(OperationDescriptor operation, ShapeHttpResponse response, bool strict = false)
        where TOut : IShape<TOut>
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(response);
        response = operation.UnwrappedOutput && response.IsSuccess ? XmlProtocol.Wrap(response) : response;
        var root = (TOut.Shape_ as StructureDescriptor)?.HttpResponseBinding.PayloadRoot ?? TOut.Shape_.Root;
        XmlProtocol.ThrowIfError(operation, response, TOut.Shape_, root.XmlName);
        return XmlProtocol.Read<TOut>(response, HttpBinding.ReadsBody(TOut.Shape_, new(response)), bindings: true, isError: false, strict);
    }

    /// <inheritdoc/>
    public static TError ReadError<TError>(ShapeHttpResponse response, string? message)
        where TError : IShape<TError>
    {
        ArgumentNullException.ThrowIfNull(response);
        return XmlProtocol.ReadError<TError>(response, message, bindings: true);
    }

    /// <inheritdoc/>
    public static ReadOnlyMemory<byte> ToEventMessage<TEvent>(TEvent value)
        where TEvent : IShape<TEvent> =>
        EventWriting<XmlShapeWriter, XmlEventFormat>.Write(value);

    /// <inheritdoc/>
    public static ReadOnlyMemory<byte> ToEventErrorMessage<TError>(string type, TError error)
        where TError : IShape<TError> =>
        EventWriting<XmlShapeWriter, XmlEventFormat>.WriteError(type, error);

    /// <inheritdoc/>
    public static TEvent ReadEvent<TEvent>(in EventStreamMessage message, bool strict = false)
        where TEvent : IShape<TEvent> =>
        EventReading<XmlShapeReader, XmlEventFormat>.Read<TEvent>(message, fillsMissing: !strict);

    /// <inheritdoc/>
    public static TError ReadEventError<TError>(in EventStreamMessage message, string? text)
        where TError : IShape<TError> =>
        EventReading<XmlShapeReader, XmlEventFormat>.ReadError<TError>(message, text);
}
