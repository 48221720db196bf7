using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis.Text;
using SendEvent.Generators.Diagnostics;

namespace SendEvent.Generators.Reading.Smithy.Idl;

/// <summary>
/// Where things stand in an IDL file, by their addresses in the JSON form. It is filled only when something is to be reported. What has
/// a namespace is called by its name alone, as in the IDL.
/// </summary>
internal sealed class IdlMarks
{
    private readonly Dictionary<string, (TextSpan Key, TextSpan Value)> _spans = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _again = new(StringComparer.Ordinal);
    private List<(string Path, TextSpan Key, TextSpan Value)> _loose = [];
    private string _path = string.Empty;

    /// <summary>Notes where a thing stands that the marks behind it belong to, until <see cref="Leave"/>.</summary>
    public void Enter(string key, TextSpan at)
    {
        _path = Join(_path, key);
        _loose.Add((_path, at, at));
    }

    /// <summary>Notes where the value of the last thing stands.</summary>
    public void Value(TextSpan at)
    {
        for (var i = _loose.Count - 1; i >= 0; i--)
        {
            if (_loose[i].Path == _path)
            {
                _loose[i] = (_path, _loose[i].Key, at);
                return;
            }
        }
    }

    public void Leave() => _path = _path.Substring(0, Math.Max(0, _path.LastIndexOf('\n')));

    /// <summary>Takes the marks of what stands before that which it belongs to, as traits do.</summary>
    public List<(string Path, TextSpan Key, TextSpan Value)> Take()
    {
        var taken = _loose;
        _loose = [];
        _path = string.Empty;
        return taken;
    }

    /// <summary>Puts back marks that were taken while what is inside of the thing was parsed.</summary>
    public void Restore(List<(string Path, TextSpan Key, TextSpan Value)> before) => _loose.InsertRange(0, before);

    /// <summary>Says what the loose marks and some that were taken before belong to. Of two equal addresses the first counts;
    /// the others are found by <see cref="NodeAddress.Again"/>.</summary>
    public void Attach(string prefix, List<(string Path, TextSpan Key, TextSpan Value)>? before)
    {
        foreach (var marks in new[] { before, Take() })
        {
            foreach (var (path, key, value) in marks ?? [])
            {
                Add(Join(prefix, path), key, value);
            }
        }
    }

    /// <summary>Notes where a thing stands whose address is known.</summary>
    public void Add(string path, TextSpan at) => Add(path, at, at);

    /// <summary>Where a thing stands, or the nearest thing around it that is known.</summary>
    public TextSpan? Find(IReadOnlyList<string> keys, bool atValue)
    {
        TextSpan? found = null;
        var path = string.Empty;
        for (var i = 0; i < keys.Count; i++)
        {
            path = Join(path, keys[i]);
            if (_spans.TryGetValue(path, out var span))
            {
                found = atValue && i == keys.Count - 1 ? span.Value : span.Key;
            }
        }

        return found;
    }

    private void Add(string path, TextSpan key, TextSpan value)
    {
        if (_spans.ContainsKey(path))
        {
            _again[path] = _again.TryGetValue(path, out var before) ? before + 1 : 1;
            path = Join(path, NodeAddress.Again(_again[path])[0]);
        }

        _spans.Add(path, (key, value));
    }

    public static string Join(string path, string key)
    {
        var name = key.Substring(key.IndexOf('#') + 1);
        return path.Length == 0 ? name : name.Length == 0 ? path : path + "\n" + name;
    }
}
