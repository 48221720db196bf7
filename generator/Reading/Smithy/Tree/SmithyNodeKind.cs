namespace SendEvent.Generators.Reading.Smithy.Tree;

/// <summary>The kinds of value that a trait, metadata or a property may have.</summary>
internal enum SmithyNodeKind
{
    /// <summary>A trait without a value in the IDL: what it stands for depends on the trait.</summary>
    Omitted,
    Null,
    Boolean,
    Number,
    Text,

    /// <summary>An unquoted word of the IDL, or the target of the AST: the id of a shape, as it is written.</summary>
    ShapeId,
    Array,
    Object,
}
