using System.Text.Json.Nodes;
using Amazon.ConnectParticipant.Model;
using SendEvent.Runtime;

namespace SendEvent.Sample;

/// <summary>A chat through the generated client.</summary>
internal static class ChatSection
{
    public static async Task ShowAsync()
    {
        Page.Section("A chat over HTTP");
        await using var server = await StandInServer.StartAsync();
        using var handler = new SocketsHttpHandler { UseProxy = false };
        using var http = new HttpClient(handler);
        var client = new ConnectParticipantClient(http, server.Endpoint);
        Page.Line("server", $"{server.Endpoint} stands in for the service");

        var token = await ConnectAsync(client, server.ParticipantToken);
        var message = await client.SendMessageAsync(SendMessageRequest.Make(
            contentType: ContentTypes.PlainText,
            content: "Hello, I need help with my order.",
            connectionToken: token));
        Page.Line("SendMessage", message);

        var receipt = SendEventRequest.Make(
            contentType: ContentTypes.MessageRead,
            connectionToken: token,
            content: new JsonObject { ["messageId"] = message.Id?.Value }.ToJsonString());
        Page.Line("SendEvent", await client.SendEventAsync(receipt));
        ShowWire(server.LastEvent);

        await ShowConflictAsync(client, server, receipt);
        await ShowTranscriptAsync(client, token);
    }

    private static async Task<ParticipantToken> ConnectAsync(ConnectParticipantClient client, string participantToken)
    {
        var connection = await client.CreateParticipantConnectionAsync(CreateParticipantConnectionRequest.Make(
            participantToken: participantToken,
            type: [ConnectionType.ConnectionCredentials],
            connectParticipant: true));
        Page.Line("connected", connection);
        return connection.ConnectionCredentials?.ConnectionToken
            ?? throw new InvalidOperationException("The service gave no connection token.");
    }

    /// <summary>Shows what the server, which knows nothing of the generated types, was sent.</summary>
    private static void ShowWire(WireRequest? wire)
    {
        Page.Blank();
        Page.Line("on the wire", $"{wire?.Method} {wire?.Path}");
        foreach (var (name, value) in wire?.Headers ?? [])
        {
            Page.Line("", $"{name}: {value}");
        }

        Page.Line("", wire?.Body);
        Page.Blank();
    }

    private static async Task ShowConflictAsync(ConnectParticipantClient client, StandInServer server, SendEventRequest receipt)
    {
        server.LetSupervisorJoin();
        try
        {
            await client.SendEventAsync(receipt);
        }
        catch (ServiceException<ConflictException> exception)
        {
            Page.Line("and then", $"HTTP {exception.StatusCode} {exception.Code}, caught as ServiceException<ConflictException>");
            Page.Line("", exception.Error.Message);
        }
    }

    private static async Task ShowTranscriptAsync(ConnectParticipantClient client, ParticipantToken token)
    {
        var response = await client.GetTranscriptAsync(GetTranscriptRequest.Make(
            connectionToken: token,
            sortOrder: SortKey.Ascending));
        Page.Blank();
        Page.Line("transcript", $"{response.Transcript?.Count} items");
        foreach (var item in response.Transcript ?? [])
        {
            var what = item.Type == ChatItemType.Message ? $"says: {item.Content}" : $"sends {item.ContentType}";
            Page.Line("", $"{item.AbsoluteTime}  {item.DisplayName} ({item.ParticipantRole}) {what}");
        }
    }
}
