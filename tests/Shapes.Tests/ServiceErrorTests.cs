namespace SendEvent.Shapes.Tests;

/// <summary>Responses of SendEvent, good and bad.</summary>
public class ServiceErrorTests
{
    [Fact]
    public void Success() => Assert.Equal(
        SendEventResponse.Make(id: "7", absoluteTime: "2025-01-31T09:30:00.000Z"),
        SendEventOperation.OfHttpResponse(Response(200, """{"AbsoluteTime":"2025-01-31T09:30:00.000Z","Id":"7"}""")));

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    public void Success_without_members(string body) => Assert.Equal(new SendEventResponse(), SendEventOperation.OfHttpResponse(Response(200, body)));

    [Theory]
    [InlineData("ConflictException", """{"Message":"no"}""")]
    [InlineData("aws.example#ConflictException:http://example.com/", """{"Message":"no"}""")]
    [InlineData(null, """{"__type":"ConflictException","Message":"no"}""")]
    [InlineData(null, """{"code":"ConflictException","Message":"no"}""")]
    public void An_error_of_the_model(string? header, string body)
    {
        var exception = Assert.Throws<ServiceException<ConflictException>>(() => SendEventOperation.OfHttpResponse(Response(409, body, header)));
        Assert.Equal(ConflictException.Make("no"), exception.Error);
        Assert.Equal("ConflictException", exception.Code);
        Assert.Equal("no", exception.ServiceMessage);
        Assert.Equal(409, exception.StatusCode);
        Assert.Equal("SendEvent", exception.Operation);
        Assert.Equal("SendEvent: ConflictException (HTTP 409): no", exception.Message);
        Assert.Equal("r-1", exception.RequestId);
        Assert.Equal(body, Encoding.UTF8.GetString(exception.RawBody.Span));
        Assert.False(exception.IsRetryable);
        Assert.False(exception.IsFault);
    }

    [Fact]
    public void Every_error_of_the_operation_has_its_type()
    {
        Check<AccessDeniedException>(403);
        Check<InternalServerException>(500);
        Check<ThrottlingException>(429);
        Check<ValidationException>(400);
        Check<ConflictException>(409);

        static void Check<T>(int status)
            where T : IShape<T> =>
            Assert.Throws<ServiceException<T>>(() => SendEventOperation.OfHttpResponse(Response(status, """{"Message":"m"}""", typeof(T).Name)));
    }

    [Fact]
    public void Throttling_and_faults_are_told()
    {
        var throttled = Assert.ThrowsAny<ServiceException>(() => SendEventOperation.OfHttpResponse(Response(429, "{}", "ThrottlingException")));
        Assert.True(throttled is { IsThrottling: true, IsRetryable: true, IsFault: false });
        var fault = Assert.ThrowsAny<ServiceException>(() => SendEventOperation.OfHttpResponse(Response(500, "{}", "InternalServerException")));
        Assert.True(fault is { IsThrottling: false, IsFault: true });
    }

    [Fact]
    public void An_error_that_nobody_modelled()
    {
        const string Body = """{"message":"tea only","more":[1]}""";
        var exception = Assert.Throws<ServiceException>(() => SendEventOperation.OfHttpResponse(Response(418, Body, "TeapotException")));
        Assert.Equal("TeapotException", exception.Code);
        Assert.Equal("tea only", exception.ServiceMessage);
        Assert.Equal(418, exception.StatusCode);
        Assert.Equal(Body, Encoding.UTF8.GetString(exception.RawBody.Span));
        Assert.Equal("SendEvent: TeapotException (HTTP 418): tea only", exception.Message);
    }

    [Fact]
    public void An_error_with_an_empty_body()
    {
        var modelled = Assert.Throws<ServiceException<ConflictException>>(() => SendEventOperation.OfHttpResponse(Response(409, "", "ConflictException")));
        Assert.Equal(default, modelled.Error.Message);
        Assert.Null(modelled.ServiceMessage);

        var bare = Assert.Throws<ServiceException>(() => SendEventOperation.OfHttpResponse(Response(503, "")));
        Assert.Equal("ServiceUnavailable", bare.Code);
        Assert.Equal("SendEvent: ServiceUnavailable (HTTP 503): Service Unavailable", bare.Message);
        Assert.True(bare.IsFault);
    }

    [Theory]
    [InlineData("<html>Bad gateway</html>")]
    [InlineData("{\"Message\":")]
    [InlineData("[]")]
    public void An_error_that_is_not_json(string body)
    {
        var exception = Assert.ThrowsAny<ServiceException>(() => SendEventOperation.OfHttpResponse(Response(502, body)));
        Assert.Equal(502, exception.StatusCode);
        Assert.Equal(body, Encoding.UTF8.GetString(exception.RawBody.Span));
    }

    [Theory]
    [InlineData("""{"Id":7}""", "SendEventResponse.Id")]
    [InlineData("[]", "SendEventResponse")]
    [InlineData("{", "SendEventResponse")]
    public void A_success_that_does_not_fit(string body, string path)
    {
        var exception = Assert.Throws<ShapeException>(() => SendEventOperation.OfHttpResponse(Response(200, body)));
        Assert.Equal("SendEventResponse", exception.Shape);
        Assert.Equal(path, exception.Path);
    }

    private static ShapeHttpResponse Response(int status, string body, string? errorType = null)
    {
        var headers = new ShapeHttpHeaders { };
        headers.Add("x-amzn-RequestId", "r-1");
        if (errorType is not null)
        {
            headers.Add("X-Amzn-ErrorType", errorType);
        }

        return new ShapeHttpResponse { StatusCode = status, Headers = headers, Body = Encoding.UTF8.GetBytes(body) };
    }
}
