using SendEvent.Runtime.Tests.HttpShapes;
using static SendEvent.Runtime.Tests.Http.HttpSamples;

namespace SendEvent.Runtime.Tests.Http;

public class MessageTextTests
{
    private const string Marker = "hush";

    [Fact]
    public void Request_says_what_it_is()
    {
        var request = Rest(new HttpInput { Id = "a b", Bearer = Marker, Limit = 3, Token = "t", Names = HttpNames.Of("n"), BodyToken = Marker });
        Assert.Equal(
            """
            PUT /things/a%20b?v=2&list&limit=3&token=t
            X-Amz-Bearer: ***
            X-Names: n
            Content-Type: application/json
            Content-Length: 20
            (20 bytes)
            """,
            request.ToString(),
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void Request_without_headers_is_two_lines() =>
        Assert.Equal("GET /\n(0 bytes)", new ShapeHttpRequest { Method = "GET" }.ToString());

    [Theory]
    [InlineData("Authorization")]
    [InlineData("authorization")]
    [InlineData("Cookie")]
    [InlineData("Set-Cookie")]
    [InlineData("Proxy-Authorization")]
    [InlineData("X-Amz-Security-Token")]
    [InlineData("X-Api-Key")]
    public void Secrets_by_custom_do_not_show(string name)
    {
        var headers = new ShapeHttpHeaders();
        headers.Add(name, Marker);
        headers.Add("X-Plain", "shown");
        Assert.Equal($"{name}: ***\nX-Plain: shown", headers.ToString());
        var response = new ShapeHttpResponse { StatusCode = 200, Headers = headers };
        Assert.Equal($"HTTP 200\n{name}: ***\nX-Plain: shown\n(0 bytes)", response.ToString());
        Assert.DoesNotContain(
            Marker, new ShapeHttpRequest { Method = "GET", Query = $"a=1&X-Amz-Signature={Marker}", Headers = headers }.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Sensitive_members_do_not_show_wherever_they_are()
    {
        var operation = new OperationDescriptor("Op", Service) { RequestUri = "/a/{label}/{other}" };
        var request = RestXmlProtocol.ToHttpRequest(operation, new HttpSecrets(Marker));
        var text = request.ToString();
        Assert.DoesNotContain(Marker, text, StringComparison.Ordinal);
        Assert.StartsWith("POST /a/***/shown?***\n", text, StringComparison.Ordinal);
        Assert.Contains("X-Plain: shown", text, StringComparison.Ordinal);
        Assert.Contains("x-map-***: ***", text, StringComparison.Ordinal);
        Assert.Contains("X-List: ***", text, StringComparison.Ordinal);
        Assert.Contains(Marker, request.PathAndQuery, StringComparison.Ordinal);
    }

    [Fact]
    public void Sensitive_header_of_a_response_does_not_show_once_it_was_read()
    {
        var response = Response(200, "", ("X-Header", Marker));
        RestJsonProtocol.OfHttpResponse<HttpSecrets>(Plain, response);
        Assert.DoesNotContain(Marker, response.ToString(), StringComparison.Ordinal);
        Assert.Equal(Marker, response.Headers["X-Header"]);
    }

    private sealed record HttpSecrets(string? Text) : IShape<HttpSecrets>
    {
        private static readonly MemberDescriptor Label = new("label") { Location = MemberLocation.Uri, Sensitive = true };
        private static readonly MemberDescriptor Other = new("other") { Location = MemberLocation.Uri };
        private static readonly MemberDescriptor Query = new("query") { Location = MemberLocation.QueryString, Sensitive = true };
        private static readonly MemberDescriptor Header = new("X-Header") { Location = MemberLocation.Header, Sensitive = true };
        private static readonly MemberDescriptor List = new("X-List") { Location = MemberLocation.Header };
        private static readonly MemberDescriptor Map = new("x-map-") { Location = MemberLocation.Headers, LocationName = "x-map-" };
        private static readonly MemberDescriptor Last = new("X-Plain") { Location = MemberLocation.Header };
        private static readonly ListDescriptor Items = new("Items", new MemberDescriptor("member", MemberRole.Item) { Sensitive = true });
        private static readonly MapDescriptor Entries = new(
            "Entries", new MemberDescriptor("key", MemberRole.Key), new MemberDescriptor("value", MemberRole.Value)) { Sensitive = true };

        private static readonly StructureDescriptor Shape = new(nameof(HttpSecrets), Label, Other, Query, Header, List, Map, Last);

        public static ShapeDescriptor Shape_ => Shape;

        public static void Write<TWriter>(ref TWriter writer, HttpSecrets value)
            where TWriter : struct, IShapeWriter, allows ref struct
        {
            writer.BeginStructure(Shape);
            writer.WriteString(Label, value.Text!);
            writer.WriteString(Other, "shown");
            writer.WriteString(Query, value.Text!);
            writer.WriteString(Header, value.Text!);
            if (writer.BeginMember(List))
            {
                writer.BeginList(Items, 1);
                writer.WriteString(Items.Item, value.Text!);
                writer.EndList(Items);
            }

            if (writer.BeginMember(Map))
            {
                writer.BeginMap(Entries, 1);
                writer.WriteKey(Entries.Key, value.Text!);
                writer.WriteString(Entries.Value, value.Text!);
                writer.EndMap(Entries);
            }

            writer.WriteString(Last, "shown");
            writer.EndStructure(Shape);
        }

        public static HttpSecrets Read<TReader>(ref TReader reader)
            where TReader : struct, IShapeReader, allows ref struct
        {
            string? text = null;
            reader.BeginStructure(Shape);
            for (var member = -1; reader.NextMember(Shape, ref member);)
            {
                if (member == 3)
                {
                    text = reader.ReadString(Header);
                }
                else
                {
                    reader.BeginMap(Entries);
                    while (reader.NextEntry(Entries, out _))
                    {
                        reader.ReadString(Entries.Value);
                    }
                }
            }

            return new HttpSecrets(text);
        }
    }
}
