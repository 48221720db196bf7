using System.Buffers.Text;
using BenchmarkDotNet.Attributes;
using SendEvent.Benchmarks.Data;
using SendEvent.Benchmarks.Peers;
using SendEvent.Benchmarks.Report;
using SendEvent.Runtime;

namespace SendEvent.Benchmarks.Cases;

[Case(15, "1 MB blob → JSON, reused buffer")]
public class BlobWrite
{
    private readonly ReusedBuffer _buffer = new(2 * BlobData.Length);
    private readonly byte[] _text = new byte[2 * BlobData.Length];

    [GlobalSetup]
    public void Setup()
    {
        Limit();
        var limit = _buffer.Written.ToArray();
        Ours();
        Same.Json(_buffer.Written, [.. "{\"Data\":\""u8, .. limit, .. "\"}"u8]);
    }

    [Benchmark]
    public void Ours() => BlobData.Upload.WriteJson(_buffer.Clear());

    [Benchmark, Peer("the limit: base64 by the BCL and one copy", Time = 1.20)]
    public void Limit()
    {
        Base64.EncodeToUtf8(BlobData.Upload.Data.Span, _text, out _, out var written);
        _text.AsSpan(0, written).CopyTo(_buffer.Clear().GetSpan());
        _buffer.Advance(written);
    }
}
