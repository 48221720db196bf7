using System.Reflection;
using SendEvent.Runtime;

namespace SendEvent.Conformance.Tests.Smithy;

/// <summary>The handler of a service which is to refuse all that it is sent: a request that comes here is not malformed, and is answered as a failure of the service.</summary>
internal static class UncalledHandler
{
    /// <summary>Makes the emitted server of an assembly.</summary>
    public static ShapeServer ServerOf(Assembly assembly)
    {
        var create = assembly.GetTypes()
            .SelectMany(static type => type.GetMethods(BindingFlags.Public | BindingFlags.Static))
            .Single(static method => method.Name == "Create" && method.ReturnType == typeof(ShapeServer) && method.GetParameters()[0].ParameterType.IsGenericType);
        var handler = typeof(UncalledHandler).GetMethod(nameof(None), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(create.GetParameters()[0].ParameterType.GenericTypeArguments[1]);
        return (ShapeServer)create.Invoke(null, [handler.Invoke(null, null), null])!;
    }

    private static Func<ShapeRequestContext, THandler> None<THandler>() => static _ => throw new InvalidOperationException("The request was taken.");
}
