using System.Diagnostics;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.DynamoDBv2.Model.Internal.MarshallTransformations;
using Amazon.Runtime;

namespace SendEvent.FirstRequest;

/// <summary>The same request with the AWS SDK.</summary>
internal static class AwsRequest
{
    public static async Task<long> SendAsync()
    {
        using var handler = new CapturingHandler();
        var config = new AmazonDynamoDBConfig { ServiceURL = "http://localhost", HttpClientFactory = new Factory(handler) };
        using var client = new AmazonDynamoDBClient(new BasicAWSCredentials("key", "secret"), config);
        await client.PutItemAsync(Make());
        return handler.Time;
    }

    public static long Marshal()
    {
        using var body = PutItemRequestMarshaller.Instance.Marshall(Make()).ContentStream;
        return body.Length > 100 ? Stopwatch.GetTimestamp() : throw new InvalidOperationException("The request is not whole.");
    }

    private static PutItemRequest Make() => new()
    {
        TableName = "orders",
        Item = new Dictionary<string, AttributeValue>
        {
            ["customer"] = new() { S = "customer#4711" },
            ["order"] = new() { S = "order#2025-01-31#0815" },
            ["total"] = new() { N = "129.95" },
            ["express"] = new() { BOOL = true },
            ["tags"] = new() { SS = ["spring", "online", "returning"] },
        },
    };

    private sealed class Factory(HttpMessageHandler handler) : HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(handler, disposeHandler: false);
    }
}
