using System.Numerics;
using SendEvent.Runtime.Tests.Values;
using SendEvent.Runtime.Tests.ValueShapes;

namespace SendEvent.Runtime.Tests.Cbor;

public class CborShapeReaderTests
{
    [Theory]
    [InlineData("17", 23)]
    [InlineData("1817", 23)]
    [InlineData("190017", 23)]
    [InlineData("1a00000017", 23)]
    [InlineData("1b0000000000000017", 23)]
    [InlineData("36", -23)]
    [InlineData("3b0000000000000016", -23)]
    [InlineData("c24117", 23)]
    [InlineData("d9d9f717", 23)]
    [InlineData("1a7fffffff", int.MaxValue)]
    [InlineData("3a7fffffff", int.MinValue)]
    public void Integers_of_every_width(string hex, int expected) =>
        Assert.Equal(expected, CborFormat.Read<Kitchen>(Hex.Member("Integer", hex)).Integer);

    [Theory]
    [InlineData("f93e00", 1.5)]
    [InlineData("fa3fc00000", 1.5)]
    [InlineData("fb3ff8000000000000", 1.5)]
    [InlineData("02", 2)]
    [InlineData("21", -2)]
    [InlineData("f97e00", double.NaN)]
    [InlineData("f9fc00", double.NegativeInfinity)]
    public void Numbers_of_every_width(string hex, double expected)
    {
        Assert.Equal(expected, CborFormat.Read<Kitchen>(Hex.Member("Double", hex)).Double);
        Assert.Equal((float)expected, CborFormat.Read<Kitchen>(Hex.Member("Float", hex)).Float);
    }

