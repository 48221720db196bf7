using System.Globalization;

namespace SendEvent.Runtime;

/// <summary>
/// A service answered with an error. Errors that the model gives to the operation are
/// <see cref="ServiceException{TError}"/>; this class alone stands for all others.
/// </summary>
public class ServiceException : Exception
{
    /// <summary>Makes an exception without details.</summary>
    public ServiceException()
        : this("The service answered with an error.")
    {
    }

    /// <summary>Makes an exception with a message.</summary>
    public ServiceException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception with a message and a cause.</summary>
    public ServiceException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes an exception of an error that the model does not give, for handlers of servers: it is sent as it is.</summary>
    /// <param name="code">The code, such as <c>InvalidInstanceID.NotFound</c>.</param>
    /// <param name="message">What the client is told.</param>
    /// <param name="statusCode">The HTTP status code, from 400 to 599.</param>
    /// <exception cref="ArgumentException">The code is empty, or the status says no error.</exception>
    public ServiceException(string code, string message, int statusCode)
        : base($"{code}: {message}")
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        ArgumentOutOfRangeException.ThrowIfLessThan(statusCode, 400);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(statusCode, 599);
        Code = code;
        ServiceMessage = message;
        StatusCode = statusCode;
        IsThrottling = RetryableCodes.IsThrottling(statusCode, code);
        IsRetryable = IsThrottling || RetryableCodes.IsTransient(statusCode, code);
        IsFault = statusCode >= 500;
    }

    internal ServiceException(
        OperationDescriptor operation,
        ShapeHttpResponse response,
        ErrorDetails details,
        StructureDescriptor? shape,
        Exception? innerException = null)
        : base(Describe(operation, response, details, shape), innerException)
    {
        Operation = operation.Name;
        Code = details.Code;
        ServiceMessage = details.Message;
        StatusCode = response.StatusCode;
        RequestId = details.RequestId;
        Headers = response.Headers;
        RawBody = response.Body;

        // An error in a response of success came too late for a status of its own: 500 is what it would have been. In a stream
        // of events, errors of all kinds are like that: the model tells the status, or nothing does.
        var status = !response.IsSuccess ? response.StatusCode
            : details.InStream ? shape?.Error?.HttpStatusCode ?? 0
            : 500;
        IsThrottling = shape?.Error is { Throttling: true } || RetryableCodes.IsThrottling(status, Code);
        IsRetryable = IsThrottling || shape?.Error is { Retryable: true } || RetryableCodes.IsTransient(status, Code);
        IsFault = shape?.Error is { Fault: true } || status >= 500;
    }

    /// <summary>The name of the operation.</summary>
    public string Operation { get; } = string.Empty;

    /// <summary>
    /// The service's code for the error, such as <c>ThrottlingException</c>. Where it gave none, that of the only error that the model has for the
    /// status, else the status' name, such as <c>NotFound</c>; empty if the status has no name.
    /// </summary>
    public string Code { get; } = string.Empty;

    /// <summary>The service's own message, or null. It may hold what the model calls sensitive.</summary>
    public string? ServiceMessage { get; }

    /// <summary>The HTTP status code, or 0.</summary>
    public int StatusCode { get; }

    /// <summary>The identifier that the service gave to the request, or null.</summary>
    public string? RequestId { get; }

    /// <summary>The headers of the response.</summary>
    public ShapeHttpHeaders Headers { get; } = new();

    /// <summary>The body of the response as it came. It may hold what the model calls sensitive.</summary>
    public ReadOnlyMemory<byte> RawBody { get; }

    /// <summary>Whether the same request may succeed later: the model says so, or code or status say so by custom.</summary>
    public bool IsRetryable { get; }

    /// <summary>Whether the service had too many requests.</summary>
    public bool IsThrottling { get; }

    /// <summary>Whether the fault is the service's, not the request's.</summary>
    public bool IsFault { get; }

    private static string Describe(
        OperationDescriptor operation, ShapeHttpResponse response, ErrorDetails details, StructureDescriptor? shape)
    {
        var code = details.Code.Length == 0 ? "error" : VisibleText.OfName(details.Code);
        var status = response.StatusCode.ToString(CultureInfo.InvariantCulture);
        var message = string.IsNullOrEmpty(details.Message) ? string.Empty
            : shape is not null && HidesMessage(shape) ? ": ***"
            : ": " + VisibleText.Of(details.Message);
        return $"{operation.Name}: {code} (HTTP {status}){message}";
    }

    private static bool HidesMessage(StructureDescriptor shape)
    {
        foreach (var member in shape.Members)
        {
            if (member.BodyName.EndsWith("message", StringComparison.OrdinalIgnoreCase) && member.IsSensitive)
            {
                return true;
            }
        }

        return shape.Sensitive;
    }
}
