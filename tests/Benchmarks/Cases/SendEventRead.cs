using System.Text.Json;
using Amazon.ConnectParticipant.Model;
using BenchmarkDotNet.Attributes;
using SendEvent.Benchmarks.Data;
using SendEvent.Benchmarks.Peers;
using SendEvent.Benchmarks.Report;
using SendEvent.Runtime;

namespace SendEvent.Benchmarks.Cases;

[Case(2, "JSON → SendEventRequest")]
public class SendEventRead
{
    private readonly byte[] _json = JsonFormat.WriteToArray(ChatData.Event);
    private readonly SendEventRequest _request = ChatData.Event;

    [GlobalSetup]
    public void Setup()
    {
        Same.Value(ChatData.Event, Ours());
        Same.Json(_json, JsonSerializer.SerializeToUtf8Bytes(SourceGenerated(), ChatJson.Default.ChatEvent));
        Same.Json(_json, JsonSerializer.SerializeToUtf8Bytes(HandWritten(), ChatJson.Default.ChatEvent));
        Same.Value(ChatData.Event, RecordAlone());
    }

    [Benchmark]
    public SendEventRequest Ours() => SendEventRequest.OfJson(_json);

    [Benchmark, Peer("System.Text.Json, source-generated", Time = 0.40)]
    public object SourceGenerated() => JsonSerializer.Deserialize(_json, ChatJson.Default.ChatEvent)!;

    [Benchmark, Peer("Utf8JsonReader by hand")]
    public object HandWritten() => HandWrittenEvent.Read(_json);

    /// <summary>What no reader can do without.</summary>
    [Benchmark, Peer("the record and its strings alone", Bytes = 1)]
    public SendEventRequest RecordAlone() => _request with
    {
        ContentType = new string(_request.ContentType.Value.AsSpan()),
        Content = new string(_request.Content!.Value.Value.AsSpan()),
        ClientToken = new string(_request.ClientToken!.Value.Value.AsSpan()),
        ConnectionToken = new string(_request.ConnectionToken.Value.AsSpan()),
    };
}
