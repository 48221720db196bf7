using System;
using System.Collections.Generic;
using System.Globalization;
using SendEvent.Generators.Diagnostics;

namespace SendEvent.Generators.Reading.Nodes;

/// <summary>
/// Remembers the events of anchored nodes and plays them again where an alias stands. What is played again is counted,
/// so that a few lines cannot stand for a billion.
/// </summary>
internal sealed class YamlAnchors(FindingList findings)
{
    private const int MaxReplayed = 100_000;
    private const int MaxReplayedText = 10_000_000;

    private readonly List<YamlToken> _recorded = [];
    private readonly Dictionary<string, (int Start, int End)> _anchors = new(StringComparer.Ordinal);
    private readonly Stack<(string Name, int Start, int Depth)> _open = new();
    private readonly Stack<(int Next, int End)> _replays = new();
    private int _depth;
    private int _replayed;
    private long _replayedText;

    /// <summary>Whether aliases stand for more than a file may hold; it has been reported.</summary>
    public bool IsExhausted { get; private set; }

    /// <summary>Takes note of an event of the text (not of one that is played again).</summary>
    public void Record(YamlToken token)
    {
        if (token.Anchor is { } name)
        {
            _open.Push((name, _recorded.Count, _depth));
        }

        if (_open.Count == 0)
        {
            return;
        }

        _recorded.Add(token);
        _depth += token.Opens ? 1 : token.Closes ? -1 : 0;
        while (_open.Count > 0 && _open.Peek().Depth == _depth)
        {
            var (done, start, _) = _open.Pop();
            _anchors[done] = (start, _recorded.Count);
        }
    }

    /// <summary>The first event of what an alias stands for; nothing, if that is unknown.</summary>
    public YamlToken Expand(YamlToken alias)
    {
        if (_anchors.TryGetValue(alias.Text, out var range))
        {
            _replays.Push(range);
            TryReplay(out var first);
            return first;
        }

        findings.Add(Descriptors.UnusedYaml.Id, alias.Span, "the alias '" + MessageText.Excerpt(alias.Text) + "' of no finished anchor: put text that begins with '*' in quotes");
        return new YamlToken(YamlTokenKind.Scalar, alias.Span, "", Plain: true);
    }

    /// <summary>The next event that is played again, if any is.</summary>
    public bool TryReplay(out YamlToken token)
    {
        if (_replays.Count == 0)
        {
            token = default;
            return false;
        }

        var (next, end) = _replays.Pop();
        token = _recorded[next];
        if (next + 1 < end)
        {
            _replays.Push((next + 1, end));
        }

        _replayed++;
        _replayedText += token.Text.Length;
        if (_replayed > MaxReplayed)
        {
            Exhaust(token, MaxReplayed, " values");
        }
        else if (_replayedText > MaxReplayedText)
        {
            Exhaust(token, MaxReplayedText, " characters");
        }

        if (token.Kind == YamlTokenKind.Alias && !IsExhausted)
        {
            token = Expand(token);
        }

        return true;
    }

    private void Exhaust(YamlToken token, int limit, string what)
    {
        if (!IsExhausted)
        {
            IsExhausted = true;
            findings.Add(Descriptors.UnusedYaml.Id, token.Span, "aliases for more than " + limit.ToString(CultureInfo.InvariantCulture) + what);
        }
    }
}
