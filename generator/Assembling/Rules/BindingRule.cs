using System;
using System.Collections.Generic;
using System.Linq;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;
using SendEvent.Generators.Reading.Smithy;
using SendEvent.Generators.Reading.Smithy.Tree;

namespace SendEvent.Generators.Assembling.Rules;

/// <summary>
/// A member stands in one place of an HTTP message, and some places hold one member. See "HTTP bindings" in the Smithy specification. Published
/// models were checked when they were published.
/// </summary>
internal static class BindingRule
{
    private static readonly string[] Places =
    [
        TraitIds.HttpLabel, TraitIds.HttpQuery, TraitIds.HttpQueryParams, TraitIds.HttpHeader, TraitIds.HttpPrefixHeaders, TraitIds.HttpPayload,
        TraitIds.HttpResponseCode,
    ];

    private static readonly string[] Single = [TraitIds.HttpQueryParams, TraitIds.HttpPrefixHeaders, TraitIds.HttpPayload, TraitIds.HttpResponseCode, TraitIds.EventPayload];

    private static readonly string[] Reserved =
        ["Host", "Transfer-Encoding", "Connection", "Upgrade", "TE", "Trailer", "Keep-Alive", "Expect", "Authorization"];

    public static void Check(AssemblyContext context)
    {
        var nested = Nested(context);
        var holders = new Dictionary<string, EntryMember>(StringComparer.Ordinal);
        foreach (var entry in context.Shapes)
        {
            if (entry.File.Options.Published || entry.Type != SmithyShapeType.Structure)
            {
                continue;
            }

            holders.Clear();
            foreach (var member in entry.Members)
            {
                CheckStreaming(context, entry, member, nested);

                // Mixins may bring members by the hundred thousand.
                if (member.Traits.Count > 0)
                {
                    Check(context, entry, member, holders);
                }
            }

            CheckPrefix(context, entry);
        }
    }

    /// <summary>The structures that are more than the input or output of an operation: an error, or a part of another shape.</summary>
    private static HashSet<string> Nested(AssemblyContext context)
    {
        var nested = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in context.Shapes)
        {
            if (entry.Traits.Has(TraitIds.Error))
            {
                nested.Add(entry.Id);
            }

            nested.UnionWith(entry.Members.Select(static member => member.Target));
        }

