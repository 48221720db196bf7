using System.Text;
using SendEvent.Runtime.Tests.EventStreams;

namespace SendEvent.Runtime.Tests;

/// <summary>Bodies in signed chunks, and what is broken about them.</summary>
public class AwsChunkedTests
{
    public static TheoryData<string, long, string?> Bodies => new()
    {
        { "0\r\n\r\n", 0, "" },
        { "5\r\nhello\r\n0\r\n\r\n", 5, "hello" },
        { "5;chunk-signature=ab\r\nhello\r\n6;chunk-signature=cd\r\n world\r\n0;chunk-signature=ef\r\n\r\n", -1, "hello world" },
        { "5\r\nhello\r\n0\r\nx-amz-checksum-crc32:AAAA\r\n\r\n", 5, "hello" },
        { "5\r\nhello\r\n0\r\n", 5, "hello" },
        { "A\r\n0123456789\r\n0\r\n\r\n", 10, "0123456789" },
        { "", -1, null },
        { "5", -1, null },
        { "5\r\nhel", -1, null },
        { "5\r\nhello", -1, null },
        { "5\r\nhello\r\n", -1, null },
        { "5\r\nhello!\r\n0\r\n\r\n", -1, null },
        { "x\r\nhello\r\n0\r\n\r\n", -1, null },
        { "-1\r\nhello\r\n0\r\n\r\n", -1, null },
        { "ffffffffffffffffff\r\nhello", -1, null },
        { "5\r\nhello\r\n0\r\n\r\n", 4, null },
        { "5\r\nhello\r\n0\r\n\r\n", 6, null },
        { "5;" + new string('s', 10_000) + "\r\nhello\r\n0\r\n\r\n", -1, null },
        { "0\r\n" + string.Concat(Enumerable.Repeat("a:b\r\n", 1000)), -1, null },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task Frames_come_off_however_they_arrive(string framed, long length, string? expected)
    {
        foreach (var size in new[] { 1, 3, 100_000 })
        {
            var headers = new ShapeHttpHeaders();
            await using var body = new AwsChunkedStream(new EventSamples.Trickle(Encoding.Latin1.GetBytes(framed), size), length, headers);
            using var reader = new StreamReader(body);
            if (expected is null)
            {
                await Assert.ThrowsAsync<InvalidDataException>(() => reader.ReadToEndAsync(TestContext.Current.CancellationToken));
            }
            else
            {
                Assert.Equal(expected, await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
                Assert.Equal(framed.Contains("crc32", StringComparison.Ordinal) ? "AAAA" : null, headers["x-amz-checksum-crc32"]);
            }
        }
    }
}
