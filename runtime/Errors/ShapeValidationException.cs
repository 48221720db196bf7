namespace SendEvent.Runtime;

/// <summary>A value breaks constraints of its shape. Lists all violations, not only the first.</summary>
public sealed class ShapeValidationException : ShapeException
{
    /// <summary>Makes an exception without details.</summary>
    public ShapeValidationException()
    {
    }

    /// <summary>Makes an exception with a message.</summary>
    public ShapeValidationException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception with a message and a cause.</summary>
    public ShapeValidationException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes an exception of the violations found.</summary>
    /// <param name="shape">The name of the shape of the value.</param>
    /// <param name="violations">The violations, at least one.</param>
    public ShapeValidationException(string shape, IReadOnlyList<ShapeViolation> violations)
        : base(shape, PathOf(shape, violations), Describe(violations))
    {
        Violations = violations;
    }

    /// <summary>The violations in the order of the members.</summary>
    public IReadOnlyList<ShapeViolation> Violations { get; } = [];

    private static string PathOf(string shape, IReadOnlyList<ShapeViolation> violations)
    {
        ArgumentNullException.ThrowIfNull(violations);
        return violations.Count == 1 ? violations[0].Path : shape;
    }

    private static string Describe(IReadOnlyList<ShapeViolation> violations) =>
        violations.Count == 1
            ? violations[0].Problem
            : $"{violations.Count} violations: {string.Join("; ", violations)}";
}
