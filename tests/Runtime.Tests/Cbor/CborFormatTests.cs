using System.Buffers;
using FsCheck;
using FsCheck.Fluent;
using SendEvent.Runtime.Tests.Values;
using SendEvent.Runtime.Tests.ValueShapes;

namespace SendEvent.Runtime.Tests.Cbor;

public class CborFormatTests
{
    public static TheoryData<Kitchen, string> Written => new()
    {
        { new(), "bf ff" },
        { new() { Text = "a" }, "bf 6454657874 6161 ff" },
        { new() { Text = "ü" }, "bf 6454657874 62c3bc ff" },
        { new() { Text = "\ud800" }, "bf 6454657874 63efbfbd ff" },
        { new() { Text = new string('é', 20) }, "bf 6454657874 7828" + string.Concat(Enumerable.Repeat("c3a9", 20)) + "ff" },
        { new() { Flag = true }, "bf 64466c6167 f5 ff" },
        { new() { Flag = false }, "bf 64466c6167 f4 ff" },
        { new() { Byte = -1 }, "bf 6442797465 20 ff" },
        { new() { Integer = 23 }, "bf 67496e7465676572 17 ff" },
        { new() { Integer = 24 }, "bf 67496e7465676572 1818 ff" },
        { new() { Integer = -500 }, "bf 67496e7465676572 3901f3 ff" },
        { new() { Integer = 65536 }, "bf 67496e7465676572 1a00010000 ff" },
        { new() { Long = long.MinValue }, "bf 644c6f6e67 3b7fffffffffffffff ff" },
        { new() { Float = 1.5f }, "bf 65466c6f6174 fa3fc00000 ff" },
        { new() { Double = 1.1 }, "bf 66446f75626c65 fb3ff199999999999a ff" },
        { new() { Double = 1.5 }, "bf 66446f75626c65 fa3fc00000 ff" },
        { new() { BigInteger = 1 }, "bf 6a426967496e7465676572 01 ff" },
        { new() { BigInteger = System.Numerics.BigInteger.Pow(2, 64) }, "bf 6a426967496e7465676572 c249010000000000000000 ff" },
        { new() { BigInteger = -System.Numerics.BigInteger.Pow(2, 64) - 1 }, "bf 6a426967496e7465676572 c349010000000000000000 ff" },
        { new() { BigDecimal = 273.15m }, "bf 6a426967446563696d616c c48221196ab3 ff" },
        { new() { Blob = Blob.Wrap(new byte[] { 1, 2 }) }, "bf 64426c6f62 420102 ff" },
        { new() { Time = new DateTimeOffset(2013, 3, 21, 20, 4, 0, TimeSpan.Zero) }, "bf 6454696d65 c11a514b67b0 ff" },
        { new() { Epoch = new DateTimeOffset(2013, 3, 21, 20, 4, 0, 500, TimeSpan.Zero) }, "bf 6545706f6368 c1fb41d452d9ec200000 ff" },
        { new() { Names = Names.Of("a", "b") }, "bf 654e616d6573 82 6161 6162 ff" },
        { new() { SparseNames = SparseNames.Of([null]) }, "bf 6b5370617273654e616d6573 81 f6 ff" },
        { new() { FlatTags = Tags.Of(("k", "v")) }, "bf 68466c617454616773 a1 616b 6176 ff" },
        { new() { Nested = new() }, "bf 664e6573746564 bfff ff" },
        { new() { Choice = new Choice.Unknown("New", 1L) }, "bf 6643686f696365 bf 634e6577 01 ff ff" },
        { new() { Document = Value.OfItems(Value.Null.Instance, 1.5, Value.OfEntries(("k", true))) }, "bf 68446f63756d656e74 83 f6 fa3fc00000 a1 616b f5 ff" },
    };

    [Theory]
    [MemberData(nameof(Written))]
    public void Bytes_are_exact(Kitchen kitchen, string hex)
    {
        Assert.Equal(Convert.ToHexStringLower(Hex.Bytes(hex)), Convert.ToHexStringLower(CborFormat.Write(kitchen)));
        if (kitchen.Text != "\ud800")
        {
            Assert.Equal(kitchen, CborFormat.Read<Kitchen>(Hex.Bytes(hex)));
        }
    }

    [Fact]
    public void Full_value_comes_back() =>
        Assert.Equal(KitchenSamples.Full, CborFormat.Read<Kitchen>(CborFormat.Write(KitchenSamples.Full)));

    [Fact]
    public void Any_value_comes_back() =>
        Check.QuickThrowOnFailure(Prop.ForAll(
            KitchenSamples.Any, kitchen => kitchen.Equals(CborFormat.Read<Kitchen>(CborFormat.Write(kitchen)))));

    [Fact]
    public void Lists_and_simple_shapes_stand_alone()
    {
        Assert.Equal(Names.Of("a"), CborFormat.Read<Names>(CborFormat.Write(Names.Of("a"))));
        Assert.Equal(new Code("7"), CborFormat.Read<Code>(CborFormat.Write(new Code("7"))));
    }

    [Theory]
    [InlineData(511)]
    [InlineData(512)]
    [InlineData(513)]
    [InlineData(70_000)]
    [InlineData(300_000)]
    public void Long_texts_and_blobs_come_back(int length)
    {
        var kitchen = new Kitchen { Text = new string('€', length) + "😀", Blob = Blob.Wrap(new byte[length]), Token = new string('x', length) };
        Assert.Equal(kitchen, CborFormat.Read<Kitchen>(CborFormat.Write(kitchen)));
    }

    [Fact]
    public void Absent_token_of_the_input_is_filled_in()
    {
        var output = new ArrayBufferWriter<byte>();
        var writer = new CborShapeWriter(output, fillTokens: true);
        Kitchen.Write(ref writer, new Kitchen { Nested = new() });
        writer.Flush();
        var kitchen = CborFormat.Read<Kitchen>(output.WrittenSpan);
        Assert.True(Guid.TryParseExact(kitchen.Token, "D", out _));
        Assert.Null(kitchen.Nested!.Token);
    }

    [Fact]
    public void Deep_values_are_refused()
    {
        var kitchen = new Kitchen();
        for (var i = 0; i < 1000; i++)
        {
            kitchen = new Kitchen { Nested = kitchen };
        }

        Assert.Throws<ShapeException>(() => CborFormat.Write(kitchen));
        Assert.NotNull(CborFormat.Write(kitchen.Nested!));
    }
}
