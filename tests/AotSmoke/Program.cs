using System.Net;
using System.Text;
using Amazon.ConnectParticipant.Model;
using SendEvent.AotSmoke;
using SendEvent.Runtime;

// Makes a request, writes it in every format, reads it back, and sends it to a handler in this process.
// What it prints must be the same however it was compiled.
var request = SendEventRequest.Make(
    contentType: "application/vnd.amazonaws.connect.event.typing",
    content: "Grüß Gott \"…\" \n",
    clientToken: "token-1",
    connectionToken: "secret");
Console.WriteLine(request);
Console.WriteLine(request.ToJson());
Console.WriteLine(request.ToXml());
Console.WriteLine(request.ToQuery());
Console.WriteLine(Convert.ToHexString(CborFormat.Write(request)));

Console.WriteLine(SendEventRequest.OfJson(request.ToJson()) == request);
Console.WriteLine(SendEventRequest.OfXml(request.ToXml()) == request);
Console.WriteLine(SendEventRequest.OfValue(request.ToValue()) == request);
Console.WriteLine(CborFormat.Read<SendEventRequest>(CborFormat.Write(request)) == request);

if (!SendEventRequest.TryMake(out _, out var violations, contentType: "", connectionToken: ""))
{
    Console.WriteLine(string.Join("\n", violations));
}

try
{
    SendEventRequest.OfJson("""{"ContentType":4}""");
}
catch (ShapeException exception)
{
    Console.WriteLine(exception.Message);
}

using var handler = new EchoHandler();
using var http = new HttpClient(handler);
var client = new ConnectParticipantClient(http, new Uri("https://participant.example.com"));
Console.WriteLine(await client.SendEventAsync(request));
try
{
    await client.SendEventAsync(request with { ClientToken = "conflict" });
}
catch (ServiceException<ConflictException> exception)
{
    Console.WriteLine($"{exception.Code}: {exception.Error.Message}");
}
