namespace SendEvent.Generators.Model;

/// <summary>A shape that its file calls otherwise. Must stay immutable and structurally equal.</summary>
/// <param name="Name">What the model calls it.</param>
/// <param name="Key">What the file calls it.</param>
internal sealed record RenamedShape(string Name, string Key);
