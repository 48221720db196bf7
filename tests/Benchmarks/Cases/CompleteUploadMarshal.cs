using Amazon.S3.Model.Internal.MarshallTransformations;
using BenchmarkDotNet.Attributes;
using SendEvent.Benchmarks.Data;
using SendEvent.Benchmarks.Peers;
using SendEvent.Benchmarks.Report;
using SendEvent.Benchmarks.S3;
using SendEvent.Runtime;

namespace SendEvent.Benchmarks.Cases;

[Case(9, "S3 CompleteMultipartUpload → request, 1,000 parts")]
public class CompleteUploadMarshal
{
    private readonly Amazon.S3.Model.CompleteMultipartUploadRequest _peer = AwsS3.RequestOf(S3Data.Completion);

    [GlobalSetup]
    public void Setup() =>
        Same.Xml(Ours().Body.Span, AwsRequest.Body(CompleteMultipartUploadRequestMarshaller.Instance.Marshall(_peer)));

    [Benchmark]
    public ShapeHttpRequest Ours() => CompleteMultipartUploadOperation.ToHttpRequest(S3Data.Completion);

    [Benchmark, Peer("AWS SDK marshaller", Time = 0.30, Bytes = 0.10)]
    public long AwsSdk() => AwsRequest.Finish(CompleteMultipartUploadRequestMarshaller.Instance.Marshall(_peer));
}
