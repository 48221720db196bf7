using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Reading.Smithy;
using SendEvent.Generators.Reading.Smithy.Tree;

namespace SendEvent.Generators.Assembling.Rules;

/// <summary>Enums came with Smithy 2.0, and sets went. They are read all the same.</summary>
internal static class VersionRule
{
    public static void Check(AssemblyContext context)
    {
        foreach (var entry in context.Shapes)
        {
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
}
