using System.Formats.Cbor;
using BenchmarkDotNet.Attributes;
using SendEvent.Benchmarks.Data;
using SendEvent.Benchmarks.DynamoDb;
using SendEvent.Benchmarks.Peers;
using SendEvent.Benchmarks.Report;
using SendEvent.Runtime;

namespace SendEvent.Benchmarks.Cases;

[Case(13, "DynamoDB PutItem → CBOR, reused buffer")]
public class PutItemCborWrite
{
    private readonly ReusedBuffer _buffer = new(1 << 14);
    private readonly CborWriter _writer = new(CborConformanceMode.Lax, initialCapacity: 1 << 14);

    [GlobalSetup]
    public void Setup()
    {
        Ours();
        Same.Value(DynamoDbData.Order, CborFormat.Read<PutItemInput>(_buffer.Written));
        Json();
        Same.Value(DynamoDbData.Order, JsonFormat.Read<PutItemInput>(_buffer.Written));
        ByHand();
        Same.Value(DynamoDbData.Order, CborFormat.Read<PutItemInput>(_writer.Encode()));
    }

    [Benchmark]
    public void Ours() => CborFormat.Write(DynamoDbData.Order, _buffer.Clear());

    [Benchmark, Peer("our own JSON", Time = 0.80)]
    public void Json() => JsonFormat.Write(DynamoDbData.Order, _buffer.Clear());

    [Benchmark, Peer("CborWriter by hand")]
    public void ByHand() => HandWrittenCbor.Write(_writer, DynamoDbData.Order);
}
