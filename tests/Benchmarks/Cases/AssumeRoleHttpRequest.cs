using System.Text;
using Amazon.SecurityToken.Model.Internal.MarshallTransformations;
using Amazon.Util;
using BenchmarkDotNet.Attributes;
using SendEvent.Benchmarks.Data;
using SendEvent.Benchmarks.Peers;
using SendEvent.Benchmarks.Report;
using SendEvent.Benchmarks.Sts;
using SendEvent.Runtime;
using AwsAssumeRoleRequest = Amazon.SecurityToken.Model.AssumeRoleRequest;

namespace SendEvent.Benchmarks.Cases;

[Case(9, "STS AssumeRole → HTTP request")]
public class AssumeRoleHttpRequest
{
    private readonly AwsAssumeRoleRequest _peer = AwsSts.RequestOf(StsData.Request);

    [GlobalSetup]
    public void Setup() => Same.Form(Encoding.ASCII.GetString(Ours().Body.Span), Encoding.ASCII.GetString(AwsSdk()));

    [Benchmark]
    public ShapeHttpRequest Ours() => AssumeRoleOperation.ToHttpRequest(StsData.Request);

    [Benchmark, Peer("AWS SDK marshaller, up to the encoded bytes", Time = 0.25)]
    public byte[] AwsSdk() => AWSSDKUtils.GetRequestPayloadBytes(AssumeRoleRequestMarshaller.Instance.Marshall(_peer));
}
