using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis.Text;

namespace SendEvent.Generators.Reading.Nodes;

/// <summary>The keys of one mapping, and where each stands.</summary>
internal sealed class KeySet
{
    private readonly Dictionary<string, TextSpan> _keys = new(StringComparer.Ordinal);

    public bool TryGet(string key, out TextSpan at) => _keys.TryGetValue(key, out at);

    public void Add(string key, TextSpan at) => _keys.Add(key, at);

    public void Clear() => _keys.Clear();
}
