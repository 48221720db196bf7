using System.Globalization;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Checking.Rules;

/// <summary>
/// The bounds of what is whole (integers, lengths and counts) are whole, and leave a value that there is. Others are left out.
/// </summary>
internal static class RangeRule
{
    private const ShapeKinds Counted = ShapeKinds.String | ShapeKinds.Blob | ShapeKinds.Collection;

    public static void Check(CheckContext context)
    {
        foreach (var entry in context.Wanted)
        {
            Check(context, entry);
        }
    }

    /// <summary>Checks one shape.</summary>
    public static void Check(CheckContext context, ShapeEntry entry)
    {
        if (entry.Shape.Min is not null || entry.Shape.Max is not null)
        {
            CheckWhole(context, entry);
            CheckRange(context, entry);
        }
    }

    private static void CheckWhole(CheckContext context, ShapeEntry entry)
    {
        var shape = entry.Shape;
        if (!(ShapeKinds.Integral | Counted).Has(shape.Type))
        {
            return;
        }

        if (shape.Min is { } min && IsBroken(context, entry, "min", min))
        {
            entry.Shape = entry.Shape with { Min = null };
        }

        if (shape.Max is { } max && IsBroken(context, entry, "max", max))
        {
            entry.Shape = entry.Shape with { Max = null };
        }
    }

    private static bool IsBroken(CheckContext context, ShapeEntry entry, string bound, decimal number)
    {
        // A length is never negative: who writes so means something else. What is published is taken as it is.
        var isNegative = number < 0 && bound == "min" && Counted.Has(entry.Shape.Type) && !entry.File.Published;
        if (number == decimal.Truncate(number) && !isNegative)
        {
            return false;
        }

        var wanted = isNegative ? "a whole number of 0 or more on " : "a whole number on ";
        context.Report(Descriptors.InvalidValue, Address.Of(entry, bound), Text(number), bound, wanted + ShapeTypes.Describe(entry.Shape.Type));
        return true;
    }

    private static void CheckRange(CheckContext context, ShapeEntry entry)
    {
        var shape = entry.Shape;
        var (least, most) = Extent(shape.Type);
        var min = shape.Min > least ? shape.Min.Value : least;
        var max = shape.Max < most ? shape.Max.Value : most;
        if (min > max)
        {
            // Of two bounds the lower one is pointed at; of one, that one.
            context.Report(Descriptors.EmptyRange, Address.Of(entry, shape.Min is null ? "max" : "min"), shape.Name, Text(min), Text(max));
            entry.Shape = shape with { Min = null, Max = null };
        }
        else if (ShapeKinds.Collection.Has(shape.Type) && (shape.Min < least || shape.Max > most))
        {
            // The count of a collection is an int, and so are its bounds.
            entry.Shape = shape with { Min = shape.Min < least ? null : shape.Min, Max = shape.Max > most ? null : shape.Max };
        }
    }

    /// <summary>The least and the greatest value, length or count that C# can have.</summary>
    public static (decimal Least, decimal Most) Extent(ShapeType type) => type switch
    {
        ShapeType.Byte => (sbyte.MinValue, sbyte.MaxValue),
        ShapeType.Short => (short.MinValue, short.MaxValue),
        ShapeType.Integer => (int.MinValue, int.MaxValue),
        ShapeType.Long => (long.MinValue, long.MaxValue),
        _ when Counted.Has(type) => (0, int.MaxValue),
        _ => (decimal.MinValue, decimal.MaxValue),
    };

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
