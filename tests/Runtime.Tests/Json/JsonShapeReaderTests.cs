using System.Numerics;
using System.Text;
using System.Text.Json;

namespace SendEvent.Runtime.Tests.Json;

public class JsonShapeReaderTests
{
    [Fact]
    public void All_kinds_in_any_order_with_white_space()
    {
        var read = JsonFormat.Read<JsonKinds>(
            """
             { "Document" : { "a" : [ 1 , 1.0 , "x" , null , true ] , "b" : { } , "c" : [ ] } ,
              "Http":"Sun, 25 Jan 2015 08:00:00 GMT", "Iso" : "2015-01-25T08:00:00Z", "Epoch" : 1422172800.5,
              "Blob": "AQID", "BigDecimal": 1.10, "BigInteger": 123456789012345678901234567890, "Double": 2.5e3, "Float": 0.1,
              "Long": -9223372036854775808, "Integer": -2147483648, "Short": 32767, "Byte": 127, "Flag": false, "Text": "t" }
            """);
        var time = new DateTimeOffset(2015, 1, 25, 8, 0, 0, TimeSpan.Zero);
        Assert.Equal(
            new JsonKinds
            {
                Text = "t",
                Flag = false,
                Byte = 127,
                Short = 32767,
                Integer = int.MinValue,
                Long = long.MinValue,
                Float = 0.1f,
                Double = 2500,
                BigInteger = BigInteger.Parse("123456789012345678901234567890"),
                BigDecimal = 1.10m,
                Blob = new byte[] { 1, 2, 3 },
                Epoch = time.AddSeconds(0.5),
                Iso = time,
                Http = time,
                Document = JsonFormat.ReadDocument("""{"a":[1,1.0,"x",null,true],"b":{},"c":[]}"""u8),
            },
            read with { Document = read.Document });
        Assert.Equal(read.BigInteger, BigInteger.Parse("123456789012345678901234567890"));
    }

    [Theory]
    [InlineData("\\\"\\\\\\/\\b\\f\\n\\r\\t", "\"\\/\b\f\n\r\t")]
    [InlineData("\\u00e9\\uD83D\\uDE00\\u0000", "é😀\0")]
    [InlineData("é😀 and some more text \\n é", "é😀 and some more text \n é")]
    public void Escapes(string json, string expected) =>
        Assert.Equal(expected, JsonFormat.Read<JsonKinds>($"{{\"Text\":\"{json}\"}}").Text);

    [Fact]
    public void Null_and_unknown_members_are_passed_over()
    {
        var read = JsonFormat.Read<JsonTree>(
            """{"Name":"n","Token":null,"x":{"a":[1,{"b":[]},{}],"c":"\u00e9"},"Children":[null,{"Name":"a","y":true},null],"Named":{"k":null},"Sparse":[null,"s"],"SparseMap":{"a":null},"z":[[],0]}""");
        Assert.Equal(
            new JsonTree
            {
                Name = "n",
                Children = ShapeList.Create<JsonTree>([new() { Name = "a" }]),
                Named = default(ShapeMap<string, JsonTree>),
                Sparse = ShapeList.Create<string?>([null, "s"]),
                SparseMap = ShapeMap.Create<string, string?>([new("a", null)]),
            },
            read);
    }

    [Fact]
    public void Of_members_with_the_same_name_the_last_wins()
    {
        Assert.Equal("b", JsonFormat.Read<JsonKinds>("""{"Text":"a","Integer":1,"Text":"b"}""").Text);
        Assert.Equal(
            ShapeMap.Create<string, string?>([new("k", "2")]),
            JsonFormat.Read<JsonTree>("""{"Name":"n","SparseMap":{"k":"1","k":"2"}}""").SparseMap);
        Assert.Equal(JsonFormat.ReadDocument("""{"a":2}"""u8), JsonFormat.ReadDocument("""{"a":1,"a":2}"""u8));
    }

    [Theory]
    [InlineData("1.0", 1)]
    [InlineData("-24.000", -24)]
    [InlineData("-0.0", 0)]
    [InlineData("1e2", 100)]
    [InlineData("250e-1", 25)]
    [InlineData("9223372036854775807.0", long.MaxValue)]
    [InlineData("-9223372036854775808.0", long.MinValue)]
    public void Whole_numbers_are_integers_however_they_are_written(string number, long value) =>
        Assert.Equal(value, JsonFormat.Read<JsonKinds>($"{{\"Long\":{number}}}").Long);

    [Theory]
    [InlineData("25e-1")]
    [InlineData("9223372036854775807.5")]
    [InlineData("9223372036854775808.0")]
    [InlineData("1e-999")]
    [InlineData("1e999999999")]
    public void Other_numbers_are_not_integers(string number) =>
        Assert.Throws<ShapeException>(() => JsonFormat.Read<JsonKinds>($"{{\"Long\":{number}}}"));

