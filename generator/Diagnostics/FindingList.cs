using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis.Text;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Diagnostics;

/// <summary>Collects findings of one file and turns offsets into positions.</summary>
internal sealed class FindingList(string path, SourceText text)
{
    private readonly List<Finding> _findings = [];

    /// <summary>The path of the file.</summary>
    public string Path => path;

    public int Count => _findings.Count;

    public void Add(string id, TextSpan at, params string[] arguments) =>
        _findings.Add(new Finding(id, PositionOf(at), new EquatableArray<string>(arguments)));

    public void AddPair(string id, TextSpan at, TextSpan other, params string[] arguments) =>
        _findings.Add(new Finding(id, PositionOf(at), new EquatableArray<string>(arguments), PositionOf(other)));

    /// <summary>The position of a span. Lines are counted by the text, as Roslyn does; YAML's marks count them otherwise.</summary>
    public FilePosition PositionOf(TextSpan span)
    {
        var start = Math.Min(span.Start, text.Length);
        var end = Math.Min(Math.Max(span.End, start), text.Length);
        var from = text.Lines.GetLinePosition(start);
        var to = text.Lines.GetLinePosition(end);
        return new FilePosition(path, start, end - start, from.Line, from.Character, to.Line, to.Character);
    }

    public EquatableArray<Finding> ToArray() => _findings.ToEquatableArray();
}
