namespace SendEvent.Runtime;

/// <summary>A constraint that a value breaks.</summary>
/// <param name="Path">The path to the value, such as <c>SendEventRequest.ContentType</c>.</param>
/// <param name="Problem">What is wrong, as a sentence without a full stop; it never quotes a sensitive value.</param>
public sealed record ShapeViolation(string Path, string Problem)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Path}: {Problem}";
}
