using Microsoft.AspNetCore.Http;
using SendEvent.Runtime;

namespace SendEvent.AspNetCore;

/// <summary>Brings a request to a route of a server, and its answer back.</summary>
internal static class ShapeExchange
{
    public static async Task RunAsync(HttpContext context, ShapeRoute route, int segments)
    {
        var response = await route.HandleAsync(RequestOf(context, segments), context, context.RequestAborted).ConfigureAwait(false);
        await WriteAsync(context, response).ConfigureAwait(false);
    }

    private static ShapeHttpRequest RequestOf(HttpContext context, int segments)
    {
        var request = context.Request;
        var headers = new ShapeHttpHeaders();
        foreach (var (name, values) in request.Headers)
        {
            foreach (var value in values)
            {
                headers.AddReceived(name, value ?? string.Empty);
            }
        }

        var (path, query) = RawTarget.Of(context, segments);
        return new ShapeHttpRequest { Method = request.Method, Path = path, Query = query, Headers = headers, BodyStream = request.Body };
    }

    private static async Task WriteAsync(HttpContext context, ShapeHttpResponse response)
    {
        context.Response.StatusCode = response.StatusCode;
        foreach (var (name, value) in response.Headers)
        {
            context.Response.Headers.Append(name, value);
        }

        // RFC 9110, sections 6.4.1 and 9.3.2: these have no content, and what the server would send is not counted for them.
        if (HttpMethods.IsHead(context.Request.Method) || response.StatusCode is 204 or 304 or < 200)
        {
            return;
        }

        context.Response.ContentLength = response.Body.Length;
        if (response.Body.Length > 0)
        {
            await context.Response.BodyWriter.WriteAsync(response.Body, context.RequestAborted).ConfigureAwait(false);
        }
    }
}
