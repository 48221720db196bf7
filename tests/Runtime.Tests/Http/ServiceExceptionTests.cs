using SendEvent.Runtime.Tests.HttpShapes;
using static SendEvent.Runtime.Tests.Http.HttpSamples;

namespace SendEvent.Runtime.Tests.Http;

public class ServiceExceptionTests
{
    [Theory]
    [InlineData("Conflict")]
    [InlineData("HttpConflict")]
    [InlineData("HttpConflict:http://internal.example/coral/a#b")]
    [InlineData("aws.example#HttpConflict")]
    [InlineData("aws.example#HttpConflict:http://internal.example/")]
    public void Code_is_found_in_header_and_body(string code)
    {
        const string Members = """ "Message":"m","Count":1,"Names":["n"],"Data":[true] """;
        foreach (var response in new[]
        {
            Response(409, $"{{{Members}}}", ("X-Amzn-ErrorType", code), ("X-Reason", "r")),
            Response(409, $$"""{"__type":"{{code}}",{{Members}}}""", ("X-Reason", "r")),
            Response(409, $$"""{"code":"{{code}}",{{Members}}}""", ("X-Reason", "r")),
        })
        {
            var exception = Assert.Throws<ServiceException<HttpConflict>>(() => Rest(response));
            Assert.Equal("m", exception.Error.Message);
            Assert.Equal("r", exception.Error.Reason);
            Assert.Equal(HttpNames.Of("n"), exception.Error.Names);
            Assert.Equal(code.Contains("Http", StringComparison.Ordinal) ? "HttpConflict" : "Conflict", exception.Code);
            Assert.Equal(409, exception.StatusCode);
            Assert.Equal("PutThing", exception.Operation);
            Assert.Equal("m", exception.ServiceMessage);
            Assert.False(exception.IsRetryable);
            Assert.False(exception.IsFault);
        }
    }

    [Fact]
    public void Json_errors_ignore_locations()
    {
        var exception = Assert.Throws<ServiceException<HttpConflict>>(() => JsonProtocol.OfHttpResponse<EmptyShape>(
            OperationOf<JsonProtocol>(),
            Response(400, """{"__type":"a#Conflict","message":"m","Reason":"body"}""", ("X-Reason", "header"), ("x-amzn-RequestId", "id"))));
        Assert.Equal("body", exception.Error.Reason);
        Assert.Equal("id", exception.RequestId);
    }

    [Fact]
    public void Required_members_that_are_absent_get_stand_ins()
    {
        var error = Assert.Throws<ServiceException<HttpConflict>>(() => Rest(Response(409, "", ("x-amzn-errortype", "Conflict")))).Error;
        Assert.Equal("", error.Message);
        Assert.Equal("", error.Reason);
        Assert.Equal(0, error.Count);
        Assert.Empty(error.Names.Items);
        Assert.Equal(Value.Null.Instance, error.Data);
        Assert.Equal("", Assert.Throws<ServiceException<HttpDetailError>>(
            () => Rest(Response(500, """{"code":"HttpDetailError","Detail":{}}"""))).Error.Detail.Note);
        Assert.Equal("", Assert.Throws<ServiceException<HttpDetailError>>(
            () => Rest(Response(500, """{"code":"HttpDetailError"}"""))).Error.Detail.Note);
    }

