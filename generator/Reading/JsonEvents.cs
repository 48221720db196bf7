using System.Collections.Generic;

namespace SendEvent.Generators.Reading;

/// <summary>The events of a JSON text that has been read whole: nothing can go wrong any more.</summary>
internal sealed class JsonEvents(List<YamlToken> tokens) : INodeEvents
{
    private int _next = 1;

    public YamlToken Current { get; private set; } = tokens[0];

    public bool Incomplete => false;

    public void Advance() => Current = _next < tokens.Count ? tokens[_next++] : default;
}
