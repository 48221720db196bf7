namespace SendEvent.Generators.Model;

/// <summary>A known value of an enum. Must stay immutable and structurally equal.</summary>
/// <param name="Value">The value on the wire; of an integer its digits, without zeros in front.</param>
internal sealed record EnumValueModel(string Value)
{
    /// <summary>The name that the description gives to the value, or null where it gives none.</summary>
    public string? Name { get; init; }

    public string? Documentation { get; init; }

    /// <summary>Whether a server does not tell of it, though it takes it.</summary>
    public bool Internal { get; init; }

    public bool Deprecated { get; init; }

    public string? DeprecatedMessage { get; init; }

    /// <summary>What the C# name is made of.</summary>
    public string NameOrValue => Name ?? Value;
}
