namespace SendEvent.Package.Tests;

/// <summary>A client in a program that has its clients from the factory of ASP.NET Core, as the README says.</summary>
public sealed class HttpClientFactoryTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    private const string Yaml = """
        namespace: Shop
        metadata: { protocol: rest-json, serviceId: Shop }
        operations:
          GetOrder: { input: GetOrderRequest, output: Order, http: { method: GET, requestUri: "/orders/{Id}" } }
        shapes:
          GetOrderRequest: { type: structure, required: [Id], members: { Id: { shape: String, location: uri } } }
          Order: { type: structure, members: { Note: String } }
        """;

    private const string Program = """
        using Microsoft.Extensions.DependencyInjection;
        using SendEvent.Runtime;
        using Shop;

        var services = new ServiceCollection();
        services.AddTransient<Answers>();
        services.AddHttpClient<IShopClient, ShopClient>(http => http.BaseAddress = new("https://shop.example/v1/")).ConfigurePrimaryHttpMessageHandler<Answers>();
        var client = services.BuildServiceProvider().GetRequiredService<IShopClient>();
        var (order, response) = await ResponseMetadata.OfAsync(() => client.GetOrderAsync(new() { Id = "7" }));
        System.Console.WriteLine($"{order.Note} {response.StatusCode}");

        internal sealed class Answers : System.Net.Http.HttpMessageHandler
        {
            protected override System.Threading.Tasks.Task<System.Net.Http.HttpResponseMessage> SendAsync(System.Net.Http.HttpRequestMessage request, System.Threading.CancellationToken cancellationToken)
            {
                request.Options.TryGetValue(OperationDescriptor.RequestKey, out var operation);
                return System.Threading.Tasks.Task.FromResult(new System.Net.Http.HttpResponseMessage
                {
                    Content = new System.Net.Http.StringContent($"{{\"Note\":\"{operation?.Name} {request.RequestUri}\"}}"),
                });
            }
        }
        """;

    [Fact]
    public async Task ATypedClientIsMadeAndCalled()
    {
        var consumer = new Consumer(
            feed,
            "factory",
            extraItems: """<FrameworkReference Include="Microsoft.AspNetCore.App" />""",
            imports: "<PropertyGroup><NoWarn>CA2000;CA2007;CA1812;CA1062;CA1849;CA5399;IDE0058;CA2234</NoWarn></PropertyGroup>")
            .Write("shop.shapes.yaml", Yaml)
            .Write("Program.cs", Program);
        Assert.Equal("GetOrder https://shop.example/v1/orders/7 200\n", (await consumer.Run()).ShouldSucceed().Output.ReplaceLineEndings("\n"));
    }
}
