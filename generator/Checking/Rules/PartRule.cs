using System.Linq;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Checking.Rules;

/// <summary>A list needs a member, a map a key and a value. Without, it is left out.</summary>
internal static class PartRule
{
    public static void Check(CheckContext context)
    {
        foreach (var entry in context.Wanted.ToList())
        {
            var missing = MissingPart(entry.Shape);
            if (missing is null)
            {
                continue;
            }

            if (!context.Incomplete)
            {
                context.Report(Descriptors.MissingPart, Address.Key(entry), "shape '" + entry.Shape.Name + "'", missing);
            }

            context.Remove(entry);
        }
    }

    private static string? MissingPart(ShapeModel shape) => shape.Type switch
    {
        ShapeType.List when shape.Item is null => "member",
        ShapeType.Map when shape.Key is null => "key",
        ShapeType.Map when shape.Value is null => "value",
        _ => null,
    };
}
