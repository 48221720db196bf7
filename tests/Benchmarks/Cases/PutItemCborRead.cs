using BenchmarkDotNet.Attributes;
using SendEvent.Benchmarks.Data;
using SendEvent.Benchmarks.DynamoDb;
using SendEvent.Benchmarks.Peers;
using SendEvent.Benchmarks.Report;
using SendEvent.Runtime;

namespace SendEvent.Benchmarks.Cases;

[Case(14, "CBOR → DynamoDB PutItem")]
public class PutItemCborRead
{
    private readonly byte[] _cbor = CborFormat.Write(DynamoDbData.Order);
    private readonly byte[] _json = JsonFormat.WriteToArray(DynamoDbData.Order);

    [GlobalSetup]
    public void Setup()
    {
        Same.Value(Json(), Ours());
        Same.Value(Json(), ContentAlone());
    }

    [Benchmark]
    public PutItemInput Ours() => CborFormat.Read<PutItemInput>(_cbor);

    [Benchmark, Peer("our own JSON", Time = 0.80)]
    public PutItemInput Json() => JsonFormat.Read<PutItemInput>(_json);

    /// <summary>What is the same in every format.</summary>
    [Benchmark, Peer("the objects, strings and maps alone")]
    public PutItemInput ContentAlone() => OrderCopy.Of(DynamoDbData.Order);

    [Benchmark, Peer("bare CborReader with strings")]
    public int Bare() => BareCborReader.Read(_cbor);
}
