using System.Text.Json;
using BenchmarkDotNet.Attributes;
using SendEvent.Benchmarks.Data;
using SendEvent.Benchmarks.Peers;
using SendEvent.Benchmarks.Report;

namespace SendEvent.Benchmarks.Cases;

[Case(1, "SendEventRequest → JSON, reused buffer")]
public class SendEventWrite
{
    private readonly ReusedBuffer _buffer = new(4096);
    private readonly ChatEvent _event = Same.ByJson(ChatData.Event, ChatJson.Default.ChatEvent);
    private Utf8JsonWriter _writer = null!;

    [GlobalSetup]
    public void Setup()
    {
        _writer = new Utf8JsonWriter(_buffer, ChatJson.WriterOptions);
        Ours();
        var ours = _buffer.Written.ToArray();
        SourceGenerated();
        Same.Json(ours, _buffer.Written);
        HandWritten();
        Same.Json(ours, _buffer.Written);
    }

    [GlobalCleanup]
    public void Cleanup() => _writer.Dispose();

    [Benchmark]
    public void Ours() => ChatData.Event.WriteJson(_buffer.Clear());

    [Benchmark, Peer("System.Text.Json, source-generated", Time = 0.40, Bytes = 0)]
    public void SourceGenerated()
    {
        _writer.Reset(_buffer.Clear());
        JsonSerializer.Serialize(_writer, _event, ChatJson.Default.ChatEvent);
    }

    [Benchmark, Peer("Utf8JsonWriter by hand")]
    public void HandWritten()
    {
        _writer.Reset(_buffer.Clear());
        HandWrittenEvent.Write(_writer, _event);
    }
}
