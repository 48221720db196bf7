using Amazon.ConnectParticipant.Model;

namespace SendEvent.Sample;

/// <summary>How a request is made, and what a log shows of it.</summary>
internal static class RequestSection
{
    public static SendEventRequest Show()
    {
        Page.Section("A request");
        var request = SendEventRequest.Make(
            contentType: ContentTypes.MessageRead,
            connectionToken: "QVdTX0V4YW1wbGVUb2tlbg==",
            content: """{"messageId":"11111111-aaaa-bbbb-cccc-EXAMPLE01234"}""");
        Page.Line("ToString", request);
        Page.Line("", "The token is a secret of the shape, so no log shows it.");

        var typing = request with { ContentType = ContentTypes.Typing, Content = null };
        Page.Line("with", typing);
        return request;
    }
}
