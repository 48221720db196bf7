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
        var messages = new HashSet<string>(
            context.Shapes.Where(static s => s.Type == SmithyShapeType.Operation).SelectMany(static s => (IEnumerable<string?>)[s.Reference("input"), s.Reference("output")]).OfType<string>(),
            StringComparer.Ordinal);
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
                CheckStreaming(context, entry, member, messages);

                // Mixins may bring members by the hundred thousand.
                if (member.Traits.Count > 0)
                {
                    Check(context, entry, member, holders);
                }
            }
        }
    }

    /// <summary>Whether a text is a token (RFC 9110, section 5.6.2) and no header that frames the message or says whom it is for.</summary>
    private static bool IsHeader(string name) =>
        name.Length > 0
        && name.All(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || "!#$%&'*+-.^_`|~".IndexOf(c) >= 0)
        && !Reserved.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static void CheckStreaming(AssemblyContext context, SmithyEntry entry, EntryMember member, HashSet<string> messages)
    {
        if (context.Find(member.Target) is not { Type: SmithyShapeType.Blob or SmithyShapeType.Union } target || !target.Traits.Has(TraitIds.Streaming))
        {
            return;
        }

        var wanted = !messages.Contains(entry.Id) && !entry.IsMixin ? "members of inputs and outputs"
            : target.Type == SmithyShapeType.Blob && !member.Traits.Has(TraitIds.Required) && !member.Traits.Has(TraitIds.Default) ? "members that are @required or have a default"
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
