using System.Globalization;

namespace SendEvent.Runtime;

/// <summary>A bound as each type has it: the number that C# makes of the same digits. A cast from another type may round twice.</summary>
/// <param name="Double">For a double.</param>
/// <param name="Single">For a float.</param>
/// <param name="Text">For people.</param>
internal sealed record FloatingBound(double Double, float Single, string Text)
{
    /// <summary>Gives a bound, or null for none.</summary>
    /// <param name="exact">The bound if a decimal holds it.</param>
    /// <param name="wide">The bound if only a double does.</param>
    public static FloatingBound? Of(decimal? exact, double? wide)
    {
        if (wide is { } number)
        {
            return new FloatingBound(number, (float)number, number.ToString(CultureInfo.InvariantCulture));
        }

        if (exact is not { } bound)
        {
            return null;
        }

        var text = bound.ToString(CultureInfo.InvariantCulture);
        return new FloatingBound(
            double.Parse(text, CultureInfo.InvariantCulture), float.Parse(text, CultureInfo.InvariantCulture), text);
    }
}
