using SendEvent.Benchmarks.Sts;

namespace SendEvent.Benchmarks.Data;

/// <summary>What an application asks STS for.</summary>
internal static class StsData
{
    public static AssumeRoleRequest Request { get; } = new()
    {
        RoleArn = "arn:aws:iam::123456789012:role/deploy/production-writer",
        RoleSessionName = "build-4711@example.com",
        PolicyArns =
        [
            new PolicyDescriptor { Arn = "arn:aws:iam::aws:policy/ReadOnlyAccess" },
            new PolicyDescriptor { Arn = "arn:aws:iam::123456789012:policy/deploy" },
        ],
        Policy = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::releases/*"}]}""",
        DurationSeconds = 3600,
        Tags =
        [
            new Tag { Key = "project", Value = "send event" },
            new Tag { Key = "team", Value = "chat & calls" },
            new Tag { Key = "cost-center", Value = "4711" },
        ],
        TransitiveTagKeys = ["project", "cost-center"],
        ExternalId = "0f7a3c1e-5a0b-4c55-9d0e-3f1a2b4c5d6e",
        SourceIdentity = "ada@example.com",
    };
}
