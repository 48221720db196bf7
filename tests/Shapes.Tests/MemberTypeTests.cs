using System.Buffers;
using System.Reflection;
using System.Xml.Linq;

namespace SendEvent.Shapes.Tests;

/// <summary>Each verb on the types of the members.</summary>
public class MemberTypeTests
{
    private static readonly string[] Verbs =
        ["Make", "TryMake", "Validate", "TryValidate", "ToValue", "OfValue", "ToQuery", "ToXml", "OfXml", "ToJson", "OfJson", "WriteJson", "OfString", "Context_"];

    public static TheoryData<Type> Types =>
        [.. typeof(SendEventRequest).Assembly.GetExportedTypes().Where(type => type.GetInterface("IShape`1") is not null)];

    /// <summary>Structs have those that are the same for all from the runtime.</summary>
    [Theory]
    [MemberData(nameof(Types))]
    public void Every_type_has_every_verb(Type type) => Assert.All(Verbs, verb =>
        Assert.NotEmpty(
            type.GetMember(verb, BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.FlattenHierarchy)
                .Concat(type.IsValueType ? typeof(ShapeVerbs).GetMember(verb) : [])));

    [Fact]
    public void Texts()
    {
        Check(ChatContentType.Make("text/plain"), "ChatContentType", ChatContentType.OfString, ChatContentType.OfJson, ChatContentType.OfXml, ChatContentType.OfValue);
        Check(ChatContent.Make("text/plain"), "ChatContent", ChatContent.OfString, ChatContent.OfJson, ChatContent.OfXml, ChatContent.OfValue);
        Check(ClientToken.Make("text/plain"), "ClientToken", ClientToken.OfString, ClientToken.OfJson, ClientToken.OfXml, ClientToken.OfValue);
        Check(ParticipantToken.Make("text/plain"), "ParticipantToken", ParticipantToken.OfString, ParticipantToken.OfJson, ParticipantToken.OfXml, ParticipantToken.OfValue);
        Check(ChatItemId.Make("text/plain"), "ChatItemId", ChatItemId.OfString, ChatItemId.OfJson, ChatItemId.OfXml, ChatItemId.OfValue);
        Check(Instant.Make("text/plain"), "Instant", Instant.OfString, Instant.OfJson, Instant.OfXml, Instant.OfValue);
    }

    [Fact]
    public void The_doors_of_a_member_type()
    {
        var type = ChatContentType.Make("text/plain");
        Assert.Equal("ChatContentType", ChatContentType.Context_);
        Assert.Equal(new Value.String("text/plain"), type.ToValue());
        Assert.Equal("text/plain", type.ToJson().GetString());
        Assert.Equal("<ChatContentType>text/plain</ChatContentType>", type.ToXml().ToString());
        var output = new ArrayBufferWriter<byte>();
        type.WriteJson(output);
        Assert.Equal("\"text/plain\""u8, output.WrittenSpan);
        Assert.Equal(type, ChatContentType.OfJson("\"text/plain\""u8));
        Assert.Equal(type, ChatContentType.OfJson(type.ToJson()));
        using var reader = new XElement("any", "text/plain").CreateReader();
        Assert.Equal(type, ChatContentType.OfXml(reader));
        Assert.Equal("text/plain", (string)type);
        Assert.Equal("text/plain", type.ToString());
        Assert.Contains("text%2Fplain", type.ToQuery().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Constraints()
    {
        Assert.Equal("ChatContentType: must have at least 1 character, has 0.", Fault(() => ChatContentType.Make("")));
        Assert.Equal("ChatContentType: must have at most 100 characters, has 101.", Fault(() => ChatContentType.Make(new string('x', 101))));
        Assert.Equal("ChatContent: must have at most 16384 characters, has 16385.", Fault(() => ChatContent.Make(new string('x', 16385))));
        Assert.Equal("ClientToken: must have at most 500 characters, has 501.", Fault(() => ClientToken.Make(new string('x', 501))));
        Assert.Equal("ParticipantToken: must have at most 1000 characters, has 1001.", Fault(() => ParticipantToken.Make(new string('x', 1001))));
        Assert.False(ChatContentType.TryMake("", out _, out var violations));
        Assert.Equal("ChatContentType", Assert.Single(violations).Path);
        Assert.Equal("", ((ChatContentType)"").Value);
        Assert.Throws<ShapeValidationException>(() => ((ChatContentType)"").Validate());
    }

    [Fact]
    public void Patterns_are_checked()
    {
        Assert.Equal("01234567-89ab-cdef-0123-456789abcdef", GuidString.Make("01234567-89ab-cdef-0123-456789abcdef").Value);
        Assert.StartsWith("GuidString: must match [0-9A-Fa-f]{8}", Fault(() => GuidString.Make("01234567")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_shows_in_no_text()
    {
        var token = ParticipantToken.Make("hunter2");
        Assert.Equal("***", token.ToString());
        Assert.Equal($"SendEventRequest {{ ContentType = {Samples.Typing}, ConnectionToken = *** }}", (Samples.Least with { ConnectionToken = "hunter2" }).ToString());
        Assert.DoesNotContain("hunter2", Fault(() => ParticipantToken.Make(string.Concat(Enumerable.Repeat("hunter2", 200)))), StringComparison.Ordinal);
        Assert.Equal(
            "ParticipantToken: expected a string, found an array.",
            Assert.Throws<ShapeException>(() => ParticipantToken.OfJson("[\"hunter2\"]")).Message);
    }

    [Fact]
    public void The_default_is_not_null_to_anyone_who_writes_it()
    {
        Assert.Equal("\"\"", Samples.Json(default(ChatContentType)));
        Assert.Equal("", default(ChatContentType).ToString());
    }

    [Fact]
    public void Enums()
    {
        Assert.Equal("DESCENDING", SortKey.Descending.Value);
        Assert.Equal(SortKey.Ascending, SortKey.OfString("ASCENDING"));
        Assert.Equal("\"SIDEWAYS\"", Samples.Json(SortKey.OfJson("\"SIDEWAYS\"")));
        Assert.Equal("SIDEWAYS", SortKey.Make("SIDEWAYS").Value);
        Assert.Equal(8, typeof(ResourceType).GetProperties(BindingFlags.Static | BindingFlags.Public).Count(property => property.PropertyType == typeof(ResourceType)));
    }

    private static void Check<T>(T value, string context, Func<string, T> ofString, Func<string, T> ofJson, Func<string, T> ofXml, Func<Value, T> ofValue)
        where T : IShape<T>
    {
        Assert.Equal(context, T.Shape_.Name);
        Assert.Equal(value, ofString("text/plain"));
        Assert.Equal(value, ofJson("\"text\\/plain\""));
        Assert.Equal(value, ofXml("<x>text/plain</x>"));
        Assert.Equal(value, ofValue("text/plain"));
        Assert.Equal("\"text/plain\"", Samples.Json(value));
        Assert.Equal($"<{context}>text/plain</{context}>", XmlFormat.ToElement(value).ToString());
    }

    private static string Fault<T>(Func<T> make) => Assert.Throws<ShapeValidationException>(() => { make(); }).Message;
}
