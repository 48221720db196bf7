// Calls an operation of a service straight from its published description: the project file names the description and the
// operation, and the compiler makes the client. The request is unsigned and goes to a server on loopback that stands in.
using Amazon.SecurityToken.Model;
using SendEvent.AnyService;

await using var server = await StandInServer.Start();
using var http = new HttpClient();
var client = new STSClient(http, server.Address);

var identity = await client.GetCallerIdentityAsync(GetCallerIdentityRequest.Make());

Console.WriteLine($"sent       {server.LastRequest}");
Console.WriteLine($"received   {identity}");
Console.WriteLine($"as JSON    {identity.ToJson()}");

// The members' own types have the same verbs.
var arn = ArnType.OfString("arn:aws:iam::123456789012:user/somebody");
Console.WriteLine($"one member {arn.ToJson()}, {(arn == identity.Arn ? "the caller's" : "somebody else's")}");
