using System.Buffers.Binary;
using System.Text;

namespace SendEvent.Conformance.Tests.Smithy;

/// <summary>The messages of an event stream as a text, with headers by their names: their order means nothing.</summary>
internal static class EventMessageText
{
    private static readonly int[] Sizes = [0, 0, 1, 2, 4, 8, -1, -1, 8, 16];

    public static string Of(ReadOnlySpan<byte> stream)
    {
        var text = new StringBuilder();
        while (!stream.IsEmpty)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(stream);
            var headersLength = BinaryPrimitives.ReadInt32BigEndian(stream[4..]);
            text.AppendJoin('\n', HeadersOf(stream.Slice(12, headersLength))).Append('\n');
            text.Append(Encoding.UTF8.GetString(stream[(12 + headersLength)..(length - 4)])).Append('\n');
            stream = stream[length..];
        }

        return text.ToString();
    }

    private static SortedSet<string> HeadersOf(ReadOnlySpan<byte> block)
    {
        var headers = new SortedSet<string>(StringComparer.Ordinal);
        while (!block.IsEmpty)
        {
            var name = Encoding.UTF8.GetString(block.Slice(1, block[0]));
            block = block[(1 + block[0])..];
            var type = block[0];
            var start = Sizes[type] < 0 ? 3 : 1;
            var size = Sizes[type] < 0 ? BinaryPrimitives.ReadUInt16BigEndian(block[1..]) : Sizes[type];
            Assert.True(headers.Add($"{name}: {type} {Convert.ToHexString(block.Slice(start, size))}"));
            block = block[(start + size)..];
        }

        return headers;
    }
}
