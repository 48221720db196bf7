namespace SendEvent.Runtime;

/// <summary>What a response says of the error that it is. See "Operation error serialization" of the protocols in the Smithy specification.</summary>
/// <param name="Code">The code: that of the model, or the name of the shape.</param>
/// <param name="StatusCode">The status code.</param>
/// <param name="IsFault">Whether the fault is the service's.</param>
/// <param name="Type">The type in a body of JSON or CBOR: the absolute id of the shape where it has one, else the name.</param>
/// <param name="Name">The name without a namespace.</param>
/// <param name="QueryError">What <c>x-amzn-query-error</c> says where the code is one of the query protocol; else null.</param>
internal readonly record struct ErrorIdentity(string Code, int StatusCode, bool IsFault, string Type, string Name, string? QueryError)
{
    /// <summary>The member that names an error in a body of JSON or CBOR.</summary>
    public static StructureDescriptor TypeShape { get; } = new("Error", new MemberDescriptor("__type"));

    /// <summary>Finds out what an error of an operation is called.</summary>
    public static ErrorIdentity Of<TError>(OperationDescriptor operation, TError value)
        where TError : IShape<TError>
    {
        if (value is UnmodelledError { Code: var unknown, StatusCode: var statusCode })
        {
            return new ErrorIdentity(unknown, statusCode, statusCode >= 500, unknown, unknown, null);
        }

        var shape = TError.Shape_;
        var error = (shape as StructureDescriptor)?.Error;
        var code = error?.Code ?? shape.Name;
        var isFault = error is { Fault: true };
        var status = error is { HttpStatusCode: not 0 } ? error.HttpStatusCode : isFault ? 500 : 400;
        var isOfQuery = operation.Service.QueryCompatible && error?.Code is not null;
        var name = isOfQuery ? shape.Name : code;
        return new ErrorIdentity(code, status, isFault, error?.ShapeId ?? name, name, isOfQuery ? $"{code};{(isFault ? "Receiver" : "Sender")}" : null);
    }

    /// <summary>Begins the response.</summary>
    public HttpResponseBuilder Begin(OperationDescriptor operation, ShapeDescriptor shape, string? requestId)
    {
        var response = new HttpResponseBuilder(operation, shape, StatusCode, requestId);
        if (QueryError is not null)
        {
            response.Headers.Add("x-amzn-query-error", QueryError);
        }

        return response;
    }
}
