using Amazon.Runtime.Internal.Transform;
using Amazon.S3.Model;
using Amazon.S3.Model.Internal.MarshallTransformations;
using BenchmarkDotNet.Attributes;
using SendEvent.Benchmarks.Data;
using SendEvent.Benchmarks.Peers;
using SendEvent.Benchmarks.Report;
using SendEvent.Benchmarks.S3;
using SendEvent.Runtime;

namespace SendEvent.Benchmarks.Cases;

[Case(10, "S3 ListObjectsV2 response, 1,000 keys")]
public class ListObjectsUnmarshal
{
    private readonly ShapeHttpResponse _response = new() { StatusCode = 200, Body = S3Data.Page };

    [GlobalSetup]
    public void Setup() => AwsS3.CheckSame(Ours(), AwsSdk());

    [Benchmark]
    public ListObjectsV2Output Ours() => ListObjectsV2Operation.OfHttpResponse(_response);

    [Benchmark, Peer("AWS SDK unmarshaller", Time = 0.35, Bytes = 0.80)]
    public ListObjectsV2Response AwsSdk()
    {
        using var context = new XmlUnmarshallerContext(new MemoryStream(S3Data.Page), false, EmptyResponseData.Instance);
        return (ListObjectsV2Response)ListObjectsV2ResponseUnmarshaller.Instance.Unmarshall(context);
    }

    [Benchmark, Peer("bare XmlReader with strings")]
    public int Bare() => BareXmlReader.Read(S3Data.Page);
}
