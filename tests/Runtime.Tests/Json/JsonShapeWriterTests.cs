using System.Buffers;
using System.Numerics;
using System.Text;
using System.Text.Json;

namespace SendEvent.Runtime.Tests.Json;

public class JsonShapeWriterTests
{
    public static TheoryData<string, string> Texts => new()
    {
        { "", "" },
        { "plain", "plain" },
        { "\"\\/", "\\\"\\\\/" },
        { "\b\f\n\r\t", "\\b\\f\\n\\r\\t" },
        { "\0\u0001\u000b\u001f\u007f", "\\u0000\\u0001\\u000B\\u001F\u007f" },
        { "é日本😀\u2028<>&'+", "é日本😀\u2028<>&'+" },
        { "a\ud83d", "a\ufffd" },
        { "\ude00\ud83d\ude00", "\ufffd😀" },
        { "0123456789abcde\n", "0123456789abcde\\n" },
        { "0123456789abcdefé", "0123456789abcdefé" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Escapes_only_what_must_be(string text, string expected) =>
        Assert.Equal($"{{\"Text\":\"{expected}\"}}", Write(new JsonKinds { Text = text }));

    [Fact]
    public void Strings_of_all_lengths_and_positions_of_special_characters_are_exact()
    {
        for (var length = 0; length < 70; length++)
        {
            var plain = new string('x', length);
            Assert.Equal($"{{\"Text\":\"{plain}\"}}", Write(new JsonKinds { Text = plain }));
            for (var at = 0; at < length; at++)
            {
                foreach (var special in "\"\\\u0000\u001f\u0080ÿĀ\uffff")
                {
                    var text = plain.Remove(at, 1).Insert(at, special.ToString());
                    var json = Write(new JsonKinds { Text = text });
                    Assert.Equal(text, JsonDocument.Parse(json).RootElement.GetProperty("Text").GetString());
                }
            }
        }
    }

    [Fact]
    public void Long_strings_and_blobs_do_not_depend_on_the_buffers_size()
    {
        var value = new JsonKinds
        {
            Text = string.Concat(Enumerable.Range(0, 20_000).Select(i => i % 7 == 0 ? "\"é" : i % 11 == 0 ? "😀" : "plain")),
            Blob = Enumerable.Range(0, 50_000).Select(i => (byte)i).ToArray(),
        };
        var small = new SmallBuffers();
        JsonFormat.Write(value, small);
        Assert.Equal(value, JsonFormat.Read<JsonKinds>(small.Written.ToArray()));
        Assert.Equal(small.Written, JsonFormat.WriteToArray(value));
    }

    [Fact]
    public void All_kinds() => Assert.Equal(
        """{"Text":"t","Flag":true,"Byte":-128,"Short":-32768,"Integer":2147483647,"Long":-9223372036854775808,"Float":0.1,"Double":0.30000000000000004,"BigInteger":123456789012345678901234567890,"BigDecimal":79228162514264337593543950335,"Blob":"AQID","Epoch":1422172800,"Iso":"2015-01-25T08:00:00Z","Http":"Sun, 25 Jan 2015 08:00:00 GMT","Document":{"a":[1,1.0,0.5,"x",null,true]}}""",
        Write(new JsonKinds
        {
            Text = "t",
            Flag = true,
            Byte = -128,
            Short = -32768,
            Integer = int.MaxValue,
            Long = long.MinValue,
            Float = 0.1f,
            Double = 0.1 + 0.2,
            BigInteger = BigInteger.Parse("123456789012345678901234567890"),
            BigDecimal = decimal.MaxValue,
            Blob = new byte[] { 1, 2, 3 },
            Epoch = s_time,
            Iso = s_time,
            Http = s_time,
            Document = Map(("a", List(1, 1.0, 0.5, "x", Value.Null.Instance, true))),
        }));

    [Theory]
    [InlineData(double.NaN, "\"NaN\"")]
    [InlineData(double.PositiveInfinity, "\"Infinity\"")]
    [InlineData(double.NegativeInfinity, "\"-Infinity\"")]
    [InlineData(1.0, "1")]
    [InlineData(-0.0, "-0")]
    [InlineData(1e300, "1E+300")]
    [InlineData(5e-324, "5E-324")]
    public void Doubles(double number, string expected)
    {
        Assert.Equal($"{{\"Double\":{expected}}}", Write(new JsonKinds { Double = number }));
        Assert.Equal(number, JsonFormat.Read<JsonKinds>($"{{\"Double\":{expected}}}").Double);
        if (!double.IsFinite(number))
        {
            Assert.Equal($"{{\"Float\":{expected}}}", Write(new JsonKinds { Float = (float)number }));
            Assert.Equal((float)number, JsonFormat.Read<JsonKinds>($"{{\"Float\":{expected}}}").Float);
        }
    }

    [Theory]
    [InlineData(0, "1422172800", "2015-01-25T08:00:00Z")]
    [InlineData(1_230_000, "1422172800.123", "2015-01-25T08:00:00.123Z")]
    [InlineData(1_234_560, "1422172800.123456", "2015-01-25T08:00:00.123456Z")]
    [InlineData(1, "1422172800.0000001", "2015-01-25T08:00:00.0000001Z")]
    [InlineData(5_000_000, "1422172800.5", "2015-01-25T08:00:00.5Z")]
    public void Timestamps_keep_their_fraction(int ticks, string epoch, string iso)
    {
        var time = s_time.AddTicks(ticks);
        Assert.Equal($"{{\"Epoch\":{epoch},\"Iso\":\"{iso}\"}}", Write(new JsonKinds { Epoch = time, Iso = time }));
    }

    [Fact]
    public void Lists_maps_and_unions() => Assert.Equal(
        """{"Name":"n","Children":[{"Name":"a"},{"Name":"b","Children":[]}],"Sparse":["x",null],"Named":{"k\n":{"Name":"c"}},"SparseMap":{"a":null,"b":"y"},"Choice":{"N":7},"re-named":"r","\"ü\\\n":"q","ALongNameThatDoesNotFitOneBlock":"l"}""",
        Write(new JsonTree
        {
            Name = "n",
            Children = ShapeList.Create<JsonTree>([new() { Name = "a" }, new() { Name = "b", Children = default(ShapeList<JsonTree>) }]),
            Sparse = ShapeList.Create<string?>(["x", null]),
            Named = ShapeMap.Create<string, JsonTree>([new("k\n", new() { Name = "c" })]),
            SparseMap = ShapeMap.Create<string, string?>([new("a", null), new("b", "y")]),
            Choice = new JsonChoice.N(7),
            Renamed = "r",
            Quoted = "q",
            ALongNameThatDoesNotFitOneBlock = "l",
        }));

    [Fact]
    public void Unknown_union_member_is_written_as_it_was_read()
    {
        const string Json = """{"other":{"a":[1,{"b":"c"}]}}""";
        Assert.Equal(Json, Write(JsonFormat.Read<JsonChoice>(Json)));
    }

    [Fact]
    public void Documents_have_every_kind_of_value() => Assert.Equal(
        """[-7,1.5,"AQI=",1422172800,{"b":false},"NaN",1E+300,[],{}]""",
        WriteDocument(List(
            new Value.Integer(-7),
            new Value.Decimal(1.5m),
            new Value.Binary(new byte[] { 1, 2 }),
            new Value.Timestamp(s_time),
            new Value.Structure(ShapeMap.Create<string, Value>([new("b", false)])),
            double.NaN,
            1e300,
            List(),
            Map())));

    [Fact]
    public void Absent_token_is_filled_in_at_the_top_only_where_asked_for()
    {
        var tree = new JsonTree { Name = "n", Children = ShapeList.Create<JsonTree>([new() { Name = "a" }]) };
        var output = new ArrayBufferWriter<byte>();
        var writer = new JsonShapeWriter(output, fillTokens: true);
        JsonTree.Write(ref writer, tree);
        writer.Flush();
        var read = JsonFormat.Read<JsonTree>(output.WrittenSpan);
        Assert.True(Guid.TryParseExact(read.Token, "D", out var token));
        Assert.Equal(4, token.Version);
        Assert.Equal(read.Token, read.Token!.ToLowerInvariant());
        Assert.Null(read.Children!.Value[0].Token);
        Assert.DoesNotContain("Token", Write(tree), StringComparison.Ordinal);
    }

    [Fact]
    public void Nesting_is_limited()
    {
        Assert.Equal(new string('[', 1000) + new string(']', 1000), WriteDocument(Nested(1000)));
        var exception = Assert.Throws<ShapeException>(() => WriteDocument(Nested(1001)));
        Assert.Contains("more than 1000 levels of nesting", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Element_has_what_was_written()
    {
        var element = JsonFormat.ToElement(new JsonKinds { Text = "é", Integer = 3 });
        Assert.Equal("é", element.GetProperty("Text").GetString());
        Assert.Equal(3, element.GetProperty("Integer").GetInt32());
        Assert.Equal(JsonValueKind.Array, JsonFormat.ToElement(new JsonKinds { Document = Nested(900) }).GetProperty("Document").ValueKind);
    }

    private static readonly DateTimeOffset s_time = new(2015, 1, 25, 8, 0, 0, TimeSpan.Zero);

    private static string Write<T>(T value)
        where T : IShape<T> => Encoding.UTF8.GetString(JsonFormat.WriteToArray(value));

    private static string WriteDocument(Value value)
    {
        var output = new ArrayBufferWriter<byte>();
        var writer = new JsonShapeWriter(output);
        writer.WriteDocument(new SimpleDescriptor("Document", ShapeKind.Document).Root, value);
        writer.Flush();
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static Value Nested(int levels)
    {
        var value = List();
        for (var i = 1; i < levels; i++)
        {
            value = List(value);
        }

        return value;
    }

    private static Value.List List(params Value[] items) => new(ShapeList.Create<Value>(items));

    private static Value.Map Map(params (string Key, Value Value)[] entries) =>
        new(ShapeMap.Create(entries.Select(entry => new KeyValuePair<string, Value>(entry.Key, entry.Value))));

    // Gives exactly as much room as was asked for.
    private sealed class SmallBuffers : IBufferWriter<byte>
    {
        private byte[] _lent = [];

        public List<byte> Written { get; } = [];

        public void Advance(int count) => Written.AddRange(_lent[..count]);

        public Memory<byte> GetMemory(int sizeHint = 0) => _lent = new byte[Math.Max(sizeHint, 1)];

        public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
    }
}
