using Amazon.DynamoDBv2.Model.Internal.MarshallTransformations;
using BenchmarkDotNet.Attributes;
using SendEvent.Benchmarks.Data;
using SendEvent.Benchmarks.DynamoDb;
using SendEvent.Benchmarks.Peers;
using SendEvent.Benchmarks.Report;
using SendEvent.Runtime;

namespace SendEvent.Benchmarks.Cases;

[Case(6, "DynamoDB PutItem → HTTP request")]
public class PutItemHttpRequest
{
    private readonly Amazon.DynamoDBv2.Model.PutItemRequest _peer = AwsDynamoDb.RequestOf(DynamoDbData.Order);

    [GlobalSetup]
    public void Setup() =>
        Same.Json(Ours().Body.Span, AwsRequest.Body(PutItemRequestMarshaller.Instance.Marshall(_peer)));

    [Benchmark]
    public ShapeHttpRequest Ours() => PutItemOperation.ToHttpRequest(DynamoDbData.Order);

    [Benchmark, Peer("AWS SDK marshaller", Time = 0.30)]
    public long AwsSdk() => AwsRequest.Finish(PutItemRequestMarshaller.Instance.Marshall(_peer));
}
