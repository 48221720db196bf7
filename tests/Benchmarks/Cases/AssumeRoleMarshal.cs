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

[Case(8, "STS AssumeRole → form, reused buffer")]
public class AssumeRoleMarshal
{
    private readonly AwsAssumeRoleRequest _peer = AwsSts.RequestOf(StsData.Request);

    private readonly ReusedBuffer _buffer = new(1 << 14);

    [GlobalSetup]
    public void Setup()
    {
        Ours();
        Same.Form(Encoding.ASCII.GetString(_buffer.Written), Encoding.ASCII.GetString(AwsSdk()));
    }

    [Benchmark]
    public void Ours()
    {
        var writer = new QueryShapeWriter(_buffer.Clear());
        writer.WriteParameter("Action", "AssumeRole");
        writer.WriteParameter("Version", "2011-06-15");
        AssumeRoleRequest.Write(ref writer, StsData.Request);
        writer.Flush();
    }

    [Benchmark, Peer("AWS SDK marshaller, up to the encoded bytes", Time = 0.25, Bytes = 0.20)]
    public byte[] AwsSdk() => AWSSDKUtils.GetRequestPayloadBytes(AssumeRoleRequestMarshaller.Instance.Marshall(_peer));
}
