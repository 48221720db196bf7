using Microsoft.AspNetCore.Http;

namespace SendEvent.Sample;

/// <summary>A request as it came over the wire.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">The path.</param>
/// <param name="Headers">The headers that are the operation's; of the token only the start.</param>
/// <param name="Body">The body.</param>
internal sealed record WireRequest(string Method, string Path, IReadOnlyList<(string Name, string Value)> Headers, string Body)
{
    private const int ShownOfToken = 8;

    public static WireRequest Of(HttpRequest request, string body)
    {
        var token = $"{request.Headers[StandInServer.BearerHeader]}";
        return new(
            request.Method,
            request.Path,
            [
                ("Content-Type", $"{request.ContentType}"),
                (StandInServer.BearerHeader, $"{token[..Math.Min(token.Length, ShownOfToken)]}…"),
            ],
            body);
    }
}
