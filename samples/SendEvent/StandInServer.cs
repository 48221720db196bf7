using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace SendEvent.Sample;

/// <summary>
/// A server on loopback that behaves as the service does for one chat. It reads and writes JSON by itself and knows
/// nothing of the generated types, so what it accepts is evidence for them.
/// </summary>
internal sealed class StandInServer : IAsyncDisposable
{
    public const string BearerHeader = "X-Amz-Bearer";

    private readonly WebApplication _app;
    private readonly string _connectionToken = $"connection-{Guid.NewGuid():N}";
    private readonly ChatLog _log = new();
    private bool _supervised;

    private StandInServer(WebApplication app)
    {
        _app = app;
        app.MapPost("/participant/connection", context => AnswerAsync(context, ParticipantToken, (_, _) => Connect()));
        app.MapPost("/participant/message", context => AnswerAsync(context, _connectionToken, (_, body) => TakeMessage(body)));
        app.MapPost("/participant/event", context => AnswerAsync(context, _connectionToken, TakeEvent));
        app.MapPost("/participant/transcript", context => AnswerAsync(context, _connectionToken, (_, body) => _log.Read(body)));
    }

    /// <summary>The address of the server, with a port that was free.</summary>
    public Uri Endpoint => new(_app.Urls.Single());

    /// <summary>The token that the call that starts a chat would have given to the customer.</summary>
    public string ParticipantToken { get; } = $"participant-{Guid.NewGuid():N}";

    /// <summary>The last event as it came, or null.</summary>
    public WireRequest? LastEvent { get; private set; }

    public static async Task<StandInServer> StartAsync()
    {
        // An empty builder: no settings of the surroundings, no logging.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        var server = new StandInServer(builder.Build());
        await server._app.StartAsync();
        return server;
    }

    /// <summary>From now on there are three participants, with whom receipts are a conflict.</summary>
    public void LetSupervisorJoin() => _supervised = true;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task AnswerAsync(HttpContext context, string token, Func<WireRequest, JsonNode, Answer> operation)
    {
        using var reader = new StreamReader(context.Request.Body);
        var wire = WireRequest.Of(context.Request, await reader.ReadToEndAsync(context.RequestAborted));
        var answer = context.Request.Headers[BearerHeader] != token
            ? Answer.Error(StatusCodes.Status403Forbidden, "AccessDeniedException", "The token is not known.")
            : JsonNode.Parse(wire.Body) is not { } body
                ? Answer.Error(StatusCodes.Status400BadRequest, "ValidationException", "The body is no object.")
                : operation(wire, body);
        await answer.WriteAsync(context.Response);
    }

    private Answer Connect() => Answer.Ok(new JsonObject
    {
        ["ConnectionCredentials"] = new JsonObject
        {
            ["ConnectionToken"] = _connectionToken,
            ["Expiry"] = ChatLog.Time(DateTimeOffset.UtcNow.AddDays(1)),
        },
    });

    private Answer TakeMessage(JsonNode body) => Answer.Ok(_log.Add("MESSAGE", body));

    private Answer TakeEvent(WireRequest wire, JsonNode body)
    {
        LastEvent = wire;
        var isReceipt = body["ContentType"]?.GetValue<string>().Contains(".event.message.", StringComparison.Ordinal) == true;
        return isReceipt && _supervised
            ? Answer.Error(StatusCodes.Status409Conflict, "ConflictException", "Receipts need exactly two participants.")
            : Answer.Ok(_log.Add("EVENT", body));
    }
}
