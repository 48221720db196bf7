namespace SendEvent.Runtime;

/// <summary>What a handler can know of a request beside the input.</summary>
/// <param name="operation">The operation.</param>
/// <param name="request">The request.</param>
/// <param name="requestId">What the answer calls the request by.</param>
/// <param name="host">What the host has of the request, or null.</param>
public sealed class ShapeRequestContext(OperationDescriptor operation, ShapeHttpRequest request, string requestId, object? host = null)
{
    /// <summary>The operation.</summary>
    public OperationDescriptor Operation { get; } = operation;

    /// <summary>The request as it came.</summary>
    public ShapeHttpRequest Request { get; } = request;

    /// <summary>What the answer calls the request by.</summary>
    public string RequestId { get; } = requestId;

    /// <summary>What the host has of the request, such as the <c>HttpContext</c> of ASP.NET Core; null in the same process.</summary>
    public object? Host { get; } = host;
}
