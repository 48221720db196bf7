using System;
using System.Linq;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Checking.Rules;

/// <summary>Operations need a protocol that there is; without one they are left out.</summary>
internal static class ProtocolRule
{
    public static void Check(CheckContext context)
    {
        var known = string.Join(", ", Protocols.Names);
        if (context.Metadata.Protocol is { } protocol)
        {
            if (Array.IndexOf(Protocols.Names, protocol) >= 0)
            {
                return;
            }

            var file = context.Files.First(f => f.Metadata?.Protocol == protocol);
            context.Report(Descriptors.UnknownProtocol, Address.Value(file, "metadata", "protocol"), MessageText.Excerpt(protocol), known + Suggestion.Text(protocol, Protocols.Names));
            context.Metadata = context.Metadata with { Protocol = null };
        }
        else if (context.Operations.Count > 0 && !context.Incomplete)
        {
            var file = context.Operations[0].File;
            context.Report(Descriptors.MissingProtocol, Address.Key(file, "operations"), context.Namespace, known);
        }

        foreach (var entry in context.Operations)
        {
            entry.Dropped = true;
        }
    }
}
