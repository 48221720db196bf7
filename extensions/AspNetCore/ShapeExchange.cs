using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using SendEvent.Runtime;

namespace SendEvent.AspNetCore;

/// <summary>Brings a request to a route of a server, and its answer back.</summary>
internal static class ShapeExchange
{
    private const int BufferSize = 16 * 1024;

    public static async Task RunAsync(HttpContext context, ShapeRoute route, int segments)
    {
        if (route.StreamsBody)
        {
            KeepOpen(context);
        }

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

    // A stream of events may be silent for as long as it likes; that and a blob that streams may have any size.
    private static void KeepOpen(HttpContext context)
    {
        if (context.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } rate)
        {
            rate.MinDataRate = null;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = null;
        }
    }

    private static async Task WriteAsync(HttpContext context, ShapeHttpResponse response)
    {
        context.Response.StatusCode = response.StatusCode;
        foreach (var (name, value) in response.Headers)
        {
            context.Response.Headers.Append(name, value);
        }

        if (response.BodyStream is { } body)
        {
            await using (body.ConfigureAwait(false))
            {
                await StreamAsync(context, body).ConfigureAwait(false);
            }

            return;
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

    /// <summary>Sends what there is as soon as it is there; the headers go first, since a client may wait for them before it sends on.</summary>
    private static async Task StreamAsync(HttpContext context, Stream body)
    {
        var writer = context.Response.BodyWriter;
        await context.Response.StartAsync(context.RequestAborted).ConfigureAwait(false);
        await writer.FlushAsync(context.RequestAborted).ConfigureAwait(false);
        while (await body.ReadAsync(writer.GetMemory(BufferSize), context.RequestAborted).ConfigureAwait(false) is > 0 and var count)
        {
            writer.Advance(count);
            await writer.FlushAsync(context.RequestAborted).ConfigureAwait(false);
        }
    }
}
