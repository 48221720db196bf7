using System.Linq;

namespace SendEvent.Generators.Assembling.Rules;

/// <summary>The names that Smithy takes for XML: fewer than XML itself has. See "xmlName trait" in the Smithy specification.</summary>
internal static class XmlNames
{
    public static bool IsName(string text) =>
        text.Length > 0 && IsStart(text[0]) && text.All(static c => IsStart(c) || c is (>= '0' and <= '9') or '-');

    /// <summary>Whether this is a name, or a prefix and a name.</summary>
    public static bool IsQualified(string text) => text.Split(':') is { Length: <= 2 } parts && parts.All(IsName);

    private static bool IsStart(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_';
}