    [Fact]
    public void Names_may_be_escaped_renamed_or_long()
    {
        var read = JsonFormat.Read<JsonTree>(
            """{"N\u0061me":"n","\"ü\\\u000a":"q","re-named":"r","ALongNameThatDoesNotFitOneBlock":"l","ALongNameThatDoesNotFitOneBlocK":"x","Renamed":"x"}""");
        Assert.Equal(("n", "q", "r", "l"), (read.Name, read.Quoted, read.Renamed, read.ALongNameThatDoesNotFitOneBlock));
    }

    [Theory]
    [InlineData("""{"S":"a"}""")]
    [InlineData("""{"__type":"Choice","S":"a"}""")]
    [InlineData("""{"N":null,"S":"a","other":null}""")]
    [InlineData("""{"S":"b","S":"a"}""")]
    public void Unions_have_one_member(string json) => Assert.Equal(new JsonChoice.S("a"), JsonFormat.Read<JsonChoice>(json));

    [Fact]
    public void Unknown_union_member_is_kept() => Assert.Equal(
        new JsonChoice.Unknown("n\u00e9w", new Value.List(ShapeList.Create<Value>([1L, "x"]))),
        JsonFormat.Read<JsonChoice>("""{"n\u00e9w":[1,"x"]}"""));

    [Theory]
    [InlineData("Epoch", "1422172800")]
    [InlineData("Epoch", "1.4221728E9")]
    [InlineData("Epoch", "\"1422172800\"")]
    [InlineData("Epoch", "\"2015-01-25T08:00:00Z\"")]
    [InlineData("Epoch", "\"Sun, 25 Jan 2015 08:00:00 GMT\"")]
    [InlineData("Iso", "\"2015-01-25T09:00:00+01:00\"")]
    [InlineData("Iso", "1422172800.000")]
    [InlineData("Iso", "\"Sun, 25 Jan 2015 08:00:00\\u0020GMT\"")]
    [InlineData("Http", "\"2015-01-25T08:00:00Z\"")]
    [InlineData("Http", "1422172800")]
    public void Timestamps_of_all_formats_are_read_everywhere(string member, string json)
    {
        var read = JsonFormat.Read<JsonKinds>($"{{\"{member}\":{json}}}");
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1422172800), read.Epoch ?? read.Iso ?? read.Http);
    }

    [Fact]
    public void Elements_are_read_even_with_comments_and_trailing_commas()
    {
        var options = new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
        using var document = JsonDocument.Parse("""{"x":{"Name":"é",/* */ "Children":[],}}""", options);
        Assert.Equal(new JsonTree { Name = "é", Children = default(ShapeList<JsonTree>) }, JsonFormat.Read<JsonTree>(document.RootElement.GetProperty("x")));
        using var wrong = JsonDocument.Parse("""{"Name":1,/* */}""", options);
        Assert.Equal("Tree.Name", Assert.Throws<ShapeException>(() => JsonFormat.Read<JsonTree>(wrong.RootElement)).Path);
        Assert.Equal("Tree", Assert.Throws<ShapeException>(() => JsonFormat.Read<JsonTree>(default(JsonElement))).Path);
    }

    [Fact]
    public void Text_is_read_whatever_its_length()
    {
        foreach (var length in new[] { 0, 1, 100, 170, 171, 10_000 })
        {
            var text = new string('é', length);
            Assert.Equal(text, JsonFormat.Read<JsonKinds>($"{{\"Text\":\"{text}\"}}").Text);
        }

        var exception = Assert.Throws<ShapeException>(() => JsonFormat.Read<JsonKinds>("{\"Text\":\"\ud83d\"}"));
        Assert.Equal("Kinds: an unpaired surrogate in the text.", exception.Message);
    }

    [Fact]
    public void Empty_body_has_no_members()
    {
        var reader = JsonShapeReader.OfBody([], JsonKinds.Shape_);
        Assert.Equal(new JsonKinds(), JsonKinds.Read(ref reader));
        reader.End();
    }

    [Fact]
    public void Every_prefix_of_a_text_is_refused_with_a_path()
    {
        var json = """{"Name":"né\n","Children":[{"Name":"a"}],"Sparse":[null,"x"],"Named":{"k":{"Name":"b"}},"Choice":{"N":-12},"x":[1.5e3,{"y":true}]}"""u8;
        for (var length = 0; length < json.Length; length++)
        {
            var prefix = json[..length].ToArray();
            var exception = Assert.Throws<ShapeException>(() => JsonFormat.Read<JsonTree>(prefix));
            Assert.StartsWith("Tree", exception.Path, StringComparison.Ordinal);
            Assert.Equal("Tree", exception.Shape);
            Assert.Contains("ends too early", exception.Message, StringComparison.Ordinal);
        }
    }
}
