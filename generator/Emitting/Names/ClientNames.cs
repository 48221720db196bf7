using System;

namespace SendEvent.Generators.Emitting.Names;

/// <summary>The name of a service's client: the service's id, else its full name without the vendor, and <c>Client</c>.</summary>
internal static class ClientNames
{
    private const string Suffix = "Client";

    /// <summary>Gives the client's name; <c>Lex Runtime Service</c> → <c>LexRuntimeServiceClient</c>.</summary>
    /// <param name="serviceId"><c>metadata.serviceId</c>, or null.</param>
    /// <param name="serviceFullName"><c>metadata.serviceFullName</c>, or null.</param>
    /// <param name="fallback">What names the service where neither has a letter, such as the last part of the namespace.</param>
    public static string Of(string? serviceId, string? serviceFullName, string fallback = "Service")
    {
        var name = HasWords(serviceId) ? serviceId!
            : HasWords(serviceFullName) ? WithoutVendor(serviceFullName!)
            : fallback;
        var pascal = IdentifierText.ToPascalCase(name);
        return pascal.Length > Suffix.Length && pascal.EndsWith(Suffix, StringComparison.Ordinal) ? pascal : pascal + Suffix;
    }

    private static bool HasWords(string? name) => name is not null && IdentifierText.Words(name).Count > 0;

    private static string WithoutVendor(string name)
    {
        foreach (var vendor in new[] { "AWS ", "Amazon " })
        {
            if (name.StartsWith(vendor, StringComparison.Ordinal) && HasWords(name.Substring(vendor.Length)))
            {
                return name.Substring(vendor.Length);
            }
        }

        return name;
    }
}
