using System.Buffers.Text;
using BenchmarkDotNet.Attributes;
using SendEvent.Benchmarks.Blobs;
using SendEvent.Benchmarks.Data;
using SendEvent.Benchmarks.Peers;
using SendEvent.Benchmarks.Report;
using SendEvent.Runtime;

namespace SendEvent.Benchmarks.Cases;

[Case(16, "JSON → 1 MB blob")]
public class BlobRead
{
    private static readonly int s_before = "{\"Data\":\"".Length;

    private readonly byte[] _json = JsonFormat.WriteToArray(BlobData.Upload);
    private readonly byte[] _text = new byte[2 * BlobData.Length];

    [GlobalSetup]
    public void Setup() => Same.Value(Blob.Wrap(Limit()), Ours().Data);

    [Benchmark]
    public Upload Ours() => Upload.OfJson(_json);

    [Benchmark, Peer("the limit: base64 by the BCL and one copy", Time = 1.20)]
    public byte[] Limit()
    {
        var text = _text.AsSpan(0, _json.Length - s_before - "\"}".Length);
        _json.AsSpan(s_before, text.Length).CopyTo(text);
        var bytes = new byte[BlobData.Length];
        Base64.DecodeFromUtf8(text, bytes, out _, out _);
        return bytes;
    }
}
