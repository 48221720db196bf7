using System.Formats.Cbor;
using System.Numerics;
using SendEvent.Runtime.Tests.ValueShapes;

namespace SendEvent.Runtime.Tests.Cbor;

/// <summary>
/// Our reader and writer against the framework's: every width and form of an item, what is passed over, numbers and times. The seed is printed, and can be set with the environment variable SENDEVENT_FUZZ_SEED.
/// </summary>
public class CborFuzzTests(ITestOutputHelper output)
{
    private const int Inputs = 100_000;

    /// <summary>What is passed over is taken or refused as the framework does.</summary>
    [Fact]
    public void Items_that_nobody_wants()
    {
        var fuzzer = new CborItemFuzzer(Seed());
        var taken = 0;
        for (var i = 0; i < Inputs; i++)
        {
            var item = fuzzer.Next();
            byte[] cbor = [0xA1, 0x61, (byte)'x', .. item];
            var expected = SystemCborOracle.IsWellFormed(item);
            var actual = TryRead(cbor) is not null;
            taken += expected ? 1 : 0;
            Assert.True(expected == actual, $"{Convert.ToHexString(item)}: well-formed {expected}, taken {actual}");
        }

        Assert.InRange(taken, Inputs / 4, Inputs - 1);
    }

    [Fact]
    public void Documents()
    {
        var fuzzer = new CborItemFuzzer(Seed());
        var taken = 0;
        for (var i = 0; i < Inputs; i++)
        {
            var item = fuzzer.Next();
            if (SystemCborOracle.TryJudge(item, out var expected))
            {
                byte[] cbor = [0xA1, 0x68, .. "Document"u8, .. item];
                var actual = TryRead(cbor) is { } kitchen ? kitchen.Document ?? Value.Null.Instance : null;
                taken += expected is null ? 0 : 1;
                Assert.True(Equals(expected, actual), $"{Convert.ToHexString(item)}: expected {expected}, read {actual}");
            }
        }

        Assert.InRange(taken, Inputs / 3, Inputs - 1);
    }

    [Fact]
    public void Numbers_and_times_both_ways()
    {
        var random = new Random(Seed());
        for (var i = 0; i < Inputs; i++)
        {
            var exact = new decimal(random.Next(), random.Next(), random.Next(), random.Next(2) == 0, (byte)random.Next(29));
            var large = BigInteger.Pow(random.NextInt64() - (long.MaxValue / 2), random.Next(1, 8));
            var seconds = random.NextInt64(-62_135_596_800, 253_402_300_800);
            var milliseconds = random.Next(1000) / 1000.0;
            var time = DateTimeOffset.UnixEpoch.AddSeconds(seconds).AddMilliseconds(Math.Round(milliseconds * 1000));
            var writer = new CborWriter();
            writer.WriteStartMap(4);
            writer.WriteTextString("BigDecimal");
            writer.WriteDecimal(exact);
            writer.WriteTextString("BigInteger");
            writer.WriteBigInteger(large);
            writer.WriteTextString("Long");
            writer.WriteInt64(seconds);
            writer.WriteTextString("Time");
            writer.WriteUnixTimeSeconds(seconds + milliseconds);
            writer.WriteEndMap();
            var kitchen = new Kitchen { BigDecimal = exact, BigInteger = large, Long = seconds, Time = time };
            Assert.Equal(kitchen, CborFormat.Read<Kitchen>(writer.Encode()));

            var reader = new CborReader(CborFormat.Write(kitchen));
            reader.ReadStartMap();
            Assert.Equal(("Long", seconds), (reader.ReadTextString(), reader.ReadInt64()));
            Assert.Equal("BigInteger", reader.ReadTextString());
            Assert.Equal(large, reader.PeekState() == CborReaderState.Tag ? reader.ReadBigInteger() : reader.PeekState() == CborReaderState.UnsignedInteger ? reader.ReadUInt64() : -1 - (BigInteger)reader.ReadCborNegativeIntegerRepresentation());
            Assert.Equal(("BigDecimal", exact), (reader.ReadTextString(), reader.ReadDecimal()));
            Assert.Equal("Time", reader.ReadTextString());
            Assert.Equal(CborTag.UnixTimeSeconds, reader.ReadTag());
            Assert.Equal(seconds + milliseconds, reader.PeekState() is CborReaderState.UnsignedInteger or CborReaderState.NegativeInteger ? reader.ReadInt64() : reader.ReadDouble());
            reader.ReadEndMap();
        }
    }

    private int Seed()
    {
        var seed = FuzzSeed.Next();
        output.WriteLine($"SENDEVENT_FUZZ_SEED={seed}");
        return seed;
    }

    private static Kitchen? TryRead(byte[] cbor)
    {
        try
        {
            return CborFormat.Read<Kitchen>(cbor);
        }
        catch (ShapeException)
        {
            return null;
        }
    }
}
