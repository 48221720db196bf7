using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SendEvent.Usage.Tests;

/// <summary>An app of ASP.NET Core on a free port of this machine, and a client of it, for the tests of a class.</summary>
public abstract class LoopbackApp : IAsyncLifetime
{
    protected LoopbackApp()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        AddServices(builder);
        App = builder.Build();
        Map(App);
    }

    protected WebApplication App { get; }

    protected HttpClient Http { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await App.StartAsync();
        Http.BaseAddress = new Uri(App.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await App.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Called by the constructor: uses no state of the instance.</summary>
    protected virtual void AddServices(WebApplicationBuilder builder)
    {
    }

    /// <summary>Called by the constructor: uses no state of the instance.</summary>
    protected abstract void Map(WebApplication app);
}
