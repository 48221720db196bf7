using System.Collections.Generic;
using SendEvent.Generators.Assembling.Mapping;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Reading.Smithy.Tree;

namespace SendEvent.Generators.Assembling.Rules;

/// <summary>Enums have values, and each is a text, or of an intEnum a whole number that 32 bits hold. Others are left out.</summary>
internal static class EnumValueRule
{
    public static void Check(AssemblyContext context)
    {
        foreach (var entry in context.Shapes)
        {
            if (entry.Type is not (SmithyShapeType.Enum or SmithyShapeType.IntEnum))
            {
                continue;
            }

            if (entry.Members.Count == 0)
            {
                context.Report(Descriptors.SmithyEmptyEnum, SmithyAddress.Of(entry), entry.Id);
            }

            var kept = new List<EntryMember>();
            foreach (var member in entry.Members)
            {
                if (IsValue(entry.Type, member.Traits.Find(TraitIds.EnumValue)))
                {
                    kept.Add(member);
                }
                else
                {
                    var wanted = entry.Type == SmithyShapeType.Enum ? "a text in quotes that is not empty" : "a whole number from -2147483648 to 2147483647";
                    context.Report(
                        Descriptors.SmithyEnumValue, SmithyAddress.Of(member, "traits", TraitIds.EnumValue) with { AtValue = true }, member.Name, entry.Id, wanted);
                }
            }

            entry.Members = kept;
        }
    }

    private static bool IsValue(SmithyShapeType type, SmithyNode? value) => type == SmithyShapeType.Enum
        ? value is { Kind: SmithyNodeKind.Text, Text.Length: > 0 }
        : Numbers.Integer(value) is not null;
}
