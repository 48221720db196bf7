using System.Net;
using System.Reflection;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace SendEvent.Usage.Tests;

/// <summary>Emitted types as bodies of minimal APIs and of controllers: the JSON of the wire, and 400 with the place for what is not.</summary>
public sealed class BodyTests : LoopbackApp
{
    public static TheoryData<string, string> Bodies
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var wire in WireCase.All)
            {
                data.Add("minimal", wire.ToString());
                data.Add("mvc", wire.ToString());
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task Comes_and_goes_as_on_the_wire(string host, string name)
    {
        var wire = WireCase.Of(name);
        using var response = await Post(host, wire, wire.Json);
        Assert.Equal(wire.Json, await response.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task What_does_not_fit_is_a_bad_request_that_says_where(string host, string name)
    {
        var wire = WireCase.Of(name);
        if (wire.Bad.Length > 0)
        {
            using var response = await Post(host, wire, wire.Bad);
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
            Assert.Contains(wire.Says, Strings(answer.RootElement), StringComparison.Ordinal);
        }
    }

    private Task<HttpResponseMessage> Post(string host, WireCase wire, string json)
    {
        var content = new StringContent(json, Encoding.UTF8, "application/json");
        return Http.PostAsync(new Uri($"/{host}/{WireCase.All.ToList().IndexOf(wire)}", UriKind.Relative), content);
    }

    private static string Strings(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => string.Join("\n", json.EnumerateObject().Select(static member => Strings(member.Value))),
        JsonValueKind.Array => string.Join("\n", json.EnumerateArray().Select(Strings)),
        JsonValueKind.String => json.GetString()!,
        _ => "",
    };

    protected override void AddServices(WebApplicationBuilder builder)
    {
        builder.Environment.EnvironmentName = Environments.Production;
        builder.Services.Configure<RouteHandlerOptions>(static options => options.ThrowOnBadRequest = true);
        builder.Services
            .AddControllers(static options => options.Conventions.Add(new BodyControllers()))
            .ConfigureApplicationPartManager(static manager => manager.FeatureProviders.Add(new BodyControllers()));
    }

    protected override void Map(WebApplication app)
    {
        app.UseExceptionHandler(static errors => errors.Run(static context => context.Features.Get<IExceptionHandlerFeature>()!.Error switch
        {
            BadHttpRequestException bad => Results.Problem(bad.InnerException?.Message, statusCode: bad.StatusCode).ExecuteAsync(context),
            var other => Results.Problem(other.ToString(), statusCode: 500).ExecuteAsync(context),
        }));
        app.MapControllers();
        for (var i = 0; i < WireCase.All.Count; i++)
        {
            typeof(BodyTests).GetMethod(nameof(MapBody), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(WireCase.All[i].Type)
                .Invoke(null, [app, i]);
        }
    }

    private static void MapBody<T>(WebApplication app, int index) => app.MapPost($"/minimal/{index}", static ([FromBody] T body) => body);
}
