using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace SendEvent.AspNetCore;

/// <summary>The path and the query of a request as they came: ASP.NET Core decodes them, and a protocol has to do so itself.</summary>
internal static class RawTarget
{
    /// <summary>Gives path and query, without what stands before the path of the service.</summary>
    /// <param name="context">The request.</param>
    /// <param name="segments">The number of segments of the pattern that the service has.</param>
    public static (string Path, string Query) Of(HttpContext context, int segments)
    {
        var target = context.Features.Get<IHttpRequestFeature>()?.RawTarget;
        if (string.IsNullOrEmpty(target))
        {
            target = context.Request.PathBase.ToUriComponent() + context.Request.Path.ToUriComponent() + context.Request.QueryString.ToUriComponent();
        }

        // The absolute form, which proxies get (RFC 9112, section 3.2.2).
        if (target[0] != '/' && target.IndexOf("://", StringComparison.Ordinal) is > 0 and var scheme)
        {
            var slash = target.IndexOf('/', scheme + 3);
            target = slash < 0 ? "/" : target[slash..];
        }

        var mark = target.IndexOf('?', StringComparison.Ordinal);
        var path = mark < 0 ? target : target[..mark];
        return (WithoutPrefix(path, PrefixOf(context, segments)), mark < 0 ? string.Empty : target[(mark + 1)..]);
    }

    /// <summary>How many segments come from the path base and from the groups that the endpoint is in.</summary>
    private static int PrefixOf(HttpContext context, int segments)
    {
        var whole = context.GetEndpoint() is RouteEndpoint endpoint ? endpoint.RoutePattern.PathSegments.Count : segments;
        return whole - segments + context.Request.PathBase.Value.AsSpan().Count('/');
    }

    private static string WithoutPrefix(string path, int count)
    {
        var position = 0;
        for (; count > 0; count--)
        {
            position = path.IndexOf('/', position + 1);
            if (position < 0)
            {
                return "/";
            }
        }

        return path[position..];
    }
}
