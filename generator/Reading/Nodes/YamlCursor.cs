using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis.Text;
using SendEvent.Generators.Diagnostics;

namespace SendEvent.Generators.Reading.Nodes;

/// <summary>A key of a mapping.</summary>
internal readonly record struct YamlKey(string Text, TextSpan Span);

/// <summary>
/// Walks the nodes of a YAML text once, from the first to the last. Each method consumes exactly one node;
/// a node of the wrong kind is reported and skipped. At the end, or after an error, there are no nodes any more.
/// </summary>
internal sealed class YamlCursor(SourceText text, FindingList findings, CancellationToken cancellation)
{
    private readonly INodeEvents _events = NodeEvents.Of(text, findings, cancellation);
    private readonly Stack<KeySet> _open = new();
    private readonly Stack<KeySet> _spare = new();

    public FindingList Findings { get; } = findings;

    public bool Incomplete => _events.Incomplete;

    /// <inheritdoc cref="INodeEvents.Fault"/>
    public YamlFault? Fault => _events.Fault;

    public YamlToken Current => _events.Current;

    /// <inheritdoc cref="INodeEvents.Slice"/>
    public TextSlice? Slice => _events.Slice;

    /// <summary>Enters a mapping; <see cref="NextKey"/> must then be called until it says that there is no other.</summary>
    /// <param name="what">What the mapping is, for messages.</param>
    /// <param name="at">The key that it belongs to: that is what messages point at.</param>
    /// <returns>Whether there is a mapping; nothing counts as an empty one.</returns>
    public bool EnterMapping(NodeName what, TextSpan at)
    {
        if (Current.Kind == YamlTokenKind.MappingStart)
        {
            _events.Advance();
            _open.Push(_spare.Count > 0 ? _spare.Pop() : new KeySet());
            return true;
        }

        Reject(what, WrongNodeHint.Mapping, at);
        return false;
    }

    /// <summary>Moves to the value of the next key. Keys given twice are reported and skipped.</summary>
    public bool NextKey(out YamlKey key)
    {
        while (Current.Kind is not (YamlTokenKind.MappingEnd or YamlTokenKind.End))
        {
            var token = Current;
            if (token.Kind != YamlTokenKind.Scalar)
            {
                Findings.Add(Descriptors.UnusedYaml.Id, new TextSpan(token.Span.Start, 1), token.Describe() + " as a key");
                Skip();
                Skip();
                continue;
            }

            _events.Advance();
            if (Current.Kind == YamlTokenKind.End)
            {
                break;
            }

            if (token is { Plain: true, Text: "<<" })
            {
                Findings.Add(Descriptors.UnusedYaml.Id, token.Span, "the merge key '<<'");
                Skip();
                continue;
            }

            if (_open.Peek().TryGet(token.Text, out var first))
            {
                Findings.AddPair(Descriptors.DuplicateKey.Id, token.Span, first, MessageText.Excerpt(token.Text));
                Skip();
                continue;
            }

            _open.Peek().Add(token.Text, token.Span);
            key = new YamlKey(token.Text, token.Span);
            return true;
        }

        var keys = _open.Pop();
        keys.Clear();
        _spare.Push(keys);
        _events.Advance();
        key = default;
        return false;
    }

    /// <summary>Enters a sequence; <see cref="NextItem"/> must then be called until it says that there is no other.</summary>
    public bool EnterSequence(NodeName what, TextSpan at)
    {
        if (Current.Kind == YamlTokenKind.SequenceStart)
        {
            _events.Advance();
            return true;
        }

        Reject(what, WrongNodeHint.List, at);
        return false;
    }

    /// <summary>Moves to the next item.</summary>
    public bool NextItem()
    {
        if (Current.Kind is not (YamlTokenKind.SequenceEnd or YamlTokenKind.End))
        {
            return true;
        }

        _events.Advance();
        return false;
    }

    /// <summary>Reads a scalar.</summary>
    /// <returns>Whether there is one; nothing counts as none.</returns>
    public bool TryScalar(NodeName what, TextSpan at, out YamlToken scalar)
    {
        scalar = Current;
        if (scalar.Kind == YamlTokenKind.Scalar)
        {
            _events.Advance();
            return !scalar.IsNull;
        }

        Reject(what, WrongNodeHint.Scalar, at);
        return false;
    }

    /// <summary>Skips a node.</summary>
    public void Skip() => _events.Skip();

    private void Reject(NodeName what, string wanted, TextSpan at)
    {
        var node = Current;
        var findings = Findings.Count;
        Skip();

        // Text that was to stand in quotes may be no YAML at all, and has been told of then.
        if (node.Kind != YamlTokenKind.End && !node.IsNull && !(Incomplete && Findings.Count > findings))
        {
            var found = node.Describe() + WrongNodeHint.Of(what, wanted, node, text);
            Findings.Add(Descriptors.WrongNode.Id, node.Kind == YamlTokenKind.Scalar ? node.Span : at, what.ToString(), wanted, found);
        }
    }
}
