namespace SendEvent.Sdk.Tests;

/// <summary>Says why the other tests are not there.</summary>
public sealed class ModelsTests
{
    [Fact]
    public void Published_descriptions_are_there()
    {
#if HAS_MODELS
        Assert.NotNull(typeof(ModelsTests).Assembly.GetType("Served.S3.S3Server"));
#else
        Assert.Skip("No published descriptions: set SENDEVENT_MODELS to a folder of service-2.json files (dynamodb.json, s3.json, sqs.json, sts.json, ec2.json) and build again.");
#endif
    }
}
