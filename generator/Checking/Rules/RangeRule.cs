using System.Globalization;
using SendEvent.Generators.Diagnostics;

namespace SendEvent.Generators.Checking.Rules;

/// <summary>A minimum is not above its maximum. Otherwise both are left out.</summary>
internal static class RangeRule
{
    public static void Check(CheckContext context)
    {
        foreach (var entry in context.Wanted)
        {
            if (entry.Shape is { Min: { } min, Max: { } max } && min > max)
            {
                context.Report(
                    Descriptors.EmptyRange, Address.Of(entry, "min"), entry.Shape.Name, min.ToString(CultureInfo.InvariantCulture), max.ToString(CultureInfo.InvariantCulture));
                entry.Shape = entry.Shape with { Min = null, Max = null };
            }
        }
    }
}
