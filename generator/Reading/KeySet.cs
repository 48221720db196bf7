using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis.Text;

namespace SendEvent.Generators.Reading;

/// <summary>The keys of one mapping, and where each stands. Most mappings have a handful, which are found faster one by one.</summary>
internal sealed class KeySet
{
    private const int Few = 8;

    private readonly List<YamlKey> _keys = [];
    private readonly Dictionary<string, TextSpan> _many = new(StringComparer.Ordinal);

    public bool TryGet(string key, out TextSpan at)
    {
        if (_keys.Count > Few)
        {
            return _many.TryGetValue(key, out at);
        }

        foreach (var known in _keys)
        {
            if (known.Text == key)
            {
                at = known.Span;
                return true;
            }
        }

        at = default;
        return false;
    }

    public void Add(YamlKey key)
    {
        _keys.Add(key);
        if (_keys.Count == Few + 1)
        {
            _keys.ForEach(known => _many.Add(known.Text, known.Span));
        }
        else if (_keys.Count > Few)
        {
            _many.Add(key.Text, key.Span);
        }
    }

    public void Clear()
    {
        _keys.Clear();
        _many.Clear();
    }
}
