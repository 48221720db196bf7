using System.Linq;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Checking.Rules;

/// <summary>Adds the shapes that need no description, where something refers to them. It takes the place of no shape that is described.</summary>
internal static class PreludeRule
{
    public static void Check(CheckContext context)
    {
        foreach (var entry in context.Shapes.ToList())
        {
            foreach (var name in ShapeGraph.Targets(entry.Shape))
            {
                if (context.Find(name) is null && !context.IsUnreadable(name) && Prelude.Find(name) is { } shape)
                {
                    context.Add(new ShapeEntry(entry.File, shape));
                }
            }
        }
    }
}
