using Amazon.S3.Model.Internal.MarshallTransformations;
using BenchmarkDotNet.Attributes;
using SendEvent.Benchmarks.Data;
using SendEvent.Benchmarks.Peers;
using SendEvent.Benchmarks.Report;
using SendEvent.Benchmarks.S3;
using SendEvent.Runtime;

namespace SendEvent.Benchmarks.Cases;

[Case(12, "S3 CompleteMultipartUpload, 1,000 parts → HTTP request")]
public class CompleteUploadHttpRequest
{
    private readonly Amazon.S3.Model.CompleteMultipartUploadRequest _peer = AwsS3.RequestOf(S3Data.Completion);

    [GlobalSetup]
    public void Setup() =>
        Same.Xml(Ours().Body.Span, AwsRequest.Body(CompleteMultipartUploadRequestMarshaller.Instance.Marshall(_peer)));

    [Benchmark]
    public ShapeHttpRequest Ours() => CompleteMultipartUploadOperation.ToHttpRequest(S3Data.Completion);

    [Benchmark, Peer("AWS SDK marshaller", Time = 0.30)]
    public long AwsSdk() => AwsRequest.Finish(CompleteMultipartUploadRequestMarshaller.Instance.Marshall(_peer));
}
