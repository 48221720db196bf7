using System.Collections.Generic;

namespace SendEvent.Generators.Emitting.Patterns;

/// <summary>A part of a pattern.</summary>
internal abstract class PatternNode;

/// <summary>One code point, or a lone surrogate.</summary>
internal sealed class LiteralNode(int codePoint) : PatternNode
{
    public int CodePoint { get; } = codePoint;
}

/// <summary>One character of a class.</summary>
internal sealed class ClassNode(CharacterClass set) : PatternNode
{
    public CharacterClass Set { get; } = set;
}

/// <summary>Text without a length that .NET reads like the others: anchors, switches of options.</summary>
internal sealed class AnchorNode(string text) : PatternNode
{
    public string Text { get; } = text;
}

internal sealed class ConcatNode(IReadOnlyList<PatternNode> parts) : PatternNode
{
    public IReadOnlyList<PatternNode> Parts { get; } = parts;
}

internal sealed class AlternateNode(IReadOnlyList<PatternNode> branches) : PatternNode
{
    public IReadOnlyList<PatternNode> Branches { get; } = branches;
}

/// <summary>A group, with what stands between <c>?</c> and <c>:</c>.</summary>
internal sealed class GroupNode(PatternNode content, string options) : PatternNode
{
    public PatternNode Content { get; } = content;

    public string Options { get; } = options;
}

internal sealed class RepeatNode(PatternNode part, int min, int max, bool possessive) : PatternNode
{
    /// <summary>The maximum of what has none.</summary>
    public const int Unbounded = int.MaxValue;

    public PatternNode Part { get; } = part;

    public int Min { get; } = min;

    public int Max { get; } = max;

    public bool Possessive { get; } = possessive;
}
