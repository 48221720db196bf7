using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using SendEvent.Runtime.Tests.EventShapes;
using static SendEvent.Runtime.Tests.EventStreams.EventSamples;

namespace SendEvent.Runtime.Tests.EventStreams;

/// <summary>Messages are taken out of a stream whole and undamaged, or not at all.</summary>
[SuppressMessage("Security", "CA5394:Do not use insecure randomness", Justification = "Tests need the same values for a seed.")]
public class FrameTests
{
    private const string Known =
        "0000004500000029B783903C0D3A6D6573736167652D747970650700056576656E740B3A6576656E742D747970650700046E6F74657B2274657874223A2261227D971A882A";

    [Theory]
    [InlineData("", 0u)]
    [InlineData("a", 0xE8B7BE43u)]
    [InlineData("123456789", 0xCBF43926u)]
    [InlineData("\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", 0xECBB4B55u)]
    public void Checksum_is_that_of_zlib(string text, uint expected) => Assert.Equal(expected, Crc32.Of(Encoding.ASCII.GetBytes(text)));

    [Fact]
    public void Checksum_of_any_length_is_the_same_in_parts_and_bit_by_bit()
    {
        var bytes = new byte[300];
        new Random(1).NextBytes(bytes);
        for (var length = 0; length <= bytes.Length; length++)
        {
            var part = bytes.AsSpan(0, length);
            Assert.Equal(EventFrames.Checksum(part), Crc32.Of(part));
            Assert.Equal(Crc32.Of(part), Crc32.Of(part[(length / 3)..], Crc32.Of(part[..(length / 3)])));
        }
    }

    [Fact]
    public async Task Message_of_another_encoder_is_read()
    {
        var bytes = Convert.FromHexString(Known);
        Assert.Equal(bytes, EventFrames.Event("note", """{"text":"a"}"""));
        Assert.Equal(new Happening.OfNote(new Note { Text = "a" }), await ReceiveOne<RestJsonProtocol>(bytes));
    }

    [Fact]
    public async Task Every_type_of_header_is_read()
    {
        var time = new DateTimeOffset(2026, 1, 2, 3, 4, 5, 678, TimeSpan.Zero);
        var read = await ReceiveOne<RestJsonProtocol>(EventFrames.Event(
            "heads",
            """{"rest":"r"}""",
            ("flag", true),
            ("tiny", (sbyte)-128),
            ("small", short.MinValue),
            ("whole", int.MaxValue),
            ("large", long.MinValue),
            ("bytes", new byte[] { 0, 255 }),
            ("name", "ä€"),
            ("time", time),
            ("other", Guid.NewGuid())));
        var heads = new Heads
        {
            Flag = true,
            Tiny = -128,
            Small = short.MinValue,
            Whole = int.MaxValue,
            Large = long.MinValue,
            Bytes = new Blob([0, 255]),
            Name = "ä€",
            Time = time,
            Rest = "r",
        };
        Assert.Equal(new Happening.OfHeads(heads), read);
    }

    [Fact]
    public async Task Header_of_a_smaller_integer_false_and_a_uuid_as_text_are_taken()
    {
        var uuid = Guid.NewGuid();
        var read = await ReceiveOne<RestJsonProtocol>(EventFrames.Event("heads", "", ("flag", false), ("large", (short)-3), ("whole", (sbyte)4), ("name", uuid)));
        Assert.Equal(new Happening.OfHeads(new Heads { Flag = false, Large = -3, Whole = 4, Name = uuid.ToString() }), read);
    }

    [Theory]
    [MemberData(nameof(Misfits))]
    public async Task Header_of_another_type_is_named(string name, object value)
    {
        var (_, exception) = await Receive<RestJsonProtocol>(EventFrames.Event("heads", "{}", (name, value)));
        Assert.StartsWith($"Heads.{name}: ", Assert.IsType<ShapeException>(exception).Message, StringComparison.Ordinal);
    }

    public static TheoryData<string, object> Misfits() => new()
    {
        { "flag", "true" },
        { "tiny", 128 },
        { "small", 32768 },
        { "whole", 1L << 31 },
        { "large", "1" },
        { "bytes", "AA==" },
        { "name", 1 },
        { "time", 1L },
    };

