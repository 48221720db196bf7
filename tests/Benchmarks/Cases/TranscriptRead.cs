using System.Text.Json;
using Amazon.ConnectParticipant.Model;
using BenchmarkDotNet.Attributes;
using SendEvent.Benchmarks.Data;
using SendEvent.Benchmarks.Peers;
using SendEvent.Benchmarks.Report;
using SendEvent.Runtime;

namespace SendEvent.Benchmarks.Cases;

[Case(4, "JSON → GetTranscriptResponse, 100 items")]
public class TranscriptRead
{
    private byte[] _json = [];

    [Params("ASCII", "beyond ASCII")]
    public string Text { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        var page = ChatData.Page(Text == "ASCII");
        _json = JsonFormat.WriteToArray(page);
        Same.Value(page, Ours());
        Same.Json(_json, JsonSerializer.SerializeToUtf8Bytes(SourceGenerated(), ChatJson.Default.ChatPage));
    }

    [Benchmark]
    public GetTranscriptResponse Ours() => GetTranscriptResponse.OfJson(_json);

    [Benchmark, Peer("System.Text.Json, source-generated", Time = 0.50)]
    public object SourceGenerated() => JsonSerializer.Deserialize(_json, ChatJson.Default.ChatPage)!;

    [Benchmark, Peer("bare Utf8JsonReader with strings")]
    public int Bare() => BareJsonReader.Read(_json);
}
