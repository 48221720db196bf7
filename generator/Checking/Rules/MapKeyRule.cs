using System.Linq;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Checking.Rules;

/// <summary>The keys of maps are strings, as no format has others. Maps with others are left out, as are references to them.</summary>
internal static class MapKeyRule
{
    public static void Check(CheckContext context)
    {
        var removed = false;
        foreach (var entry in context.Wanted.Where(static s => s.Shape.Key is not null).ToList())
        {
            var key = context.Find(entry.Shape.Key!.Shape)!.Shape;
            if (key.Type != ShapeType.String)
            {
                context.Report(Descriptors.MapKey, Address.Of(entry, "key", "shape"), entry.Shape.Name, key.Name, ShapeTypes.Describe(key.Type));
                context.Remove(entry);
                removed = true;
            }
        }

        if (removed)
        {
            ReferenceRule.Check(context);
        }
    }
}
