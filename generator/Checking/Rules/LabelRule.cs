using System.Collections.Generic;
using System.Linq;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Checking.Rules;

/// <summary>
/// Each label in an operation's URI or host has a member of the input, and each member in the URI a label. Labels in the
/// URI name members as the wire does, those in the host by the members' own names. An operation with a label that
/// nothing fills is left out.
/// </summary>
internal static class LabelRule
{
    public static void Check(CheckContext context)
    {
        var bindsToHttp = Protocols.BindsToHttp(context.Metadata.Protocol);
        foreach (var entry in context.WantedOperations)
        {
            var input = entry.Operation.Input is { } name ? context.Find(name) : null;
            var inHost = Members(input).Where(static m => m.HostLabel).ToList();
            CheckLabels(context, entry, entry.Operation.HostPrefix, ["endpoint", "hostPrefix"], inHost.Select(static m => m.Name), input);
            if (!entry.Dropped && !entry.File.Published)
            {
                CheckMembers(context, entry, input, inHost, entry.Operation.HostPrefix, "hostLabel");
            }

            if (bindsToHttp)
            {
                var inUri = Members(input).Where(static m => m.Location == "uri").ToList();
                CheckLabels(context, entry, entry.Operation.RequestUri, ["http", "requestUri"], inUri.Select(WireName), input);

                // A label and a member that do not find each other are one fault.
                if (!entry.Dropped)
                {
                    CheckMembers(context, entry, input, inUri, entry.Operation.RequestUri, "location");
                }
            }
        }
    }

    private static EquatableArray<MemberModel> Members(ShapeEntry? input) => input is null ? default : input.Shape.Members;

    private static string WireName(MemberModel member) => member.LocationName ?? member.Name;

    private static void CheckLabels(CheckContext context, OperationEntry entry, string? template, string[] path, IEnumerable<string> names, ShapeEntry? input)
    {
        var known = names.ToList();
        foreach (var label in LabelsOf(template).Distinct().Where(label => !known.Contains(label) && !IsReported(input, label)))
        {
            context.Report(Descriptors.UnboundLabel, Address.Of(entry, path), MessageText.Excerpt(label), HttpWords.Of(entry.File, path[path.Length - 1]), entry.Operation.Name);
            entry.Dropped = true;
        }
    }

    /// <summary>Whether a member is described that another rule took out or away from its place, so that it has been said why.</summary>
    private static bool IsReported(ShapeEntry? input, string label) =>
        input is not null
        && input.Described.Members.FirstOrDefault(m => WireName(m) == label || m.Name == label) is { } described
        && (described.HostLabel || described.Location == "uri")
        && input.Shape.Members.FirstOrDefault(m => m.Name == described.Name) is not { HostLabel: true } and not { Location: "uri" };

    private static void CheckMembers(CheckContext context, OperationEntry entry, ShapeEntry? input, List<MemberModel> members, string? template, string attribute)
    {
        var isHost = attribute == "hostLabel";
        var labels = LabelsOf(template).ToList();
        foreach (var member in members.Where(m => !m.Misplaced && !labels.Contains(isHost ? m.Name : WireName(m))))
        {
            var at = isHost ? Address.Key(input!, "members", member.Name, attribute) : Address.Of(input!, "members", member.Name, attribute);
            context.Report(
                Descriptors.UnusedLabel, at, input!.Shape.Name + "." + member.Name, entry.Operation.Name, isHost ? "'" + HttpWords.Of(input.File, "hostLabel") + "'" : HttpWords.Label(input.File), HttpWords.Of(entry.File, isHost ? "hostPrefix" : "requestUri"));
        }
    }

    /// <summary>The names in braces, without the plus sign of those that take slashes too.</summary>
    private static IEnumerable<string> LabelsOf(string? template)
    {
        for (var start = template?.IndexOf('{') ?? -1; start >= 0;)
        {
            var end = template!.IndexOf('}', start);
            if (end < 0)
            {
                // No member has such a name.
                yield return template.Substring(start + 1) + " (not closed)";
                yield break;
            }

            yield return template.Substring(start + 1, end - start - 1).TrimEnd('+');
            start = template.IndexOf('{', end);
        }
    }
}
