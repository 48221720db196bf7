namespace SendEvent.Generators.Emitting.Patterns;

/// <summary>What becomes of a pattern.</summary>
/// <param name="DotNetPattern">
/// The pattern for <c>RegexOptions.NonBacktracking | RegexOptions.CultureInvariant</c>, or null where it cannot be enforced.
/// It tells only whether there is a match, not where, and captures nothing.
/// </param>
/// <param name="Enforced">Whether values are checked.</param>
/// <param name="Reason">Why they are not, such as <c>lookahead</c>; or null.</param>
internal sealed record PatternResult(string? DotNetPattern, bool Enforced, string? Reason);
