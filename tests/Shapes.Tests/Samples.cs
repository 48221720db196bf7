using System.Buffers;

// The source of idempotency tokens is one for the whole process, and some tests replace it.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace SendEvent.Shapes.Tests;

/// <summary>Values that several tests use.</summary>
internal static class Samples
{
    public const string Typing = "application/vnd.amazonaws.connect.event.typing";

    public static SendEventRequest Full { get; } = SendEventRequest.Make(
        contentType: Typing, connectionToken: "a+token/==", content: "{\"messageId\":\"é\"}", clientToken: "once");

    public static SendEventRequest Least { get; } = SendEventRequest.Make(Typing, connectionToken: "token");

    public static string Json<T>(T value)
        where T : IShape<T>
    {
        var output = new ArrayBufferWriter<byte>();
        JsonFormat.Write(value, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
