namespace SendEvent.Generators.Reading.Nodes;

/// <summary>The nodes of a text as a stream of events, one at a time.</summary>
internal interface INodeEvents
{
    /// <summary>The event at hand.</summary>
    YamlToken Current { get; }

    /// <summary>Whether reading stopped before the end of the text.</summary>
    bool Incomplete { get; }

    /// <summary>Why the text cannot be read to its end, if that is because it is no YAML.</summary>
    YamlFault? Fault { get; }

    /// <summary>The text of the node that begins here; null where that does not say all, as in YAML, where a node may refer to others.</summary>
    TextSlice? Slice { get; }

    /// <summary>Moves on; at the end there are only events of the kind <see cref="YamlTokenKind.End"/>.</summary>
    void Advance();

    /// <summary>Moves behind the node that begins here; at the end of a mapping or a list, behind that.</summary>
    void Skip();
}
