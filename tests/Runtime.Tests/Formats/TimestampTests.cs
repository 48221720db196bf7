using System.Globalization;
using SendEvent.Runtime.Tests.ValueShapes;

namespace SendEvent.Runtime.Tests.Formats;

/// <summary>Points in time in every format.</summary>
public class TimestampTests
{
    private static readonly (string Name, Func<Kitchen, Kitchen> Copy)[] s_formats =
    [
        ("JSON", value => JsonFormat.Read<Kitchen>(JsonFormat.WriteToArray(value))),
        ("XML", value => XmlFormat.Read<Kitchen>(XmlFormat.Write(value))),
        ("CBOR", value => CborFormat.Read<Kitchen>(CborFormat.Write(value))),
        ("Value", value => ValueFormat.OfValue<Kitchen>(ValueFormat.ToValue(value))),
    ];

    /// <summary>To the millisecond in all of the years that there are; a finer part is a matter of the format.</summary>
    [Theory]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("0001-01-01T00:00:00.001Z")]
    [InlineData("0001-01-01T00:00:00.999Z")]
    [InlineData("1699-12-31T23:59:59.999Z")]
    [InlineData("1969-12-31T23:59:59.999Z")]
    [InlineData("1970-01-01T00:00:00.001Z")]
    [InlineData("2004-11-01T01:48:00.771Z")]
    [InlineData("2242-03-16T12:56:32.001Z")]
    [InlineData("2300-06-01T12:34:56.001Z")]
    [InlineData("4147-08-20T07:32:16.999Z")]
    [InlineData("9999-12-31T23:59:59.999Z")]
    public void Milliseconds_are_exact(string text) => AssertExact(DateTimeOffset.Parse(text, CultureInfo.InvariantCulture));

    [Fact]
    public void Milliseconds_are_exact_at_random()
    {
        var random = new Random(FuzzSeed.Next());
        for (var i = 0; i < 20_000; i++)
        {
            var milliseconds = random.NextInt64(DateTime.MaxValue.Ticks / TimeSpan.TicksPerMillisecond);
            AssertExact(new DateTimeOffset(milliseconds * TimeSpan.TicksPerMillisecond, TimeSpan.Zero));
        }
    }

    /// <summary>Writing never gives what reading refuses, and never another millisecond.</summary>
    [Fact]
    public void Ticks_may_be_lost_but_nothing_else()
    {
        var random = new Random(FuzzSeed.Next());
        DateTimeOffset[] times =
        [
            DateTimeOffset.MinValue,
            DateTimeOffset.MaxValue,
            DateTimeOffset.MaxValue.AddTicks(-1),
            DateTimeOffset.UnixEpoch.AddTicks(-1),
            .. Enumerable.Range(0, 20_000).Select(_ => new DateTimeOffset(random.NextInt64(DateTime.MaxValue.Ticks), TimeSpan.Zero)),
        ];
        foreach (var time in times)
        {
            var value = new Kitchen { Time = time, Epoch = time, Document = new Value.Timestamp(time) };
            foreach (var (name, copy) in s_formats)
            {
                var read = copy(name == "XML" ? value with { Document = null } : value);
                foreach (var copied in new[] { read.Time!.Value, read.Epoch!.Value })
                {
                    Assert.True(
                        copied <= time && copied.Ticks / TimeSpan.TicksPerMillisecond == time.Ticks / TimeSpan.TicksPerMillisecond,
                        $"{name}: {time:O} became {copied:O}");
                }
            }
        }
    }

    /// <summary>Seconds beyond the years that there are, close to what 64 bits hold as ticks, and far beyond.</summary>
    [Theory]
    [InlineData("253402300800")]
    [InlineData("-62135596801")]
    [InlineData("9.3e11")]
    [InlineData("930000000000")]
    [InlineData("-9.9999e11")]
    [InlineData("922337203685.4775808")]
    [InlineData("1e18")]
    [InlineData("1e28")]
    [InlineData("1e300")]
    [InlineData("-1e300")]
    public void Others_are_refused(string seconds)
    {
        var number = double.Parse(seconds, CultureInfo.InvariantCulture);
        Action[] readings =
        [
            () => JsonFormat.Read<Kitchen>($"{{\"Epoch\":{seconds}}}"),
            () => JsonFormat.Read<Kitchen>($"{{\"when\":{seconds}}}"),
            () => JsonFormat.Read<Kitchen>($"{{\"Epoch\":\"{seconds}\"}}"),
            () => XmlFormat.Read<Kitchen>($"<R><Epoch>{seconds}</Epoch></R>"),
            () => XmlFormat.Read<Kitchen>($"<R><when>{seconds}</when></R>"),
            () => CborFormat.Read<Kitchen>([.. Cbor("Epoch"), .. Cbor(seconds)]),
            () => CborFormat.Read<Kitchen>([.. Cbor("Epoch"), 0xFB, .. BitConverter.GetBytes(number).Reverse()]),
            () => ValueFormat.OfValue<Kitchen>(Value.OfMembers(("Epoch", seconds))),
            () => ValueFormat.OfValue<Kitchen>(Value.OfMembers(("Epoch", number))),
            () => ValueFormat.OfValue<Kitchen>(Value.OfMembers(("Epoch", new Value.Integer(new System.Numerics.BigInteger(number))))),
            () => ValueFormat.OfValue<Kitchen>(Value.OfMembers(("Epoch", new Value.Decimal(Math.Abs(number) < 1e28 ? (decimal)number : decimal.MaxValue)))),
        ];
        Assert.All(readings, reading => Assert.Throws<ShapeException>(reading));
    }

    /// <summary>A day without hyphens is no number of seconds; a number of seconds in another format's place is one.</summary>
    [Theory]
    [InlineData("2014", false)]
    [InlineData("201404", false)]
    [InlineData("20140429", false)]
    [InlineData("201404291830", false)]
    [InlineData("1398796238", true)]
    [InlineData("1398796238.5", true)]
    [InlineData("-1398796238", true)]
    [InlineData("1.398796238e9", true)]
    public void Calendar_dates_are_no_seconds(string text, bool taken)
    {
        Func<Kitchen>[] readings =
        [
            () => XmlFormat.Read<Kitchen>($"<R><when>{text}</when></R>"),
            () => CborFormat.Read<Kitchen>([.. Cbor("Time"), .. Cbor(text)]),
            () => ValueFormat.OfValue<Kitchen>(Value.OfMembers(("Time", text))),
            () => new Kitchen { Time = JsonFormat.Read<JsonKinds>($"{{\"Iso\":\"{text}\"}}").Iso },
            () => new Kitchen { Time = JsonFormat.Read<JsonKinds>($"{{\"Http\":\"{text}\"}}").Http },
        ];
        foreach (var reading in readings)
        {
            if (taken)
            {
                Assert.Equal(
                    double.Parse(text, CultureInfo.InvariantCulture),
                    (reading().Time!.Value - DateTimeOffset.UnixEpoch).TotalSeconds);
            }
            else
            {
                Assert.Throws<ShapeException>(() => reading());
            }
        }

        // Where seconds are expected, they are what it is.
        Assert.NotNull(XmlFormat.Read<Kitchen>($"<R><Epoch>{text}</Epoch></R>").Epoch);
    }

    private static void AssertExact(DateTimeOffset time)
    {
        var value = new Kitchen { Time = time, Epoch = time };
        foreach (var (name, copy) in s_formats)
        {
            Assert.Equal((name, value), (name, copy(value)));
        }
    }

    // A map's head and a key, or a text.
    private static byte[] Cbor(string text)
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        var writer = new CborShapeWriter(output);
        writer.WriteText(text);
        writer.Flush();
        return text is "Epoch" or "Time" ? [0xA1, .. output.WrittenSpan] : output.WrittenSpan.ToArray();
    }
}
