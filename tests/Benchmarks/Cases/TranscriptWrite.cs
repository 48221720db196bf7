using System.Text.Json;
using Amazon.ConnectParticipant.Model;
using BenchmarkDotNet.Attributes;
using SendEvent.Benchmarks.Data;
using SendEvent.Benchmarks.Peers;
using SendEvent.Benchmarks.Report;

namespace SendEvent.Benchmarks.Cases;

[Case(3, "GetTranscriptResponse, 100 items → JSON")]
public class TranscriptWrite
{
    private readonly ReusedBuffer _buffer = new(1 << 18);
    private GetTranscriptResponse _page = null!;
    private ChatPage _peer = null!;
    private Utf8JsonWriter _writer = null!;

    [Params("ASCII", "beyond ASCII")]
    public string Text { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        _page = ChatData.Page(Text == "ASCII");
        _peer = Same.ByJson(_page, ChatJson.Default.ChatPage);
        _writer = new Utf8JsonWriter(_buffer, ChatJson.WriterOptions);
        Ours();
        var ours = _buffer.Written.ToArray();
        SourceGenerated();
        Same.Json(ours, _buffer.Written);
    }

    [GlobalCleanup]
    public void Cleanup() => _writer.Dispose();

    [Benchmark]
    public void Ours() => _page.WriteJson(_buffer.Clear());

    [Benchmark, Peer("System.Text.Json, source-generated", Time = 0.50)]
    public void SourceGenerated()
    {
        _writer.Reset(_buffer.Clear());
        JsonSerializer.Serialize(_writer, _peer, ChatJson.Default.ChatPage);
    }
}
