using Amazon.S3.Model.Internal.MarshallTransformations;
using BenchmarkDotNet.Attributes;
using SendEvent.Benchmarks.Data;
using SendEvent.Benchmarks.Peers;
using SendEvent.Benchmarks.Report;
using SendEvent.Runtime;

namespace SendEvent.Benchmarks.Cases;

[Case(11, "S3 CompleteMultipartUpload, 1,000 parts → XML, reused buffer")]
public class CompleteUploadMarshal
{
    private readonly Amazon.S3.Model.CompleteMultipartUploadRequest _peer = AwsS3.RequestOf(S3Data.Completion);

    private readonly ReusedBuffer _buffer = new(1 << 18);

    private readonly MemberDescriptor _root = new("CompleteMultipartUpload", MemberRole.Root)
    {
        XmlNamespace = new XmlNamespace("http://s3.amazonaws.com/doc/2006-03-01/"),
    };

    [GlobalSetup]
    public void Setup()
    {
        Ours();
        Same.Xml(_buffer.Written, AwsRequest.Body(CompleteMultipartUploadRequestMarshaller.Instance.Marshall(_peer)));
    }

    [Benchmark]
    public void Ours() => XmlFormat.Write(S3Data.Completion.MultipartUpload!, _buffer.Clear(), _root);

    [Benchmark, Peer("AWS SDK marshaller", Time = 0.30, Bytes = 0.10)]
    public long AwsSdk() => AwsRequest.Finish(CompleteMultipartUploadRequestMarshaller.Instance.Marshall(_peer));
}
