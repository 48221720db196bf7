using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Reading.Smithy;
using SendEvent.Generators.Reading.Smithy.Tree;

namespace SendEvent.Generators.Assembling.Rules;

/// <summary>Enums came with Smithy 2.0, and sets and primitives went. They are read all the same.</summary>
internal static class VersionRule
{
    public static void Check(AssemblyContext context)
    {
        foreach (var entry in context.Shapes)
        {
            CheckPrimitives(context, entry);
            var (isWrong, instead) = entry.Type switch
            {
                SmithyShapeType.Enum => (entry.File.IsVersion1, "start the file with $version: \"2.0\", or write a string with the trait @enum"),
                SmithyShapeType.IntEnum => (entry.File.IsVersion1, "start the file with $version: \"2.0\""),
                SmithyShapeType.Set => (!entry.File.IsVersion1, "write a list with the trait @uniqueItems"),
                _ => default,
            };
            if (isWrong)
            {
                context.Report(
                    Descriptors.SmithyTypeOfOtherVersion, SmithyAddress.Of(entry), entry.Id, SmithyShapeTypes.Describe(entry.Type), entry.File.IsVersion1 ? "1.0" : "2.0", instead);
            }
        }
    }

    /// <summary>What stood for zero where a message has none says nothing any more: a default does.</summary>
    private static void CheckPrimitives(AssemblyContext context, SmithyEntry entry)
    {
        if (entry.File.IsVersion1 || entry.File.Options.Published)
        {
            return;
        }

        foreach (var member in entry.Members)
        {
            if (member.Owner != entry || !Prelude.IsPrimitive(member.Target) || member.Traits.Has(TraitIds.Default))
            {
                continue;
            }

            var name = SmithyNames.NameOf(member.Target);
            var plain = name.Substring("Primitive".Length);
            var instead = entry.Type == SmithyShapeType.Structure ? $"'{plain} = {(plain == "Boolean" ? "false" : "0")}', or '{plain}' where there may be none" : $"'{plain}'";
            context.Report(Descriptors.SmithyPrimitive, SmithyAddress.Of(member, "target") with { AtValue = true }, entry.Id + "$" + member.Name, name, instead);
        }
    }
}
