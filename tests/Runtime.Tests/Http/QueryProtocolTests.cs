using SendEvent.Runtime.Tests.HttpShapes;
using static SendEvent.Runtime.Tests.Http.HttpSamples;

namespace SendEvent.Runtime.Tests.Http;

public class QueryProtocolTests
{
    private static readonly OperationDescriptor Wrapped = new("GetThing", Service)
    {
        ResultWrapper = "GetThingResult",
        Errors = [ErrorBinding.Of<HttpConflict, QueryProtocol>()],
    };

    [Fact]
    public void Operation_and_version_go_before_the_members()
    {
        var input = new HttpHostInput { AccountId = "a b", Text = "ä" };
        var request = QueryProtocol.ToHttpRequest(Wrapped, input);
        Assert.Equal("POST", request.Method);
        Assert.Equal("/", request.PathAndQuery);
        Assert.Equal("application/x-www-form-urlencoded; charset=utf-8", request.Headers["Content-Type"]);
        Assert.Equal("Action=GetThing&Version=2020-01-08&AccountId=a%20b&Text=%C3%A4", BodyOf(request));
        Assert.Equal(
            "Action=GetThing&Version=2020-01-08",
            BodyOf(QueryProtocol.ToHttpRequest(Wrapped, EmptyShape.Instance)));
    }

    [Fact]
    public void Path_is_the_root_whatever_the_description_has()
    {
        var service = new ServiceDescriptor("Things") { ApiVersion = "2020-01-08" };
        var operation = new OperationDescriptor("GetThing", service) { RequestUri = "/things?Operation=GetThing" };
        Assert.Equal("/", QueryProtocol.ToHttpRequest(operation, EmptyShape.Instance).PathAndQuery);
        Assert.Equal("/", Ec2Protocol.ToHttpRequest(operation, EmptyShape.Instance).PathAndQuery);
        Assert.Equal("/", JsonProtocol.ToHttpRequest(operation, EmptyShape.Instance).PathAndQuery);
    }

    [Fact]
    public void Ec2_names_start_upper_case()
    {
        var request = Ec2Protocol.ToHttpRequest(Wrapped, new HttpInput { Text = "t", BodyToken = "u", Token = "v" });
        Assert.Equal("Action=GetThing&Version=2020-01-08&Token=v&Text=t&BodyToken=u", BodyOf(request));
    }

    [Fact]
    public void Absent_tokens_are_filled_in() => IdempotencyTokenTests.WithProvider(
        () => "fixed",
        () => Assert.EndsWith("&BodyToken=fixed", BodyOf(QueryProtocol.ToHttpRequest(Plain, Input)), StringComparison.Ordinal));

    [Fact]
    public void Output_is_in_its_wrapper_in_query_and_in_the_root_in_ec2()
    {
        const string Members = "<Note>n</Note><Names><member>x</member></Names>";
        var expected = new HttpDetail { Note = "n", Names = HttpNames.Of("x") };
        Assert.Equal(expected, QueryProtocol.OfHttpResponse<HttpDetail>(
            Wrapped,
            Response(200, $"<R><ResponseMetadata/><GetThingResult>{Members}</GetThingResult></R>")));
        Assert.Equal("n", Ec2Protocol.OfHttpResponse<HttpDetail>(Wrapped, Response(200, $"<R><requestId/>{Members}</R>")).Note);
        Assert.Throws<ShapeException>(() => QueryProtocol.OfHttpResponse<HttpDetail>(Wrapped, Response(200, $"<R>{Members}</R>"), strict: true));
        Assert.Same(EmptyShape.Instance, QueryProtocol.OfHttpResponse<EmptyShape>(Plain, Response(200, "")));
    }

    [Fact]
    public void Error_is_read_from_its_envelope()
    {
        const string Error = "<Error><Code>Conflict</Code><Message>m</Message><Reason>r</Reason></Error>";
        var exception = Assert.Throws<ServiceException<HttpConflict>>(() => QueryProtocol.OfHttpResponse<HttpDetail>(
            Wrapped, Response(400, $"<ErrorResponse>{Error}<RequestId>id</RequestId></ErrorResponse>")));
        Assert.Equal("r", exception.Error.Reason);
        Assert.Equal("id", exception.RequestId);

        exception = Assert.Throws<ServiceException<HttpConflict>>(() => Ec2Protocol.OfHttpResponse<HttpDetail>(
            Wrapped, Response(400, $"<Response><Errors>{Error}</Errors><RequestID>id</RequestID></Response>")));
        Assert.Equal("r", exception.Error.Reason);
        Assert.Equal("id", exception.RequestId);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<xml/>")]
    [InlineData("Service Unavailable")]
    public void Any_body_of_an_error_is_tolerated(string body)
    {
        Assert.True(Assert.Throws<ServiceException>(() => QueryProtocol.OfHttpResponse<HttpDetail>(Wrapped, Response(503, body))).IsRetryable);
        Assert.True(Assert.Throws<ServiceException>(() => Ec2Protocol.OfHttpResponse<HttpDetail>(Wrapped, Response(503, body))).IsFault);
    }
}
