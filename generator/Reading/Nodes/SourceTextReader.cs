using System;
using System.IO;
using Microsoft.CodeAnalysis.Text;

namespace SendEvent.Generators.Reading.Nodes;

/// <summary>
/// Reads a <see cref="SourceText"/> in chunks: a description of megabytes need not become one string first.
/// A NUL ends the text, because YamlDotNet takes it for the end of its buffer.
/// </summary>
internal sealed class SourceTextReader(SourceText text) : TextReader
{
    private readonly char[] _chunk = new char[4096];
    private int _chunkStart;
    private int _chunkLength;
    private int _next;

    /// <summary>The offset of the first NUL met, or -1.</summary>
    public int NulAt { get; private set; } = -1;

    public override int Peek() => _next < _chunkLength || Fill() ? _chunk[_next] : -1;

    public override int Read() => _next < _chunkLength || Fill() ? _chunk[_next++] : -1;

    private bool Fill()
    {
        _chunkStart += _chunkLength;
        _chunkLength = NulAt < 0 ? Math.Min(_chunk.Length, text.Length - _chunkStart) : 0;
        _next = 0;
        if (_chunkLength == 0)
        {
            return false;
        }

        text.CopyTo(_chunkStart, _chunk, 0, _chunkLength);
        var nul = Array.IndexOf(_chunk, '\0', 0, _chunkLength);
        if (nul >= 0)
        {
            NulAt = _chunkStart + nul;
            _chunkLength = nul;
        }

        return _chunkLength > 0;
    }
}
