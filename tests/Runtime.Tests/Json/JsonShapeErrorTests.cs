using System.Text;

namespace SendEvent.Runtime.Tests.Json;

/// <summary>The exact messages: they name the place in the model's terms and quote no value.</summary>
public class JsonShapeErrorTests
{
    [Theory]
    [InlineData("{}", "Tree.Name: is required.")]
    [InlineData("{\"Name\":null}", "Tree.Name: is required.")]
    [InlineData("{\"Name\":1}", "Tree.Name: expected a string, found a number.")]
    [InlineData("{\"Name\":{}}", "Tree.Name: expected a string, found an object.")]
    [InlineData("{\"re-named\":[]}", "Tree.Renamed: expected a string, found an array.")]
    [InlineData("{\"\\\"\\u00fc\\\\\\n\":true}", "Tree.Quoted: expected a string, found a boolean.")]
    [InlineData("{\"Children\":{}}", "Tree.Children: expected an array, found an object.")]
    [InlineData("{\"Children\":[{\"Name\":\"a\"},{\"Name\":\"b\"},{\"Name\":-1}]}", "Tree.Children[2].Name: expected a string, found a number.")]
    [InlineData("{\"Children\":[null,{\"Name\":\"a,[{\"},7]}", "Tree.Children[2]: expected an object, found a number.")]
    [InlineData("{\"Children\":[{\"Name\":\"a\"},{}]}", "Tree.Children[1].Name: is required.")]
    [InlineData("{\"Named\":{\"x\":{\"Name\":\"a\"},\"y\":{}}}", "Tree.Named[\"y\"].Name: is required.")]
    [InlineData("{\"Secrets\":{\"x\":1}}", "Tree.Secrets[***]: expected a string, found a number.")]
    [InlineData("{\"Sparse\":[null,\"a\",1]}", "Tree.Sparse[2]: expected a string, found a number.")]
    [InlineData("{\"Choice\":{}}", "Tree.Choice: no member is set.")]
    [InlineData("{\"Choice\":{\"S\":null}}", "Tree.Choice: no member is set.")]
    [InlineData("{\"Choice\":{\"S\":\"a\",\"N\":1}}", "Tree.Choice: more than one member is set.")]
    [InlineData("{\"Choice\":{\"S\":\"a\",\"x\":1}}", "Tree.Choice: more than one member is set.")]
    [InlineData("{\"Choice\":{\"x\":1,\"x\":1}}", "Tree.Choice: more than one member is set.")]
    [InlineData("{\"Choice\":{\"N\":1.5}}", "Tree.Choice.N: the number is not an integer from -2147483648 to 2147483647.")]
    [InlineData("{\"Choice\":{\"Tree\":{\"Children\":[[]]}}}", "Tree.Choice.Tree.Children[0]: expected an object, found an array.")]
    [InlineData("{\"x\":[1,}", "Tree: malformed JSON at byte 8.")]
    [InlineData("{\"x\":\"\\x\"}", "Tree: a malformed escape sequence at byte 6.")]
    [InlineData("{\"Name\":\"secret\\ud83d\"}", "Tree.Name: an unpaired surrogate in a string.")]
    [InlineData("{\"Name\":\"secret\n\"}", "Tree.Name: a control character in a string at byte 15.")]
    [InlineData("{\"Name\":\"secret", "Tree.Name: the JSON ends too early.")]
    [InlineData("{\"Name\":", "Tree.Name: the JSON ends too early.")]
    [InlineData("{\"Name\"", "Tree: the JSON ends too early.")]
    [InlineData("{\"Name\":\"secret\" \"Token\":1}", "Tree: malformed JSON at byte 17.")]
    [InlineData("{\"Name\":\"secret\",}", "Tree: malformed JSON at byte 17.")]
    [InlineData("{\"Name\":\"secret\"}}", "Tree: malformed JSON at byte 17.")]
    [InlineData("{\"Name\":\"secret\"", "Tree: the JSON ends too early.")]
    [InlineData("{\"Name\":x}", "Tree.Name: malformed JSON at byte 8.")]
    [InlineData("{\"Name\":nul}", "Tree.Name: malformed JSON at byte 8.")]
    [InlineData("\uFEFF{}", "Tree.Name: is required.")]
    [InlineData("\uFEFF\uFEFF{}", "Tree: malformed JSON at byte 3.")]
    [InlineData("", "Tree: the JSON ends too early.")]
    [InlineData("null", "Tree: expected an object, found null.")]
    [InlineData("[]", "Tree: expected an object, found an array.")]
    public void Trees(string json, string message) => AssertMessage<JsonTree>(json, message);

