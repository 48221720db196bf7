using Amazon.SecurityToken.Model;
using OurRequest = SendEvent.Benchmarks.Sts.AssumeRoleRequest;

namespace SendEvent.Benchmarks.Peers;

/// <summary>The AWS SDK's types with the content of ours.</summary>
internal static class AwsSts
{
    public static AssumeRoleRequest RequestOf(OurRequest request) => new()
    {
        RoleArn = request.RoleArn,
        RoleSessionName = request.RoleSessionName,
        PolicyArns = [.. request.PolicyArns!.Value.Select(policy => new PolicyDescriptorType { Arn = policy.Arn!.Value })],
        Policy = request.Policy,
        DurationSeconds = request.DurationSeconds!.Value,
        Tags = [.. request.Tags!.Value.Select(tag => new Tag { Key = tag.Key, Value = tag.Value })],
        TransitiveTagKeys = [.. request.TransitiveTagKeys!.Value],
        ExternalId = request.ExternalId,
        SourceIdentity = request.SourceIdentity!.Value,
    };
}
