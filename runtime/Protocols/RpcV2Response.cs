namespace SendEvent.Runtime;

/// <summary>What the responses of the Smithy RPC v2 protocols share, whatever their bodies are.</summary>
internal static class RpcV2Response
{
    /// <summary>Begins a response.</summary>
    /// <param name="response">The response.</param>
    /// <param name="protocol">The name of the protocol on the wire.</param>
    /// <param name="contentType">The type of the body, or null where there is none.</param>
    public static HttpResponseBuilder Begin(HttpResponseBuilder response, string protocol, string? contentType)
    {
        response.Headers.Add("smithy-protocol", protocol);
        response.ContentType = contentType;
        return response;
    }
}