    [Fact]
    public void Error_that_cannot_be_made_is_unmodelled_with_the_reason()
    {
        var exception = Assert.Throws<ServiceException>(() => Rest(Response(400, """{"code":"HttpDetailError","Detail":1}""")));
        Assert.Equal("HttpDetailError", exception.Code);
        Assert.IsType<ShapeException>(exception.InnerException);
        Assert.True(exception.IsFault);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("<html><body>Secret page</body></html>", null)]
    [InlineData("{\"code\":", null)]
    [InlineData("{\"code\":403,\"message\":[]}", null)]
    [InlineData("{\"__type\":null,\"code\":\"Other\"}", "Other")]
    [InlineData("[1]", null)]
    [InlineData("\u0001\u0002", null)]
    public void Any_body_of_an_error_is_tolerated(string body, string? code)
    {
        foreach (var (status, name) in new[]
        {
            (300, "MultipleChoices"), (302, "Found"), (304, "NotModified"), (400, "BadRequest"), (404, "NotFound"),
            (500, "InternalServerError"), (503, "ServiceUnavailable"), (599, ""),
        })
        {
            var exception = Assert.Throws<ServiceException>(() => Rest(Response(status, body)));
            Assert.Equal(code ?? name, exception.Code);
            Assert.Equal(status, exception.StatusCode);
            Assert.Equal(body.Length, exception.RawBody.Length);
            Assert.DoesNotContain("Secret", exception.ToString(), StringComparison.Ordinal);
            Assert.Equal(status is 500 or 503, exception.IsRetryable);
        }
    }

    [Theory]
    [InlineData("""{"__type":"a#Other","code":"HttpSecretError","message":"m"}""", "HttpSecretError")]
    [InlineData("""{"code":"Reason","__type":"a#HttpSecretError","message":"m"}""", "Reason")]
    public void Code_goes_before_type_but_either_can_name_the_error(string body, string code)
    {
        var exception = Assert.Throws<ServiceException<HttpSecretError>>(() => Rest(Response(400, body)));
        Assert.Equal(code, exception.Code);
    }

    [Fact]
    public void Message_tells_operation_code_status_and_what_the_service_said()
    {
        var exception = Assert.Throws<ServiceException>(() => Rest(Response(400, """{"code":"Other","Message":"why"}""")));
        Assert.Equal("PutThing: Other (HTTP 400): why", exception.Message);
    }

    [Fact]
    public void Sensitive_message_is_hidden()
    {
        var exception = Assert.Throws<ServiceException<HttpSecretError>>(
            () => Rest(Response(400, """{"code":"HttpSecretError","message":"hush"}""")));
        Assert.Equal("hush", exception.Error.message);
        Assert.DoesNotContain("hush", exception.ToString(), StringComparison.Ordinal);
        Assert.True(exception.IsRetryable);
        Assert.False(exception.IsThrottling);
    }

    [Theory]
    [InlineData("Customized;Sender", "Customized")]
    [InlineData(";Sender", "HttpSecretError")]
    [InlineData("", "HttpSecretError")]
    [InlineData("Customized", "HttpSecretError")]
    [InlineData("Customized;Sender;More", "HttpSecretError")]
    public void Query_compatible_service_gives_its_own_code(string header, string code)
    {
        var service = new ServiceDescriptor("S") { QueryCompatible = true };
        var operation = new OperationDescriptor("Op", service) { Errors = [ErrorBinding.Of<HttpDetailError, JsonProtocol>(), ErrorBinding.Of<HttpSecretError, JsonProtocol>()] };
        var exception = Assert.Throws<ServiceException<HttpSecretError>>(() => JsonProtocol.OfHttpResponse<EmptyShape>(
            operation,
            Response(400, """{"__type":"a.b#HttpSecretError","message":"Hi"}""", ("x-amzn-query-error", header))));
        Assert.Equal(code, exception.Code);
    }

    [Theory]
    [InlineData(400, "ThrottlingException", true, true)]
    [InlineData(429, "Any", true, true)]
    [InlineData(400, "RequestTimeout", true, false)]
    [InlineData(502, "", true, false)]
    [InlineData(400, "ValidationException", false, false)]
    public void Code_and_status_tell_whether_to_try_again(int status, string code, bool retryable, bool throttling)
    {
        var exception = Assert.Throws<ServiceException>(() => Rest(Response(status, "", ("x-amzn-errortype", code))));
        Assert.Equal(retryable, exception.IsRetryable);
        Assert.Equal(throttling, exception.IsThrottling);
    }

    private static void Rest(ShapeHttpResponse response) => RestJsonProtocol.OfHttpResponse<HttpOutput>(Operation, response);
}
