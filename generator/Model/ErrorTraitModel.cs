namespace SendEvent.Generators.Model;

/// <summary>What the reference to an error says of the shape it refers to. Must stay immutable and structurally equal.</summary>
/// <param name="Shape">The name of the shape.</param>
/// <param name="Fault">Whether the server is to blame.</param>
/// <param name="Code"><c>error.code</c>, or null.</param>
/// <param name="HttpStatusCode"><c>error.httpStatusCode</c>, or 0.</param>
internal sealed record ErrorTraitModel(string Shape, bool Fault, string? Code, int HttpStatusCode);
