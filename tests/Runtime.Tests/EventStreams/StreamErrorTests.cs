using System.Text;
using SendEvent.Runtime.Tests.EventShapes;
using SendEvent.Runtime.Tests.HttpShapes;
using static SendEvent.Runtime.Tests.EventStreams.EventSamples;

namespace SendEvent.Runtime.Tests.EventStreams;

/// <summary>A service ends a stream with an error.</summary>
public class StreamErrorTests
{
    private static readonly byte[] Beat = EventFrames.Event("beat");

    [Theory]
    [InlineData("closed")]
    [InlineData("ClosedException")]
    public async Task Error_of_the_union_is_thrown_as_what_it_is(string type)
    {
        var (events, exception) = await Receive<RestJsonProtocol>(Beat, EventFrames.Exception(type, """{"message":"m","reason":"r"}"""), Beat);
        Assert.Single(events);
        if (type == "ClosedException")
        {
            // The name of the shape is not that of the member.
            Assert.IsType<ServiceException>(exception);
            return;
        }

        var thrown = Assert.IsType<ServiceException<ClosedException>>(exception);
        Assert.Equal(new ClosedException { Message = "m", Reason = "r" }, thrown.Error);
        Assert.Equal(("ClosedException", "m", 200, "r", "Follow"), (thrown.Code, thrown.ServiceMessage, thrown.StatusCode, thrown.RequestId, thrown.Operation));
        Assert.Equal("""{"message":"m","reason":"r"}""", Encoding.UTF8.GetString(thrown.RawBody.Span));

        // The model says 429.
        Assert.Equal((true, true, false), (thrown.IsThrottling, thrown.IsRetryable, thrown.IsFault));
    }

    [Theory]
    [InlineData("""{"Message":"m"}""", "m")]
    [InlineData("{}", "")]
    [InlineData("", "")]
    public async Task Error_is_read_leniently(string payload, string message)
    {
        var (_, exception) = await Receive<RestJsonProtocol>(EventFrames.Exception("closed", payload));
        Assert.Equal(new ClosedException { Message = message, Reason = "" }, Assert.IsType<ServiceException<ClosedException>>(exception).Error);
    }

    [Fact]
    public async Task Error_comes_in_xml_and_cbor_too()
    {
        var (_, xml) = await Receive<RestXmlProtocol>(EventFrames.Exception("closed", "<closed><message>m</message><reason>r</reason></closed>"));
        Assert.Equal(new ClosedException { Message = "m", Reason = "r" }, Assert.IsType<ServiceException<ClosedException>>(xml).Error);
        var message = EventFrames.Message(
            [0xA1, 0x67, .. "message"u8, 0x61, (byte)'m'], (":message-type", "exception"), (":exception-type", "closed"));
        var (_, cbor) = await Receive<RpcV2CborProtocol>(EventFrames.Event("initial-response", [0xA1, 0x67, .. "session"u8, 0x60]), message);
        Assert.Equal(new ClosedException { Message = "m", Reason = "" }, Assert.IsType<ServiceException<ClosedException>>(cbor).Error);
    }

    [Fact]
    public async Task Error_of_the_operation_is_thrown_as_what_it_is()
    {
        var (_, exception) = await Receive<RestJsonProtocol>(EventFrames.Exception("HttpConflict", """{"Message":"m"}"""));
        var thrown = Assert.IsType<ServiceException<HttpConflict>>(exception);
        Assert.Equal(("Conflict", "m"), (thrown.Code, thrown.Error.Message));
    }

    [Fact]
    public async Task Error_that_no_model_knows_is_thrown_with_what_it_says()
    {
        var (_, exception) = await Receive<RestJsonProtocol>(EventFrames.Exception("Strange", """{"Message":"m"}"""));
        var thrown = Assert.IsType<ServiceException>(exception);
        Assert.Equal(("Strange", "m"), (thrown.Code, thrown.ServiceMessage));
        Assert.Equal((false, false), (thrown.IsRetryable, thrown.IsFault));
        Assert.Equal("Follow: Strange (HTTP 200): m", thrown.Message);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""{"reason":{}}""")]
    public async Task Error_that_does_not_fit_is_thrown_with_the_reason(string payload)
    {
        var (_, exception) = await Receive<RestJsonProtocol>(EventFrames.Exception("closed", payload));
        var thrown = Assert.IsType<ServiceException>(exception);
        Assert.Equal("ClosedException", thrown.Code);
        Assert.IsType<ShapeException>(thrown.InnerException);
    }

    [Fact]
    public async Task Error_without_a_model_is_a_code_and_a_message()
    {
        var error = EventFrames.Message([], (":message-type", "error"), (":error-code", "InternalError"), (":error-message", "m"));
        var (events, exception) = await Receive<RestXmlProtocol>(Beat, error);
        Assert.Single(events);
        var thrown = Assert.IsType<ServiceException>(exception);
        Assert.Equal(("InternalError", "m", true), (thrown.Code, thrown.ServiceMessage, thrown.IsRetryable));
        var (_, bare) = await Receive<RestXmlProtocol>(EventFrames.Message([], (":message-type", "error")));
        Assert.Equal("Follow: error (HTTP 200)", Assert.IsType<ServiceException>(bare).Message);
    }
}
