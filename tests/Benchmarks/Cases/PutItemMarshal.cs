using Amazon.DynamoDBv2.Model.Internal.MarshallTransformations;
using BenchmarkDotNet.Attributes;
using SendEvent.Benchmarks.Data;
using SendEvent.Benchmarks.Peers;
using SendEvent.Benchmarks.Report;

namespace SendEvent.Benchmarks.Cases;

[Case(5, "DynamoDB PutItem → JSON, reused buffer")]
public class PutItemMarshal
{
    private readonly Amazon.DynamoDBv2.Model.PutItemRequest _peer = AwsDynamoDb.RequestOf(DynamoDbData.Order);

    private readonly ReusedBuffer _buffer = new(1 << 14);

    [GlobalSetup]
    public void Setup()
    {
        Ours();
        Same.Json(_buffer.Written, AwsRequest.Body(PutItemRequestMarshaller.Instance.Marshall(_peer)));
    }

    [Benchmark]
    public void Ours() => DynamoDbData.Order.WriteJson(_buffer.Clear());

    [Benchmark, Peer("AWS SDK marshaller", Time = 0.30, Bytes = 0.15)]
    public long AwsSdk() => AwsRequest.Finish(PutItemRequestMarshaller.Instance.Marshall(_peer));
}
