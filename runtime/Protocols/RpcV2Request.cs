namespace SendEvent.Runtime;

/// <summary>What the requests of the Smithy RPC v2 protocols share, whatever their bodies are.</summary>
internal static class RpcV2Request
{
    /// <summary>Begins a request.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="input">Its input.</param>
    /// <param name="protocol">The name of the protocol on the wire.</param>
    /// <param name="contentType">The type of the bodies.</param>
    public static HttpRequestBuilder Begin(OperationDescriptor operation, ShapeDescriptor input, string protocol, string contentType)
    {
        var request = new HttpRequestBuilder(operation, input);
        request.Headers.Add("smithy-protocol", protocol);
        request.Headers.Add("Accept", operation.StreamsEvents ? EventStreamFrame.MediaType : contentType);
        if (operation.Service.QueryCompatible)
        {
            request.Headers.Add("x-amzn-query-mode", "true");
        }

        return request;
    }

    /// <summary>The end of the path, which names service and operation; what stands before it is up to the host.</summary>
    public static string? RouteOf(ShapeHttpRequest request)
    {
        var start = request.Path.LastIndexOf("/service/", StringComparison.Ordinal);
        return start < 0 ? null : request.Path[start..];
    }
}