        return nested;
    }

    /// <summary>Whether a text is a token (RFC 9110, section 5.6.2) and no header that frames the message or says whom it is for.</summary>
    private static bool IsHeader(string name) =>
        name.Length > 0
        && name.All(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || "!#$%&'*+-.^_`|~".IndexOf(c) >= 0)
        && !Reserved.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>A header is of one member: none begins with the prefix of a map of headers, unless that takes all.</summary>
    private static void CheckPrefix(AssemblyContext context, SmithyEntry entry)
    {
        if (entry.Members.FirstOrDefault(static m => m.Traits.Has(TraitIds.HttpPrefixHeaders)) is not { } map || map.Traits.Text(TraitIds.HttpPrefixHeaders) is not { Length: > 0 } prefix)
        {
            return;
        }

        foreach (var member in entry.Members)
        {
            if (member.Traits.Text(TraitIds.HttpHeader) is { } header && header.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                context.Report(
                    Descriptors.SmithyHeaderInPrefix, SmithyAddress.Of(member, "traits", TraitIds.HttpHeader) with { AtValue = true }, entry.Id + "$" + member.Name, header, prefix, map.Name);
            }
        }
    }

    /// <summary>What the entries of a map of headers or parameters hold is text.</summary>
    private static void CheckMap(AssemblyContext context, SmithyEntry entry, EntryMember member, string trait)
    {
        if (!member.Traits.Has(trait) || context.Find(member.Target) is not { Type: SmithyShapeType.Map } map || map.Members.FirstOrDefault(static m => m.Name == "value") is not { } value)
        {
            return;
        }

        var takesLists = trait == TraitIds.HttpQueryParams;
        var held = takesLists && context.Find(value.Target) is { Type: SmithyShapeType.List or SmithyShapeType.Set } list && list.Members.Count > 0 ? list.Members[0].Target : value.Target;
        if (context.TypeOf(held) is { } type and not (SmithyShapeType.String or SmithyShapeType.Enum))
        {
            context.AddMisplaced(entry.Id, member.Name);
            context.Report(
                Descriptors.SmithyTraitPlace, SmithyAddress.Of(member, "traits", trait), trait, entry.Id + "$" + member.Name, takesLists ? "maps of strings or of lists of strings" : "maps of strings");
        }
    }

    private static void CheckStreaming(AssemblyContext context, SmithyEntry entry, EntryMember member, HashSet<string> nested)
    {
        if (context.Find(member.Target) is not { Type: SmithyShapeType.Blob or SmithyShapeType.Union } target || !target.Traits.Has(TraitIds.Streaming))
        {
            return;
        }

        var wanted = nested.Contains(entry.Id) ? "members of inputs and outputs"
            : target.Type == SmithyShapeType.Blob && !entry.File.IsVersion1 && !member.Traits.Has(TraitIds.Required) && !member.Traits.Has(TraitIds.Default) ? "members that are @required or have a default"
            : null;
        if (wanted is not null)
        {
            context.AddMisplaced(entry.Id, member.Name);
            context.Report(Descriptors.SmithyTraitPlace, SmithyAddress.Of(member), TraitIds.Streaming, entry.Id + "$" + member.Name, wanted);
        }
    }

    private static void Check(AssemblyContext context, SmithyEntry entry, EntryMember member, Dictionary<string, EntryMember> holders)
    {
        void Misplace() => context.AddMisplaced(entry.Id, member.Name);
        CheckMap(context, entry, member, TraitIds.HttpQueryParams);
        CheckMap(context, entry, member, TraitIds.HttpPrefixHeaders);
        var bound = Places.Where(place => member.Traits.Has(place)).ToList();
        var what = entry.Id + "$" + member.Name;
        if (bound.Count > 1)
        {
            Misplace();
            context.Report(Descriptors.SmithyTwoBindings, SmithyAddress.Of(member, "traits", bound[1]), what, SmithyNames.NameOf(bound[0]), SmithyNames.NameOf(bound[1]));
        }

        if (member.Traits.Text(TraitIds.HttpHeader) is { } header && !IsHeader(header))
        {
            context.Report(
                Descriptors.SmithyTraitValue, SmithyAddress.Of(member, "traits", TraitIds.HttpHeader) with { AtValue = true }, TraitIds.HttpHeader, "the name of a header that is not the protocol's own");
        }

        if (member.Traits.Text(TraitIds.HttpQuery) is { Length: 0 })
        {
            context.Report(Descriptors.SmithyTraitValue, SmithyAddress.Of(member, "traits", TraitIds.HttpQuery) with { AtValue = true }, TraitIds.HttpQuery, "the name of a parameter");
        }

        foreach (var place in Single.Where(place => member.Traits.Has(place)))
        {
            if (!holders.TryGetValue(place, out var first))
            {
                holders.Add(place, member);
            }
            else
            {
                Misplace();
                context.ReportPair(
                    Descriptors.SmithySecondBinding, SmithyAddress.Of(member, "traits", place), SmithyAddress.Of(first, "traits", place), what, SmithyNames.NameOf(place));
            }
        }

        foreach (var label in ((string[])[TraitIds.HttpLabel, TraitIds.HostLabel]).Where(label => member.Traits.Has(label) && !member.Traits.Has(TraitIds.Required)))
        {
            Misplace();
            context.Report(Descriptors.SmithyTraitPlace, SmithyAddress.Of(member, "traits", label), label, what, "members that are @required");
        }
    }
}
