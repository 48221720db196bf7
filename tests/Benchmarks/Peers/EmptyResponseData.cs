using System.Net;
using Amazon.Runtime.Internal.Transform;

namespace SendEvent.Benchmarks.Peers;

/// <summary>A response without headers, for unmarshallers of the AWS SDK that look at them.</summary>
internal sealed class EmptyResponseData : IWebResponseData
{
    public static EmptyResponseData Instance { get; } = new();

    public long ContentLength => -1;

    public string ContentType => string.Empty;

    public HttpStatusCode StatusCode => HttpStatusCode.OK;

    public bool IsSuccessStatusCode => true;

    public IHttpResponseBody ResponseBody => null!;

    public string[] GetHeaderNames() => [];

    public bool IsHeaderPresent(string headerName) => false;

    public string GetHeaderValue(string headerName) => string.Empty;

    public bool IsEventHeaderPresent(string headerName) => false;

    public Amazon.Runtime.EventStreams.IEventStreamHeader GetEventStreamHeader(string headerName) => null!;
}
