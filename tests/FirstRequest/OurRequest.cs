using System.Diagnostics;
using SendEvent.Benchmarks.DynamoDb;

namespace SendEvent.FirstRequest;

/// <summary>The request with emitted code.</summary>
internal static class OurRequest
{
    public static async Task<long> SendAsync()
    {
        using var handler = new CapturingHandler();
        using var http = new HttpClient(handler);
        await new DynamoDBClient(http, new Uri("http://localhost")).PutItemAsync(Make());
        return handler.Time;
    }

    public static long Marshal()
    {
        var body = PutItemOperation.ToHttpRequest(Make()).Body;
        return body.Length > 100 ? Stopwatch.GetTimestamp() : throw new InvalidOperationException("The request is not whole.");
    }

    private static PutItemInput Make() => new()
    {
        TableName = "orders",
        Item =
        [
            new("customer", new AttributeValue.S("customer#4711")),
            new("order", new AttributeValue.S("order#2025-01-31#0815")),
            new("total", new AttributeValue.N("129.95")),
            new("express", new AttributeValue.BOOL(true)),
            new("tags", new AttributeValue.SS(["spring", "online", "returning"])),
        ],
    };
}
