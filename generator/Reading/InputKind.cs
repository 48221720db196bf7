namespace SendEvent.Generators.Reading;

/// <summary>The kinds of file that take part.</summary>
internal enum InputKind
{
    /// <summary>YAML of this generator's vocabulary, or any JSON that an item says is a model: what that is, it says itself.</summary>
    Description,

    /// <summary>Smithy's JSON form.</summary>
    SmithyAst,

    /// <summary>Smithy's own language.</summary>
    SmithyIdl,
}
