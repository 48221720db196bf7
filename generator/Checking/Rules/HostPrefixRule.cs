using System.Linq;
using System.Text.RegularExpressions;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Checking.Rules;

/// <summary>What goes before a host is made of host labels (RFC 1123, section 2.1): a request could else not be sent.</summary>
internal static class HostPrefixRule
{
    private static readonly Regex Label = new(@"\{[^{}]*\}", RegexOptions.CultureInvariant);

    public static void Check(CheckContext context)
    {
        foreach (var entry in context.WantedOperations.Where(static o => !o.File.Published))
        {
            if (entry.Operation.HostPrefix is { Length: > 0 } prefix && !IsPrefix(Label.Replace(prefix, "x")))
            {
                context.Report(
                    Descriptors.InvalidUri,
                    Address.Key(entry.File, "operations", entry.Operation.Name, "endpoint", "hostPrefix") with { AtValue = true },
                    MessageText.Excerpt(prefix),
                    entry.Operation.Name,
                    "cannot stand before a host: letters, digits, '-' and, between them and at its end, '.' can");
            }
        }
    }

    private static bool IsPrefix(string prefix) =>
        prefix.All(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '.')
        && prefix[0] is not ('.' or '-')
        && prefix.IndexOf("..", System.StringComparison.Ordinal) < 0;
}