    [Theory]
    [InlineData("{\"Flag\":\"true\"}", "Kinds.Flag: expected a boolean, found a string.")]
    [InlineData("{\"Byte\":128}", "Kinds.Byte: the number is not an integer from -128 to 127.")]
    [InlineData("{\"Short\":-32769}", "Kinds.Short: the number is not an integer from -32768 to 32767.")]
    [InlineData("{\"Integer\":1.5}", "Kinds.Integer: the number is not an integer from -2147483648 to 2147483647.")]
    [InlineData("{\"Integer\":\"1\"}", "Kinds.Integer: expected a number, found a string.")]
    [InlineData("{\"Integer\":01}", "Kinds: malformed JSON at byte 12.")]
    [InlineData("{\"Integer\":-}", "Kinds.Integer: a malformed number at byte 12.")]
    [InlineData("{\"Long\":9223372036854775808}", "Kinds.Long: the number is not an integer from -9223372036854775808 to 9223372036854775807.")]
    [InlineData("{\"Long\":1e19}", "Kinds.Long: the number is not an integer from -9223372036854775808 to 9223372036854775807.")]
    [InlineData("{\"Float\":\"1\"}", "Kinds.Float: expected a number, NaN, Infinity or -Infinity.")]
    [InlineData("{\"Double\":\"nan\"}", "Kinds.Double: expected a number, NaN, Infinity or -Infinity.")]
    [InlineData("{\"Double\":true}", "Kinds.Double: expected a number, found a boolean.")]
    [InlineData("{\"BigInteger\":1.5}", "Kinds.BigInteger: the number is not an integer.")]
    [InlineData("{\"BigDecimal\":1e99}", "Kinds.BigDecimal: the number is out of range.")]
    [InlineData("{\"Blob\":\"*\"}", "Kinds.Blob: the string is not base64.")]
    [InlineData("{\"Blob\":1}", "Kinds.Blob: expected a string, found a number.")]
    [InlineData("{\"Epoch\":1e30}", "Kinds.Epoch: the timestamp is out of range.")]
    [InlineData("{\"Epoch\":{}}", "Kinds.Epoch: expected a number, found an object.")]
    [InlineData("{\"Iso\":\"yesterday\"}", "Kinds.Iso: the string is not a timestamp.")]
    [InlineData("{\"Document\":{\"a\":[1,x]}}", "Kinds.Document: malformed JSON at byte 20.")]
    public void Kinds(string json, string message) => AssertMessage<JsonKinds>(json, message);

    [Fact]
    public void Malformed_utf8()
    {
        byte[] json = [.. "{\"Text\":\""u8, 0xC3, 0x28, .. "\"}"u8];
        Assert.Equal("Kinds.Text: malformed UTF-8 in a string.", Assert.Throws<ShapeException>(() => JsonFormat.Read<JsonKinds>(json)).Message);
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    [InlineData(100_000, false)]
    public void Nesting_is_limited(int levels, bool taken)
    {
        // Documents, members that are passed over, and shapes.
        AssertTaken(taken, () => JsonFormat.ReadDocument(Encoding.UTF8.GetBytes(new string('[', levels) + new string(']', levels))));
        AssertTaken(taken, () => JsonFormat.Read<JsonKinds>($"{{\"x\":{new string('[', levels - 1)}{new string(']', levels - 1)}}}"));
        var trees = levels / 2;
        AssertTaken(taken || levels % 2 != 0 && trees <= 32, () => JsonFormat.Read<JsonTree>(
            $"{string.Concat(Enumerable.Repeat("{\"Name\":\"n\",\"Children\":[", trees))}{string.Concat(Enumerable.Repeat("]}", trees))}"));
    }

    private static void AssertTaken(bool taken, Func<object> read)
    {
        if (taken)
        {
            read();
        }
        else
        {
            Assert.Contains("more than 64 levels of nesting", Assert.Throws<ShapeException>(() => read()).Message, StringComparison.Ordinal);
        }
    }

    private static void AssertMessage<T>(string json, string message)
        where T : IShape<T>
    {
        var exception = Assert.Throws<ShapeException>(() => JsonFormat.Read<T>(json));
        Assert.Equal(message, exception.Message);
        Assert.Equal(T.Shape_.Name, exception.Shape);
        Assert.Equal(message[..message.IndexOf(':', StringComparison.Ordinal)], exception.Path);
    }

    [Fact]
    public void Undefined_element_is_refused_as_a_document_too() =>
        Assert.Equal("Document: the element is undefined.", Assert.Throws<ShapeException>(() => JsonFormat.ReadDocument(default(System.Text.Json.JsonElement))).Message);
}
