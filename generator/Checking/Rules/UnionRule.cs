using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Checking.Rules;

/// <summary>A union has members.</summary>
internal static class UnionRule
{
    public static void Check(CheckContext context)
    {
        foreach (var entry in context.Wanted)
        {
            // The members may have been taken out by another rule, which is reported then.
            if (entry.Shape is { Union: true, Members.Count: 0 } && !context.Incomplete && Described(entry).Members.Count == 0)
            {
                context.Report(Descriptors.EmptyUnion, Address.Key(entry.File, "shapes", entry.Shape.Name), entry.Shape.Name);
            }
        }
    }

    private static ShapeModel Described(ShapeEntry entry)
    {
        foreach (var shape in entry.File.Shapes)
        {
            if (shape.Name == entry.Shape.Name)
            {
                return shape;
            }
        }

        return entry.Shape;
    }
}
