namespace SendEvent.Runtime;

/// <summary>The bounds of a float or double.</summary>
/// <param name="Min">The least number, or null.</param>
/// <param name="Max">The greatest number, or null.</param>
internal sealed record FloatingBounds(FloatingBound? Min, FloatingBound? Max)
{
    // Written so that NaN, which is neither below nor above anything, breaks both.
    public bool IsBelow(double value) => Min is { } min && !(value >= min.Double);

    public bool IsAbove(double value) => Max is { } max && !(value <= max.Double);

    public bool IsBelow(float value) => Min is { } min && !(value >= min.Single);

    public bool IsAbove(float value) => Max is { } max && !(value <= max.Single);

    /// <summary>A bound as a text, or null where there is none.</summary>
    public string? Text(bool low) => (low ? Min : Max)?.Text;
}
