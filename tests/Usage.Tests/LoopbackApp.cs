using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SendEvent.Usage.Tests;

/// <summary>An app of ASP.NET Core on a free port of this machine, and a client of it, for the tests of a class.</summary>
public abstract class LoopbackApp : IAsyncLifetime
{
    private readonly WebApplication _app;

    protected LoopbackApp()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        AddServices(builder);
        _app = builder.Build();
        Map(_app);
    }

    protected HttpClient Http { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await _app.StartAsync();
        Http.BaseAddress = new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Called by the constructor: uses no state of the instance.</summary>
    protected virtual void AddServices(WebApplicationBuilder builder)
    {
    }

    /// <summary>Called by the constructor: uses no state of the instance.</summary>
    protected abstract void Map(WebApplication app);
}
