using Amazon.EC2;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Served.Ec2;
using Model = Amazon.EC2.Model;

namespace SendEvent.Sdk.Tests;

/// <summary>The client of AWS for EC2 calls a handler of ours (ec2).</summary>
public sealed class Ec2Tests : IAsyncLifetime
{
    private WebApplication _app = null!;
    private AmazonEC2Client _client = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _app = await AwsApp.Start(static builder => builder.Services.AddEC2Handler<Machines>(ServiceLifetime.Singleton), static app => app.MapEC2());
        _client = new AmazonEC2Client(AwsApp.Credentials, AwsApp.For<AmazonEC2Config>(_app));
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Nested_inputs_and_outputs_come_through()
    {
        var run = await _client.RunInstancesAsync(
            new Model.RunInstancesRequest
            {
                ImageId = "ami-1",
                MinCount = 1,
                MaxCount = 2,
                BlockDeviceMappings = [new() { DeviceName = "/dev/sda1", Ebs = new() { VolumeSize = 8, Encrypted = true } }],
                TagSpecifications = [new() { ResourceType = "instance", Tags = [new("Name", "a & b")] }],
            },
            Token);
        Assert.Equal(2, run.Reservation.Instances.Count);
        await _client.CreateTagsAsync(new Model.CreateTagsRequest(["i-1"], [new("k", "v")]), Token);
        var found = await _client.DescribeInstancesAsync(
            new Model.DescribeInstancesRequest { InstanceIds = ["i-1"], Filters = [new("tag:Name", ["a & b", "c"])] }, Token);
        var instance = Assert.Single(Assert.Single(found.Reservations).Instances);
        Assert.Equal(("i-1", "ami-1", "/dev/sda1"), (instance.InstanceId, instance.ImageId, Assert.Single(instance.BlockDeviceMappings).DeviceName));
        Assert.Equal(["Name=a & b", "k=v"], instance.Tags.Select(static tag => $"{tag.Key}={tag.Value}"));
        Assert.Equal(new DateTime(2033, 5, 4, 3, 2, 1, DateTimeKind.Utc), instance.LaunchTime!.Value.ToUniversalTime());
    }

    [Fact]
    public async Task Lists_and_blobs_work()
    {
        Assert.Equal(["eu-north-1", "eu-west-1"], (await _client.DescribeRegionsAsync(Token)).Regions.Select(static region => region.RegionName));
        var key = await _client.ImportKeyPairAsync(new Model.ImportKeyPairRequest("k", Convert.ToBase64String([1, 2, 255])), Token);
        Assert.Equal("0102ff", key.KeyFingerprint);
    }

    [Fact]
    public async Task Errors_are_theirs()
    {
        var exception = await Assert.ThrowsAsync<AmazonEC2Exception>(
            () => _client.TerminateInstancesAsync(new Model.TerminateInstancesRequest(["i-9"]), Token));
        Assert.Equal(("InvalidInstanceID.NotFound", "There is no i-9.", 400), (exception.ErrorCode, exception.Message, (int)exception.StatusCode));
        Assert.NotEmpty(exception.RequestId);
    }

    private sealed class Machines : IEC2Handler
    {
        private readonly List<Tag> _tags = [];
        private RunInstancesRequest? _run;

        public Task<Reservation> RunInstancesAsync(RunInstancesRequest input, CancellationToken cancellationToken)
        {
            _run = input;
            _tags.AddRange(input.TagSpecifications!.Value[0].Tags!.Value);
            return Task.FromResult(new Reservation { Instances = [.. Enumerable.Range(1, input.MaxCount).Select(static i => new Instance { InstanceId = $"i-{i}" })] });
        }

        public Task CreateTagsAsync(CreateTagsRequest input, CancellationToken cancellationToken)
        {
            _tags.AddRange(input.Tags);
            return Task.CompletedTask;
        }

        public Task<DescribeInstancesResult> DescribeInstancesAsync(DescribeInstancesRequest input, CancellationToken cancellationToken)
        {
            Assert.Equal(["a & b", "c"], Assert.Single(input.Filters!.Value).Values!.Value.Select(static value => value.ToString()));
            var device = _run!.BlockDeviceMappings!.Value[0];
            Assert.Equal((8, true), (device.Ebs!.VolumeSize, device.Ebs.Encrypted));
            var instance = new Instance
            {
                InstanceId = input.InstanceIds!.Value[0].ToString(),
                ImageId = _run.ImageId?.ToString(),
                BlockDeviceMappings = [new InstanceBlockDeviceMapping { DeviceName = device.DeviceName }],
                Tags = [.. _tags],
                LaunchTime = new DateTimeOffset(2033, 5, 4, 3, 2, 1, TimeSpan.Zero),
            };
            return Task.FromResult(new DescribeInstancesResult { Reservations = [new Reservation { Instances = [instance] }] });
        }

        public Task<DescribeRegionsResult> DescribeRegionsAsync(DescribeRegionsRequest input, CancellationToken cancellationToken) =>
            Task.FromResult(new DescribeRegionsResult { Regions = [new Region { RegionName = "eu-north-1" }, new Region { RegionName = "eu-west-1" }] });

        public Task<TerminateInstancesResult> TerminateInstancesAsync(TerminateInstancesRequest input, CancellationToken cancellationToken) =>
            throw new ServiceException("InvalidInstanceID.NotFound", $"There is no {input.InstanceIds[0]}.", 400);

        public Task<ImportKeyPairResult> ImportKeyPairAsync(ImportKeyPairRequest input, CancellationToken cancellationToken) =>
            Task.FromResult(new ImportKeyPairResult { KeyName = input.KeyName.ToString(), KeyFingerprint = Convert.ToHexStringLower(input.PublicKeyMaterial.Span) });
    }
}