    [Fact]
    public async Task Time_beyond_the_calendar_is_refused()
    {
        // The type of a timestamp, and the greatest number.
        var frame = EventFrames.Frame(
            [13, .. ":message-type"u8, 7, 0, 5, .. "event"u8, 11, .. ":event-type"u8, 7, 0, 5, .. "heads"u8, 4, .. "time"u8, 8, 0x7F, 255, 255, 255, 255, 255, 255, 255], default);
        var (_, exception) = await Receive<RestJsonProtocol>(frame);
        Assert.StartsWith("Heads.time: ", Assert.IsType<ShapeException>(exception).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_prefix_gives_the_whole_messages_and_says_where_one_is_cut_off()
    {
        byte[][] messages = [EventFrames.Event("note", """{"text":"a"}"""), EventFrames.Event("beat"), EventFrames.Event("bytes", [1, 2], ("number", 1))];
        var stream = messages.SelectMany(message => message).ToArray();
        int[] ends = [messages[0].Length, messages[0].Length + messages[1].Length, stream.Length];
        for (var length = 0; length <= stream.Length; length++)
        {
            var (events, exception) = await Receive<RestJsonProtocol>(stream[..length]);
            Assert.Equal(ends.Count(end => end <= length), events.Count);
            if (length == 0 || ends.Contains(length))
            {
                Assert.Null(exception);
            }
            else
            {
                var start = ends.Where(end => end < length).DefaultIfEmpty().Max();
                Assert.Equal($"Happening: the message at byte {start} of the stream is cut off.", Assert.IsType<ShapeException>(exception).Message);
            }
        }
    }

    [Fact]
    public async Task Every_flipped_bit_is_a_shape_exception()
    {
        var stream = EventFrames.Event("heads", """{"rest":"r"}""", ("name", "n"), ("flag", true)).Concat(EventFrames.Event("beat")).ToArray();
        for (var bit = 0; bit < stream.Length * 8; bit++)
        {
            var damaged = stream.ToArray();
            damaged[bit / 8] ^= (byte)(1 << (bit % 8));
            var (_, exception) = await Receive<RestJsonProtocol>(damaged);
            Assert.IsType<ShapeException>(exception);
        }
    }

    [Fact]
    public async Task Random_bytes_in_sound_frames_are_events_or_shape_exceptions()
    {
        var random = new Random(FuzzSeed.Next());
        var good = EventFrames.Event("page", """{"text":"r"}""", ("number", 1), ("name", "n"));
        for (var round = 0; round < 5000; round++)
        {
            var frame = good.ToArray();
            for (var changes = random.Next(1, 5); changes > 0; changes--)
            {
                frame[random.Next(12, frame.Length - 4)] = (byte)random.Next(256);
            }

            foreach (var receive in new[] { Receive<RestJsonProtocol>, Receive<RestXmlProtocol>, Receive<RpcV2CborProtocol> })
            {
                // Changed bytes can also make an error of the service of it.
                var (_, exception) = await receive([EventFrames.Event("initial-response"), EventFrames.Seal(frame)]);
                Assert.True(exception is null or ShapeException or ServiceException, exception?.ToString());
            }
        }
    }

    [Theory]
    [InlineData(15u, 0u, "is shorter than its parts")]
    [InlineData(0u, 0u, "is shorter than its parts")]
    [InlineData(20u, 5u, "is shorter than its parts")]
    [InlineData(EventStreamFrame.MaxLength + 1u, 0u, "is longer than 25165824 bytes")]
    [InlineData(uint.MaxValue, uint.MaxValue, "is longer than 25165824 bytes")]
    [InlineData(1u << 20, EventStreamFrame.MaxHeadersLength + 1u, "has headers longer than 131072 bytes")]
    public async Task Lengths_are_checked_before_anything_is_waited_for(uint length, uint headers, string problem)
    {
        var prelude = new byte[12];
        BinaryPrimitives.WriteUInt32BigEndian(prelude, length);
        BinaryPrimitives.WriteUInt32BigEndian(prelude.AsSpan(4), headers);
        BinaryPrimitives.WriteUInt32BigEndian(prelude.AsSpan(8), EventFrames.Checksum(prelude.AsSpan(0, 8)));
        var (_, exception) = await Receive<RestJsonProtocol>(prelude);
        Assert.Equal($"Happening: the message at byte 0 of the stream {problem}.", Assert.IsType<ShapeException>(exception).Message);
    }

    [Theory]
    [InlineData("00", "has a header without a name")]
    [InlineData("01", "has a header that is cut off")]
    [InlineData("0161", "has a header that is cut off")]
    [InlineData("01610A", "has a header of an unknown type")]
    [InlineData("0161FF", "has a header of an unknown type")]
    [InlineData("016104000000", "has a header that is cut off")]
    [InlineData("01610700", "has a header that is cut off")]
    [InlineData("0161070002AA", "has a header that is cut off")]
    [InlineData("0161070001AA", "has a header that is not UTF-8")]
    [InlineData("01AA00", "has a header that is not UTF-8")]
    [InlineData("016100016101", "has a header twice")]
    public async Task Headers_must_be_sound(string headers, string problem)
    {
        var (_, exception) = await Receive<RestJsonProtocol>(EventFrames.Frame(Convert.FromHexString(headers), default));
        Assert.Equal($"Happening: the message at byte 0 of the stream {problem}.", Assert.IsType<ShapeException>(exception).Message);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(10, false)]
    [InlineData(16, false)]
    [InlineData(17, false)]
    [InlineData(19_999, false)]
    public async Task Headers_can_be_many_but_none_twice(int? repeated, bool isSound)
    {
        // As many as there is room for.
        var headers = Enumerable.Range(0, 20_001).SelectMany(i => Name(i == 20_000 ? repeated ?? i : i)).ToArray();
        var (events, exception) = await Receive<RestJsonProtocol>(
            EventFrames.Frame([13, .. ":message-type"u8, 7, 0, 5, .. "event"u8, 11, .. ":event-type"u8, 7, 0, 4, .. "beat"u8, .. headers], default));
        Assert.Equal(isSound ? null : "Happening: the message at byte 0 of the stream has a header twice.", exception?.Message);
        Assert.Equal(isSound ? 1 : 0, events.Count);

        static byte[] Name(int i) => [3, (byte)('0' + (i >> 12)), (byte)('0' + ((i >> 6) & 63)), (byte)('0' + (i & 63)), 0];
    }

    [Fact]
    public async Task Greatest_message_is_read()
    {
        var payload = new byte[EventStreamFrame.MaxLength - EventFrames.Event("bytes", [], ("number", 1)).Length];
        var read = Assert.IsType<Happening.OfBytes>(await ReceiveOne<RestJsonProtocol>(EventFrames.Event("bytes", payload, ("number", 1))));
        Assert.Equal(payload.Length, read.Value.Content!.Bytes.Length);
    }
}
