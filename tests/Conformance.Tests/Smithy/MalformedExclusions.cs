namespace SendEvent.Conformance.Tests.Smithy;

/// <summary>The malformed requests that are not refused yet, each with the reason.</summary>
internal static class MalformedExclusions
{
    public static IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
    };
}
