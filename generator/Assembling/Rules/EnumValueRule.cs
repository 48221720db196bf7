using System;
using System.Collections.Generic;
using System.Globalization;
using SendEvent.Generators.Assembling.Loading;
using SendEvent.Generators.Assembling.Mapping;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;
using SendEvent.Generators.Reading.Smithy.Tree;

namespace SendEvent.Generators.Assembling.Rules;

/// <summary>Enums have values, and each is a text, or of an intEnum a whole number that 32 bits hold. Others, and those that repeat one, are left out.</summary>
internal static class EnumValueRule
{
    public static void Check(AssemblyContext context)
    {
        foreach (var entry in context.Shapes)
        {
            CheckTrait(context, entry);
            if (entry.Type is not (SmithyShapeType.Enum or SmithyShapeType.IntEnum))
            {
                continue;
            }

            if (entry.Members.Count == 0)
            {
                context.Report(Descriptors.SmithyEmptyEnum, SmithyAddress.Of(entry), entry.Id);
            }

            // Published enums that repeat themselves are what the service has; of them less is said later.
            var values = entry.File.Options.Published ? null : new HashSet<string>(StringComparer.Ordinal);
            var kept = new List<EntryMember>();
            foreach (var member in entry.Members)
            {
                var value = member.Traits.Find(TraitIds.EnumValue);
                var isValue = IsValue(entry.Type, value);
                if (isValue && values?.Add(Numbers.Integer(value)?.ToString(CultureInfo.InvariantCulture) ?? value!.Text) != false)
                {
                    kept.Add(member);
                }
                else
                {
                    var wanted = isValue ? "one that no member before it has" : entry.Type == SmithyShapeType.Enum ? "a text in quotes that is not empty" : "a whole number from -2147483648 to 2147483647";
                    context.Report(
                        Descriptors.SmithyEnumValue, SmithyAddress.Of(member, "traits", TraitIds.EnumValue) with { AtValue = true }, member.Name, entry.Id, wanted);
                }
            }

            entry.Members = kept;
        }
    }

    /// <summary>Checks what strings of Smithy 1.0 have for values.</summary>
    private static void CheckTrait(AssemblyContext context, SmithyEntry entry)
    {
        if (entry.File.Options.Published || entry.Traits.Find(TraitIds.Enum) is not { } definitions)
        {
            return;
        }

        var values = new HashSet<string>(StringComparer.Ordinal);
        var kept = new List<SmithyNode>();
        for (var i = 0; i < definitions.Items.Count; i++)
        {
            if (definitions.Items[i]["value"].AsText() is not { } value || values.Add(value))
            {
                kept.Add(definitions.Items[i]);
                continue;
            }

            var index = i.ToString(CultureInfo.InvariantCulture);
            context.Report(
                Descriptors.SmithyTraitValue, SmithyAddress.ValueOf(entry, "traits", TraitIds.Enum, index, "value"), $"{TraitIds.Enum}[{index}].value", "a text that no value before it is");
        }

        if (kept.Count < definitions.Items.Count)
        {
            entry.Traits = TraitMerger.Overlay(entry.Traits, new([new SmithyTrait(TraitIds.Enum, definitions with { Items = kept.ToEquatableArray() })]));
        }
    }

    private static bool IsValue(SmithyShapeType type, SmithyNode? value) => type == SmithyShapeType.Enum
        ? value is { Kind: SmithyNodeKind.Text, Text.Length: > 0 }
        : Numbers.Integer(value) is not null;
}
