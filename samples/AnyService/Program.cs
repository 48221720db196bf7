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

// Members of a published description are plain C#; the model's constraints are checked all the same.
string? arn = identity.Arn;
Console.WriteLine($"one member {arn}");
Console.WriteLine(GetCallerIdentityResponse.TryMake(out _, out var violations, arn: "arn") ? "a valid ARN" : $"no ARN     {violations[0]}");
