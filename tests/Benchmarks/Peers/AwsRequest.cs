using Amazon.Runtime.Internal;

namespace SendEvent.Benchmarks.Peers;

/// <summary>What the marshallers of the AWS SDK make.</summary>
internal static class AwsRequest
{
    /// <summary>The body's length; the pooled buffer of the body goes back, as after a request is sent.</summary>
    public static long Finish(IRequest request)
    {
        using var content = request.ContentStream;
        return content.Length;
    }

    /// <summary>The body.</summary>
    public static byte[] Body(IRequest request)
    {
        using var content = request.ContentStream;
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }
}
