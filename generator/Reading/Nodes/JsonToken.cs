namespace SendEvent.Generators.Reading.Nodes;

internal enum JsonTokenKind
{
    String,

    /// <summary>A string with escapes in it.</summary>
    EscapedString,

    /// <summary>A number, true, false or null.</summary>
    Word,
    MappingStart,
    MappingEnd,
    SequenceStart,
    SequenceEnd,
}

/// <summary>Where a piece of a JSON text stands. Without a reference in it, so that the collector need not look at a list of them.</summary>
internal readonly record struct JsonToken(JsonTokenKind Kind, int Start, int End);
