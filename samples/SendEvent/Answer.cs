using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace SendEvent.Sample;

/// <summary>What the stand-in server answers.</summary>
/// <param name="Status">The HTTP status code.</param>
/// <param name="ErrorType">The error's name, or null.</param>
/// <param name="Body">The body.</param>
internal sealed record Answer(int Status, string? ErrorType, JsonObject Body)
{
    public static Answer Ok(JsonObject body) => new(StatusCodes.Status200OK, null, body);

    public static Answer Error(int status, string type, string message) =>
        new(status, type, new JsonObject { ["Message"] = message });

    public async Task WriteAsync(HttpResponse response)
    {
        response.StatusCode = Status;
        response.ContentType = "application/json";
        if (ErrorType is not null)
        {
            response.Headers["x-amzn-errortype"] = ErrorType;
        }

        await response.WriteAsync(Body.ToJsonString(), response.HttpContext.RequestAborted);
    }
}