    [Theory]
    [InlineData("c48221196ab3", "273.15")]
    [InlineData("c49f21196ab3ff", "273.15")]
    [InlineData("c4820203", "300")]
    [InlineData("c482381d1864", "0.0000000000000000000000000001")]
    [InlineData("c48239270f00", "0")]
    [InlineData("05", "5")]
    [InlineData("f93e00", "1.5")]
    [InlineData("c24105", "5")]
    public void Decimals(string hex, string expected) =>
        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), CborFormat.Read<Kitchen>(Hex.Member("BigDecimal", hex)).BigDecimal);

    [Theory]
    [InlineData("c11a54c4a280")]
    [InlineData("1a54c4a280")]
    [InlineData("c1fb41d53128a0000000")]
    [InlineData("fb41d53128a0000000")]
    [InlineData("c074323031352d30312d32355430383a30303a30305a")]
    public void Timestamps(string hex) =>
        Assert.Equal(KitchenSamples.Time, CborFormat.Read<Kitchen>(Hex.Member("Time", hex)).Time);

    [Fact]
    public void Any_order_any_lengths_and_unknown_members()
    {
        // Token, Names (indefinite), two unknown members (nested), Text in two parts under a key in two parts.
        var cbor = Hex.Bytes(
            "bf 65546f6b656e 6174"
            + "654e616d6573 9f 6161 f6 7f6162 6163ff ff"
            + "655374756666 bf 616b 9f 01 82 02 a1 6178 5f4101ff ff 616c c1 fb41d53128a0000000 ff"
            + "634f6464 f90000"
            + "7f 6254 65 62 7874 ff 7f 6178 6179 ff"
            + "64466c6167 f7 ff");
        Assert.Equal(new Kitchen { Token = "t", Names = Names.Of("a", "bc"), Text = "xy" }, CborFormat.Read<Kitchen>(cbor));
    }

    [Theory]
    [InlineData("7804 54657874")]
    [InlineData("7a00000004 54657874")]
    [InlineData("d820 64 54657874")]
    [InlineData("7f 64 54657874 ff")]
    public void Names_in_every_encoding_are_known(string name) =>
        Assert.Equal("x", CborFormat.Read<Kitchen>(Hex.Bytes("a1" + name + "6178")).Text);

    [Fact]
    public void Nulls_are_absent() =>
        Assert.Equal(
            new Kitchen { SparseNames = SparseNames.Of("a", null), Tags = Tags.Of(("k", "v")) },
            CborFormat.Read<Kitchen>(Hex.Bytes("a3 6454657874 f6 6b5370617273654e616d6573 82 6161 f7 6454616773 a2 6161 f6 616b 6176")));

    [Fact]
    public void Union_keeps_what_it_does_not_know()
    {
        var cbor = Hex.Bytes("bf 634e6577 a1 6161 01 ff");
        var choice = CborFormat.Read<Choice>(cbor);
        Assert.Equal(new Choice.Unknown("New", Value.OfEntries(("a", 1L))), choice);
        Assert.Equal(cbor, CborFormat.Write(choice));
    }

    [Fact]
    public void Empty_body_is_an_empty_structure()
    {
        var reader = CborShapeReader.OfBody([], Kitchen.Shape_);
        Assert.Equal(new Kitchen(), Kitchen.Read(ref reader));
        reader.End();
        Assert.Throws<ShapeException>(() => CborFormat.Read<Kitchen>([]));
    }

    public static TheoryData<string, string> Bad => new()
    {
        { "", "Kitchen: the input ends too early." },
        { "01", "Kitchen: must be a map, is an integer." },
        { "a0a0", "Kitchen: something follows the value." },
        { "a1 01 01", "Kitchen: must be a text string as key, is an integer." },
        { "a1 6454657874 01", "Kitchen.Text: must be a text string, is an integer." },
        { "a1 6454657874 62ff", "Kitchen.Text: the input ends too early." },
        { "a1 6454657874 61ff", "Kitchen.Text: the text is not UTF-8." },
        { "a1 6454657874 ff", "Kitchen.Text: must be a text string, is a break." },
        { "a1 6454657874 7f7f6161ffff", "Kitchen.Text: malformed CBOR at byte 7." },
        { "a1 6442797465 1880", "Kitchen.Byte: must be between -128 and 127." },
        { "a1 67496e7465676572 3bffffffffffffffff", "Kitchen.Integer: must be between -2147483648 and 2147483647." },
        { "a1 67496e7465676572 1c", "Kitchen.Integer: malformed CBOR at byte 9." },
        { "a1 67496e7465676572 f93e00", "Kitchen.Integer: must be an integer." },
        { "a1 6545706f6368 fb7e37e43c8800759c", "Kitchen.Epoch: must be a timestamp." },
        { "a1 6a426967446563696d616c c4821a7fffffff01", "Kitchen.BigDecimal: must fit a decimal number of 28 digits." },
        { "a1 65466c6f6174 fb7e37e43c8800759c", "Kitchen.Float: must fit a single-precision number." },
        { "a1 654e616d6573 82 6161 01", "Kitchen.Names[1]: must be a text string, is an integer." },
        { "a1 6454616773 a1 616b 01", "Kitchen.Tags[\"k\"]: must be a text string, is an integer." },
        { "a1 684b69746368656e73 82 a0 a1 664e6573746564 a1 64466c6167 00", "Kitchen.Kitchens[1].Nested.Flag: must be a boolean, is an integer." },
        { "a1 6643686f696365 a0", "Kitchen.Choice: no member is set." },
        { "a1 6643686f696365 a1 634e6577 ff", "Kitchen.Choice.New: malformed CBOR at byte 13." },
        { "bf 6454657874 6161", "Kitchen.Text: the input ends too early." },
        { "bb ffffffffffffffff", "Kitchen: the input ends too early." },
        { "ba 7fffffff 6454657874 6161", "Kitchen: the input ends too early." },
        { "a1 654e616d6573 9b 7fffffffffffffff 6161", "Kitchen.Names: the input ends too early." },
        { "a1 64426c6f62 5b 7fffffffffffffff 6161", "Kitchen.Blob: the input ends too early." },
        { "a1 6178 9a ffffffff 00", "Kitchen.x: the input ends too early." },
        { "a1 6178 ff", "Kitchen.x: malformed CBOR at byte 3." },
        { "a1 6178 bf 6161 ff", "Kitchen.x: malformed CBOR at byte 6." },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void Errors_name_the_path(string hex, string message)
    {
        var exception = Assert.Throws<ShapeException>(() => CborFormat.Read<Kitchen>(Hex.Bytes(hex)));
        Assert.Equal(message, exception.Message);
        Assert.Equal("Kitchen", exception.Shape);
    }

    [Fact]
    public void Missing_member_is_named()
    {
        var exception = Assert.Throws<ShapeException>(() => CborFormat.Read<Order>(Hex.Bytes("a1 644e616d65 6161")));
        Assert.Equal("Order.Secret: is required.", exception.Message);
    }

    [Theory]
    [InlineData("664e6573746564", "a1", "a0")] // Nested, known
    [InlineData("6178", "a1", "a1617800")] // unknown members are passed over
    [InlineData("68446f63756d656e74", "81", "80")] // documents
    public void Nesting_has_a_limit(string key, string open, string innermost)
    {
        Assert.NotNull(CborFormat.Read<Kitchen>(Deep(63)));
        Assert.Throws<ShapeException>(() => CborFormat.Read<Kitchen>(Deep(64)));
        Assert.Throws<ShapeException>(() => CborFormat.Read<Kitchen>(Deep(1_000_000)));

        byte[] Deep(int levels)
        {
            var step = Hex.Bytes(open[0] == 'a' ? open + key : open);
            var first = open[0] == 'a' ? [] : Hex.Bytes("a1" + key);
            var count = open[0] == 'a' ? levels : levels - 1;
            return [.. first, .. Enumerable.Repeat(step, count).SelectMany(bytes => bytes), .. Hex.Bytes(innermost)];
        }
    }

    [Fact]
    public void Random_bytes_never_throw_anything_else()
    {
        var random = new Random(20250101);
        var full = CborFormat.Write(KitchenSamples.Full);
        for (var i = 0; i < 100_000; i++)
        {
            byte[] bytes;
            if (i % 2 == 0)
            {
                bytes = new byte[random.Next(40)];
                random.NextBytes(bytes);
            }
            else
            {
                bytes = full[..random.Next(full.Length + 1)];
                for (var changes = random.Next(4); changes > 0 && bytes.Length > 0; changes--)
                {
                    bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                }
            }

            try
            {
                CborFormat.Read<Kitchen>(bytes);
            }
            catch (ShapeException)
            {
            }

            try
            {
                new CborShapeReader(bytes, Kitchen.Shape_).ReadDocument(Kitchen.Members_.Document);
            }
            catch (ShapeException)
            {
            }
        }
    }

    [Fact]
    public void Every_truncation_is_an_error()
    {
        var full = CborFormat.Write(KitchenSamples.Full);
        for (var length = 0; length < full.Length; length++)
        {
            Assert.Throws<ShapeException>(() => CborFormat.Read<Kitchen>(full.AsSpan(0, length)));
        }
    }
}
