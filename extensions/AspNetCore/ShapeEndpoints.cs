using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SendEvent.Runtime;
using ServiceDescriptor = Microsoft.Extensions.DependencyInjection.ServiceDescriptor;

namespace SendEvent.AspNetCore;

/// <summary>What emitted code calls to put a service into an application; use its <c>AddChatHandler</c> and <c>MapChat</c>.</summary>
public static class ShapeEndpoints
{
    /// <summary>Adds what answers the operations of a service.</summary>
    /// <typeparam name="TInterface">The interface of the operations.</typeparam>
    /// <typeparam name="THandler">The class that answers.</typeparam>
    /// <param name="services">The services of the application.</param>
    /// <param name="lifetime">How long an instance answers.</param>
    public static IServiceCollection AddHandler<TInterface, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>(
        IServiceCollection services, ServiceLifetime lifetime)
        where TInterface : class
        where THandler : class, TInterface
    {
        ArgumentNullException.ThrowIfNull(services);
        services.Add(new ServiceDescriptor(typeof(TInterface), typeof(THandler), lifetime));
        return services;
    }

    /// <summary>Maps the operations of a service, each with an endpoint where its protocol gives it a path of its own.</summary>
    /// <typeparam name="TInterface">The interface of the operations.</typeparam>
    /// <param name="endpoints">The application, or a group of it.</param>
    /// <param name="create">Makes a server that asks for the handler of each request.</param>
    /// <param name="options">What the server does where the model says nothing.</param>
    public static IEndpointConventionBuilder Map<TInterface>(
        IEndpointRouteBuilder endpoints,
        Func<Func<ShapeRequestContext, TInterface>, ShapeServerOptions?, ShapeServer> create,
        ShapeServerOptions? options)
        where TInterface : class
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(create);
        options ??= new ShapeServerOptions();
        var server = create(
            static context => context.GetHttpContext().RequestServices.GetRequiredService<TInterface>(),
            options with { OnUnhandledException = options.OnUnhandledException ?? FailureLog.Write });

        // A group without a prefix: what is said of it is said of all its endpoints.
        var group = endpoints.MapGroup(string.Empty);
        foreach (var route in server.Routes)
        {
            var pattern = ShapeRoutePattern.Of(route.Path);
            var segments = pattern.PathSegments.Count;
            var endpoint = group.Map(pattern, context => ShapeExchange.RunAsync(context, route, segments))
                .WithMetadata(new HttpMethodMetadata([route.Method]))
                .WithDisplayName($"{server.Service.Name}: {string.Join(", ", route.Operations)}");
            foreach (var operation in route.Operations)
            {
                endpoint.WithMetadata(operation);
            }
        }

        return group;
    }

    /// <summary>The request as ASP.NET Core has it.</summary>
    /// <exception cref="InvalidOperationException">The request came from another host.</exception>
    public static HttpContext GetHttpContext(this ShapeRequestContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Host as HttpContext ?? throw new InvalidOperationException("The request did not come from ASP.NET Core.");
    }
}
