using System.Net;
using Microsoft.AspNetCore.Builder;

namespace SendEvent.Usage.Tests;

/// <summary>Simple shapes as parameters of minimal APIs: read from path and query, and refused where they do not fit.</summary>
public sealed class RouteTests : LoopbackApp
{
    [Theory]
    [InlineData("/orders/a-1", HttpStatusCode.OK, "order a-1")]
    [InlineData("/orders/123456789012345678901", HttpStatusCode.BadRequest, null)]
    [InlineData("/quantities/7?priority=10&status=PAID", HttpStatusCode.OK, "7 10 PAID")]
    [InlineData("/quantities/7", HttpStatusCode.OK, "7  ")]
    [InlineData("/quantities/0", HttpStatusCode.BadRequest, null)]
    [InlineData("/quantities/x", HttpStatusCode.BadRequest, null)]
    [InlineData("/quantities/7?priority=high", HttpStatusCode.BadRequest, null)]
    public async Task Parameters(string path, HttpStatusCode status, string? text)
    {
        using var response = await Http.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(status, response.StatusCode);
        if (text is not null)
        {
            Assert.Equal(text, await response.Content.ReadAsStringAsync());
        }
    }

    protected override void Map(WebApplication app)
    {
        app.MapGet("/orders/{orderId}", (OrderId orderId) => $"order {orderId}");
        app.MapGet("/quantities/{quantity}", (Quantity quantity, Priority? priority, OrderStatus? status) => $"{quantity} {priority} {status}");
    }
}
