using System.Buffers;
using System.Text.Json;
using System.Xml;
using FsCheck;
using FsCheck.Fluent;

namespace SendEvent.Shapes.Tests;

/// <summary>Reading is the inverse of writing, in every format and through every door, for values that FsCheck makes.</summary>
public class RoundTripTests
{
    private static readonly Gen<string> XmlText = TextWhere(static character => XmlConvert.IsXmlChar(character));

    private static readonly Gen<string> AnyText = TextWhere(static _ => true);

    [Fact]
    public void Value() => ForRequests(AnyText, static request => SendEventRequest.OfValue(request.ToValue()));

    [Fact]
    public void Json_text() => ForRequests(AnyText, static request => SendEventRequest.OfJson(Samples.Json(request)));

    [Fact]
    public void Json_bytes() => ForRequests(AnyText, static request =>
    {
        var output = new ArrayBufferWriter<byte>();
        request.WriteJson(output);
        return SendEventRequest.OfJson(output.WrittenSpan);
    });

    [Fact]
    public void Json_element() => ForRequests(AnyText, static request => SendEventRequest.OfJson(request.ToJson()));

    [Fact]
    public void Json_by_the_framework() => ForRequests(AnyText, static request =>
        SendEventRequest.OfJson(JsonSerializer.Serialize(JsonDocument.Parse(Samples.Json(request)).RootElement)));

    [Fact]
    public void OfString_reads_the_format_of_the_protocol() =>
        ForRequests(AnyText, static request => SendEventRequest.OfString(Samples.Json(request)));

    [Fact]
    public void Xml_element() => ForRequests(XmlText, static request => SendEventRequest.OfXml(request.ToXml()));

    [Fact]
    public void Xml_text() => ForRequests(XmlText, static request =>
        SendEventRequest.OfXml(Encoding.UTF8.GetString(XmlFormat.Write(request))));

    [Fact]
    public void Xml_text_by_the_framework() => ForRequests(XmlText, static request =>
    {
        // XElement.ToString would write a carriage return as it is, and XML reads that as a line feed.
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { NewLineHandling = NewLineHandling.Entitize }))
        {
            request.ToXml().Save(writer);
        }

        return SendEventRequest.OfXml(text.ToString());
    });

    [Fact]
    public void Xml_reader() => ForRequests(XmlText, static request =>
    {
        using var reader = request.ToXml().CreateReader();
        return SendEventRequest.OfXml(reader);
    });

    [Fact]
    public void Query_by_its_parser() => ForRequests(AnyText, static request =>
    {
        var read = Query.Parse(request.ToQuery().ToString()).ToDictionary(static pair => pair.Name, static pair => pair.Value);
        return SendEventRequest.OfValue(Runtime.Value.OfMembers([.. read.Select(static pair => (pair.Key, (Value)pair.Value))]));
    });

    [Fact]
    public void Transcripts() => Prop.ForAll(
        (from items in (from id in AnyText
                        from content in AnyText
                        from type in Gen.Elements("EVENT", "MESSAGE", "new")
                        select new Item { Id = id, Content = content, Type = type }).ListOf()
         select new GetTranscriptResponse { Transcript = [.. items] }).ToArbitrary(),
        static response =>
        {
            Assert.Equal(response, GetTranscriptResponse.OfValue(response.ToValue()));
            Assert.Equal(response, GetTranscriptResponse.OfJson(response.ToJson()));
            Assert.Equal(response.GetHashCode(), GetTranscriptResponse.OfJson(Samples.Json(response)).GetHashCode());
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Maps() => Prop.ForAll(
        (from keys in AnyText.ListOf()
         from value in AnyText
         select ShapeMap.Create(keys.Distinct().Select(key => KeyValuePair.Create((UploadMetadataSignedHeadersKey)key, (UploadMetadataSignedHeadersValue)(value + key))))).ToArbitrary(),
        static headers =>
        {
            Assert.Equal(headers, UploadMetadataSignedHeaders.OfValue(UploadMetadataSignedHeaders.ToValue(headers)));
            Assert.Equal(headers, UploadMetadataSignedHeaders.OfJson(UploadMetadataSignedHeaders.ToJsonString(headers)));
        }).QuickCheckThrowOnFailure();

    private static void ForRequests(Gen<string> texts, Func<SendEventRequest, SendEventRequest> pass)
    {
        var optional = Gen.OneOf(texts.Select(static text => (string?)text), Gen.Constant((string?)null));
        var requests =
            from type in texts
            from token in texts
            from content in optional
            from once in optional
            select new SendEventRequest
            {
                ContentType = type,
                ConnectionToken = token,
                Content = content,
                ClientToken = once,
            };
        Prop.ForAll(requests.ToArbitrary(), request => Assert.Equal(request, pass(request))).QuickCheckThrowOnFailure();
    }

    // Well-formed UTF-16: a surrogate comes only in a pair.
    private static Gen<string> TextWhere(Func<char, bool> wanted)
    {
        var special = Gen.Elements("\"", "\\", "<", ">", "&", "'", "]]>", "\r", "\n", "\t", " ", "\u2028", "\u0085", "\u007f", "\0", "\u001f", "😀", "é", "\uFEFF", "%", "+", "=");
        var character = ArbMap.Default.GeneratorFor<char>().Where(static c => !char.IsSurrogate(c)).Select(static c => c.ToString());
        return Gen.OneOf(special, character)
            .Where(part => part.All(c => char.IsSurrogate(c) || wanted(c)))
            .ListOf()
            .Select(static parts => string.Concat(parts));
    }
}
