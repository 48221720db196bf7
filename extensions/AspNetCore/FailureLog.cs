using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SendEvent.Runtime;

namespace SendEvent.AspNetCore;

/// <summary>Logs what a handler throws that is no error of the model. Nothing of the request is in it but operation and id.</summary>
internal static partial class FailureLog
{
    public static void Write(ShapeRequestContext context, Exception exception)
    {
        var services = context.GetHttpContext().RequestServices;
        Failed(services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ShapeEndpoints)), context.Operation.Name, context.RequestId, exception);
    }

    [LoggerMessage(1, LogLevel.Error, "The handler of {Operation} failed; the answer to the request {RequestId} says nothing of why.")]
    private static partial void Failed(ILogger logger, string operation, string requestId, Exception exception);
}
