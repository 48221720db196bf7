using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Checking.Rules;

/// <summary>
/// Items that must be unique can be compared, which floating-point numbers and documents cannot: no two NaN are equal, and whether 1
/// is 1.0 is a matter of opinion. Otherwise they need not be unique.
/// </summary>
internal static class UniqueItemsRule
{
    public static void Check(CheckContext context)
    {
        foreach (var entry in context.Wanted)
        {
            if (entry.Shape.UniqueItems && context.Find(entry.Shape.Item!.Shape)!.Shape is { } item && (item.Document || item.Type is ShapeType.Float or ShapeType.Double))
            {
                context.Report(
                    Descriptors.IncomparableItems, Address.Of(entry, "uniqueItems"), entry.Shape.Name, ShapeTypes.Describe(item.Document ? ShapeType.Document : item.Type));
                entry.Shape = entry.Shape with { UniqueItems = false };
            }
        }
    }
}
