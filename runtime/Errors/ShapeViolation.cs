namespace SendEvent.Runtime;

/// <summary>A constraint that a value breaks.</summary>
/// <param name="Path">The path to the value, such as <c>SendEventRequest.ContentType</c>.</param>
/// <param name="Problem">What is wrong, as a sentence without a full stop; it never quotes a sensitive value.</param>
public sealed record ShapeViolation(string Path, string Problem)
{
    /// <summary>The constraint in the words that servers of Smithy answer with; null where those have none for it.</summary>
    internal ConstraintText? Constraint { get; init; }

    /// <inheritdoc/>
    public bool Equals(ShapeViolation? other) => other is not null && Path == other.Path && Problem == other.Problem;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Path, Problem);

    /// <inheritdoc/>
    public override string ToString() => $"{Path}: {Problem}";
}
