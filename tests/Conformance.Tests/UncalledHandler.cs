using System.Reflection;
using SendEvent.Runtime;

namespace SendEvent.Conformance.Tests;

/// <summary>The handler of a service which is to refuse all that it is sent: a request that comes here is not malformed, and is answered as a failure of the service.</summary>
internal static class UncalledHandler
{
    /// <summary>Makes the emitted server of an assembly.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="space">The namespace of the service, where there are several.</param>
    /// <param name="options">The options of the server.</param>
    public static ShapeServer ServerOf(Assembly assembly, string? space = null, ShapeServerOptions? options = null)
    {
        var create = assembly.GetTypes()
            .Where(type => space is null || type.Namespace == space)
            .SelectMany(static type => type.GetMethods(BindingFlags.Public | BindingFlags.Static))
            .Single(static method => method.Name == "Create" && method.ReturnType == typeof(ShapeServer) && method.GetParameters()[0].ParameterType.IsGenericType);
        var handler = typeof(UncalledHandler).GetMethod(nameof(None), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(create.GetParameters()[0].ParameterType.GenericTypeArguments[1]);
        return (ShapeServer)create.Invoke(null, [handler.Invoke(null, null), options])!;
    }

    private static Func<ShapeRequestContext, THandler> None<THandler>() => static _ => throw new HandlerCalledException();
}
