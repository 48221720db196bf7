using System;
using System.Collections.Generic;
using System.Linq;
using SendEvent.Generators.Assembling.Mapping;
using SendEvent.Generators.Reading.Smithy.Tree;

namespace SendEvent.Generators.Assembling.Rules;

/// <summary>The kinds of shape that a trait is for: of a member, those of its target.</summary>
[Flags]
internal enum TraitTargets
{
    None = 0,
    Text = 1,
    Number = 2,
    Blob = 4,
    Boolean = 8,
    Timestamp = 16,
    Document = 32,
    List = 64,
    Map = 128,
    Structure = 256,
    Union = 512,
    Service = 1024,
    Operation = 2048,
    Resource = 4096,
    Any = 8191,
}

/// <summary>Where a trait stands.</summary>
internal enum TraitPlace
{
    Anywhere,
    Shape,
    StructureMember,
    DataMember,
}

/// <summary>What a trait of the prelude looks like. See "Trait index" in the Smithy specification.</summary>
/// <param name="Value">Its value.</param>
/// <param name="Place">Where it may stand.</param>
/// <param name="Targets">On what it may stand.</param>
internal sealed record TraitSchema(TraitValue Value, TraitPlace Place, TraitTargets Targets);

/// <summary>A value of a trait.</summary>
/// <param name="Kind">Its kind.</param>
internal sealed record TraitValue(SmithyNodeKind Kind)
{
    public static readonly TraitValue Annotation = new(SmithyNodeKind.Object) { IsAnnotation = true };
    public static readonly TraitValue Text = new(SmithyNodeKind.Text);
    public static readonly TraitValue Number = new(SmithyNodeKind.Number);
    public static readonly TraitValue Boolean = new(SmithyNodeKind.Boolean);
    public static readonly TraitValue List = new(SmithyNodeKind.Array);
    public static readonly TraitValue Object = new(SmithyNodeKind.Object);

    /// <summary>Whether the trait says all by being there.</summary>
    public bool IsAnnotation { get; private init; }

    /// <summary>The texts allowed, or none for any.</summary>
    public IReadOnlyList<string> Words { get; private init; } = [];

    /// <summary>Which texts fit, where not all do.</summary>
    public Predicate<string>? Fits { get; private init; }

    /// <summary>What the texts are that fit.</summary>
    public string? Called { get; private init; }

    /// <summary>Whether a list must have an item.</summary>
    public bool NeedsItem { get; init; }

    /// <summary>The members known; others are left alone.</summary>
    public IReadOnlyList<(string Name, TraitValue Value, bool IsRequired)> Members { get; private init; } = [];

    /// <summary>What each item of a list is, or null.</summary>
    public TraitValue? Item { get; private init; }

    /// <summary>Whether one of the members has to be there.</summary>
    public bool NeedsMember { get; init; }

    /// <summary>The least and the greatest whole number allowed, or null for any number.</summary>
    public (int Least, int Most)? Extent { get; private init; }

    public static TraitValue ListOf(TraitValue item) => List with { Item = item };

    public static TraitValue TextThat(Predicate<string> fits, string called) => Text with { Fits = fits, Called = called };

    /// <summary>Whether a value is one of these, its parts aside.</summary>
    public bool IsRight(SmithyNode value) =>
        value.Kind == Kind
        && (Words.Count == 0 || Words.Contains(value.Text))
        && (Fits is null || Fits(value.Text))
        && (!NeedsItem || value.Items.Count > 0)
        && (Extent is not var (least, most) || (Numbers.Integer(value) is { } number && number >= least && number <= most));

    public static TraitValue Between(int least, int most) => Number with { Extent = (least, most) };

    public static TraitValue OneOf(params string[] words) => Text with { Words = words };

    public static TraitValue Of(params (string Name, TraitValue Value, bool IsRequired)[] members) => Object with { Members = members };

    /// <summary>How a message names the value.</summary>
    public string Describe() => Kind switch
    {
        _ when Called is not null => Called,
        _ when IsAnnotation => "no value",
        _ when Words.Count > 0 => "one of " + string.Join(", ", Words),
        SmithyNodeKind.Text => "a text in quotes",
        SmithyNodeKind.Number when Extent is { } extent => $"a whole number from {extent.Least} to {extent.Most}",
        SmithyNodeKind.Number => "a number",
        SmithyNodeKind.Boolean => "true or false",
        SmithyNodeKind.Array when NeedsItem => "a list with something in it",
        SmithyNodeKind.Array => "a list in brackets",
        _ => "a structure",
    };
}
