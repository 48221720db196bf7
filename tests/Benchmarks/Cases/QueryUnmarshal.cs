using Amazon.DynamoDBv2.Model;
using BenchmarkDotNet.Attributes;
using SendEvent.Benchmarks.Data;
using SendEvent.Benchmarks.DynamoDb;
using SendEvent.Benchmarks.Peers;
using SendEvent.Benchmarks.Report;
using SendEvent.Runtime;

namespace SendEvent.Benchmarks.Cases;

[Case(7, "DynamoDB Query response, 100 items")]
public class QueryUnmarshal
{
    private readonly byte[] _json = JsonFormat.WriteToArray(DynamoDbData.Page);
    private readonly ShapeHttpResponse _response;

    public QueryUnmarshal() => _response = new ShapeHttpResponse { StatusCode = 200, Body = _json };

    [GlobalSetup]
    public void Setup()
    {
        Same.Value(DynamoDbData.Page, Ours());
        AwsDynamoDb.CheckSame(DynamoDbData.Page, AwsSdk());
    }

    [Benchmark]
    public QueryOutput Ours() => QueryOperation.OfHttpResponse(_response);

    [Benchmark, Peer("AWS SDK unmarshaller", Time = 0.40, Bytes = 0.70)]
    public QueryResponse AwsSdk() => AwsDynamoDb.ReadQuery(_json);

    [Benchmark, Peer("bare Utf8JsonReader with strings")]
    public int Bare() => BareJsonReader.Read(_json);
}
