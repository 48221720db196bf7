using Amazon.SecurityToken;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Served.Sts;
using Model = Amazon.SecurityToken.Model;

namespace SendEvent.Sdk.Tests;

/// <summary>The client of AWS for STS calls a handler of ours (query).</summary>
public sealed class StsTests : IAsyncLifetime
{
    private WebApplication _app = null!;
    private AmazonSecurityTokenServiceClient _client = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _app = await AwsApp.Start(static builder => builder.Services.AddSTSHandler<Tokens>(), static app => app.MapSTS());
        _client = new AmazonSecurityTokenServiceClient(AwsApp.Credentials, AwsApp.For<AmazonSecurityTokenServiceConfig>(_app));
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Nested_inputs_and_outputs_come_through()
    {
        Assert.Equal(("arn:aws:iam::1:user/a&b", "1"), await Identity());
        var assumed = await _client.AssumeRoleAsync(
            new Model.AssumeRoleRequest
            {
                RoleArn = "arn:aws:iam::123456789012:role/reader",
                RoleSessionName = "s-1",
                DurationSeconds = 900,
                PolicyArns = [new() { Arn = "arn:aws:iam::123456789012:policy/one" }, new() { Arn = "arn:aws:iam::123456789012:policy/two" }],
                Tags = [new() { Key = "team", Value = "a b" }],
                TransitiveTagKeys = ["team"],
            },
            Token);
        Assert.Equal("900 one,two team=a b team", assumed.AssumedRoleUser.Arn[20..]);
        Assert.Equal(new DateTime(2033, 5, 4, 3, 2, 1, DateTimeKind.Utc), assumed.Credentials.Expiration!.Value.ToUniversalTime());
        Assert.Equal("ASIA", (await _client.GetSessionTokenAsync(Token)).Credentials.AccessKeyId[..4]);
        Assert.Equal("decoded", (await _client.DecodeAuthorizationMessageAsync(new Model.DecodeAuthorizationMessageRequest { EncodedMessage = "x" }, Token)).DecodedMessage);
    }

    [Fact]
    public async Task Errors_are_theirs()
    {
        var expired = await Assert.ThrowsAsync<Model.ExpiredTokenException>(
            () => _client.AssumeRoleWithWebIdentityAsync(
                new Model.AssumeRoleWithWebIdentityRequest { RoleArn = "arn:aws:iam::123456789012:role/reader", RoleSessionName = "s-1", WebIdentityToken = "expired-token" }, Token));
        Assert.Equal(("ExpiredTokenException", "Too old."), (expired.ErrorCode, expired.Message));
        var invalid = await Assert.ThrowsAsync<AmazonSecurityTokenServiceException>(
            () => _client.AssumeRoleAsync(new Model.AssumeRoleRequest { RoleArn = "short", RoleSessionName = "s-1", DurationSeconds = 1 }, Token));
        Assert.Equal(("ValidationException", 400), (invalid.ErrorCode, (int)invalid.StatusCode));
        Assert.StartsWith("2 validation errors detected.", invalid.Message, StringComparison.Ordinal);
    }

    private async Task<(string Arn, string Account)> Identity()
    {
        var identity = await _client.GetCallerIdentityAsync(new Model.GetCallerIdentityRequest(), Token);
        return (identity.Arn, identity.Account);
    }

    private sealed class Tokens : ISTSHandler
    {
        private static readonly Credentials Session = new()
        {
            AccessKeyId = "ASIAIOSFODNN7EXAMPLE", SecretAccessKey = "k", SessionToken = "t", Expiration = new DateTimeOffset(2033, 5, 4, 3, 2, 1, TimeSpan.Zero),
        };

        public Task<GetCallerIdentityResponse> GetCallerIdentityAsync(GetCallerIdentityRequest input, CancellationToken cancellationToken) =>
            Task.FromResult(new GetCallerIdentityResponse { Arn = "arn:aws:iam::1:user/a&b", Account = "1" });

        public Task<AssumeRoleResponse> AssumeRoleAsync(AssumeRoleRequest input, CancellationToken cancellationToken)
        {
            var policies = string.Join(',', input.PolicyArns!.Value.Select(static policy => policy.Arn!.ToString()!.Split('/')[1]));
            var tags = string.Join(',', input.Tags!.Value.Select(static tag => $"{tag.Key}={tag.Value}"));
            var arn = $"arn:aws:sts::1:role/{input.DurationSeconds} {policies} {tags} {string.Join(',', input.TransitiveTagKeys!.Value)}";
            return Task.FromResult(new AssumeRoleResponse { Credentials = Session, AssumedRoleUser = new AssumedRoleUser { Arn = arn, AssumedRoleId = "id" } });
        }

        public Task<AssumeRoleWithWebIdentityResponse> AssumeRoleWithWebIdentityAsync(AssumeRoleWithWebIdentityRequest input, CancellationToken cancellationToken) =>
            throw new ServiceException<ExpiredTokenException>(new ExpiredTokenException { Message = "Too old." });

        public Task<GetSessionTokenResponse> GetSessionTokenAsync(GetSessionTokenRequest input, CancellationToken cancellationToken) =>
            Task.FromResult(new GetSessionTokenResponse { Credentials = Session });

        public Task<DecodeAuthorizationMessageResponse> DecodeAuthorizationMessageAsync(DecodeAuthorizationMessageRequest input, CancellationToken cancellationToken) =>
            Task.FromResult(new DecodeAuthorizationMessageResponse { DecodedMessage = "decoded" });
    }
}
