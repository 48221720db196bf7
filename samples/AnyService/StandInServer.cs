using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace SendEvent.AnyService;

/// <summary>Answers GetCallerIdentity as the service does, with text of its own, on a free port of loopback.</summary>
internal sealed class StandInServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private StandInServer(WebApplication application) => _application = application;

    public Uri Address => new(_application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    /// <summary>Method, path and body of the request that came last.</summary>
    public string LastRequest { get; private set; } = string.Empty;

    public static async Task<StandInServer> Start()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var application = builder.Build();
        var server = new StandInServer(application);
        application.Run(server.Answer);
        await application.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task Answer(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        LastRequest = $"{context.Request.Method} {context.Request.Path} {body}";
        context.Response.ContentType = "text/xml";
        await context.Response.WriteAsync("""
            <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
              <GetCallerIdentityResult>
                <UserId>AIDAEXAMPLE</UserId>
                <Account>123456789012</Account>
                <Arn>arn:aws:iam::123456789012:user/somebody</Arn>
              </GetCallerIdentityResult>
              <ResponseMetadata><RequestId>00000000-1111-2222-3333-444444444444</RequestId></ResponseMetadata>
            </GetCallerIdentityResponse>
            """);
    }
}
