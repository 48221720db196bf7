using Amazon.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace SendEvent.Sdk.Tests;

/// <summary>A service on a free port of this machine, and what a client of AWS needs to call it.</summary>
internal static class AwsApp
{
    public static BasicAWSCredentials Credentials { get; } = new("AKIDEXAMPLE", "wJalrXUtnFEMI");

    public static async Task<WebApplication> Start(Action<WebApplicationBuilder> add, Action<WebApplication> map)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        add(builder);
        var app = builder.Build();
        map(app);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    /// <summary>Points a client's configuration to the application, and lets it fail at once.</summary>
    public static TConfig For<TConfig>(WebApplication app)
        where TConfig : ClientConfig, new() => new() { ServiceURL = app.Urls.Single(), AuthenticationRegion = "eu-north-1", MaxErrorRetry = 0, UseHttp = true };
}
