using System.Globalization;

namespace SendEvent.Runtime;

/// <summary>A constraint in the words that servers of Smithy answer with, so that clients of such a server understand ours.</summary>
/// <param name="Text">What the value must be.</param>
/// <param name="Length">The length that it has, where the constraint is on that.</param>
/// <param name="IsOfKey">Whether it is on a key of the map at the path, and not on the value there.</param>
internal sealed record ConstraintText(string Text, int? Length = null, bool IsOfKey = false)
{
    public static ConstraintText NotNull { get; } = new("must not be null");

    public static ConstraintText Unique { get; } = new("must have unique values");

    public static ConstraintText OfLength(decimal? min, decimal? max, int length) => new("must have length " + Bounds(Of(min), Of(max)), length);

    public static ConstraintText OfRange(string? min, string? max) => new("must be " + Bounds(min, max));

    public static ConstraintText OfPattern(string pattern) => new("must satisfy regular expression pattern: " + pattern);

    public static ConstraintText OfValues(IEnumerable<string> values) => new($"must satisfy enum value set: [{string.Join(", ", values)}]");

    /// <summary>Says it of a value at a place.</summary>
    /// <param name="path">A JSON pointer.</param>
    public string At(string path) => Length is { } length
        ? string.Create(CultureInfo.InvariantCulture, $"Value with length {length} at '{path}' failed to satisfy constraint: Member {Text}")
        : $"Value at '{path}' failed to satisfy constraint: Member {Text}";

    private static string? Of(decimal? bound) => bound?.ToString(CultureInfo.InvariantCulture);

    private static string Bounds(string? min, string? max) =>
        max is null ? "greater than or equal to " + min
        : min is null ? "less than or equal to " + max
        : $"between {min} and {max}, inclusive";
}
