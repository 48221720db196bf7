using System.Collections.Frozen;

namespace SendEvent.Runtime;

/// <summary>Names of headers and query parameters that hold secrets by custom, whatever a model says.</summary>
internal static class SecretHeaders
{
    private static readonly FrozenSet<string> Names = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Api-Key",
        "Authorization",
        "Cookie",
        "Proxy-Authorization",
        "Set-Cookie",
        "X-Amz-Bearer",
        "X-Amz-Security-Token",
        "X-Amz-Signature",
        "X-Api-Key",
        "X-Auth-Token");

    public static bool Contains(string name) => Names.Contains(name);
}
