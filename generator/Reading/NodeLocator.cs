using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using Microsoft.CodeAnalysis.Text;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Reading.Nodes;

namespace SendEvent.Generators.Reading;

/// <summary>
/// Finds where nodes stand in a file. The file is read again for that, which costs something only when there is
/// something to report, and lets the model do without positions.
/// </summary>
internal static class NodeLocator
{
    /// <summary>
    /// Locates nodes. A node that is not there is looked for as far as its path goes: the address of the <c>shape</c>
    /// of a member written in the short form finds the short form.
    /// </summary>
    /// <returns>A position for each address, null for an address of another file.</returns>
    public static FilePosition?[] Locate(string path, string text, IReadOnlyList<NodeAddress> addresses) =>
        Locate(path, SourceText.From(text), addresses);

    /// <inheritdoc cref="Locate(string, string, IReadOnlyList{NodeAddress})"/>
    public static FilePosition?[] Locate(string path, SourceText text, IReadOnlyList<NodeAddress> addresses)
    {
        var found = Locate(path, text, addresses, out var fault);
        return fault is null ? found : Locate(path, MendedText.Of(text, CancellationToken.None).Text, addresses, out _);
    }

    private static FilePosition?[] Locate(string path, SourceText text, IReadOnlyList<NodeAddress> addresses, out YamlFault? fault)
    {
        var findings = new FindingList(path, text);
        var start = findings.PositionOf(default);
        var found = new FilePosition?[addresses.Count];
        var root = new Wanted();
        for (var i = 0; i < addresses.Count; i++)
        {
            if (addresses[i].File == path)
            {
                found[i] = start;
                root.Add(addresses[i], i);
            }
        }

        var events = NodeEvents.Of(text, findings, CancellationToken.None);
        new Walk(events, findings, addresses, found).Visit(root);
        fault = events.Fault;
        return found;
    }

    /// <summary>The addresses wanted, as a tree.</summary>
    private sealed class Wanted
    {
        private Dictionary<string, Wanted>? _children;

        /// <summary>The addresses that lead here or below, by index.</summary>
        public List<int> Through { get; } = [];

        public void Add(NodeAddress address, int index)
        {
            var node = this;
            foreach (var key in address.Keys)
            {
                node._children ??= new(StringComparer.Ordinal);
                if (!node._children.TryGetValue(key, out var child))
                {
                    node._children.Add(key, child = new Wanted());
                }

                child.Through.Add(index);
                node = child;
            }
        }

        /// <summary>Takes a child out: of two equal keys, the first is the one that was read.</summary>
        public Wanted? Take(string key)
        {
            if (_children is null || !_children.TryGetValue(key, out var child))
            {
                return null;
            }

            _children.Remove(key);
            return child;
        }
    }

    private sealed class Walk(INodeEvents events, FindingList positions, IReadOnlyList<NodeAddress> addresses, FilePosition?[] found)
    {
        /// <summary>Visits a node. The recursion is as deep as the addresses are long at most.</summary>
        public void Visit(Wanted? wanted)
        {
            var token = events.Current;
            if (wanted is null || !token.Opens)
            {
                events.Skip();
                return;
            }

            events.Advance();
            for (var index = 0; !events.Current.Closes && events.Current.Kind != YamlTokenKind.End; index++)
            {
                if (token.Kind == YamlTokenKind.SequenceStart)
                {
                    VisitEntry(wanted.Take(index.ToString(CultureInfo.InvariantCulture)) ?? wanted.Take(NodeAddress.Item(events.Current.Text)), null);
                }
                else if (events.Current.Kind != YamlTokenKind.Scalar)
                {
                    events.Skip();
                    events.Skip();
                }
                else
                {
                    var key = events.Current;
                    events.Advance();
                    VisitEntry(wanted.Take(key.Text), key);
                }
            }

            events.Advance();
        }

        private void VisitEntry(Wanted? wanted, YamlToken? key)
        {
            if (wanted is not null)
            {
                var value = events.Current;
                foreach (var index in wanted.Through)
                {
                    // Mappings end where the next token starts, so keys are what is pointed at.
                    var atValue = key is null || (value.Kind == YamlTokenKind.Scalar && !value.IsNull && (addresses[index].AtValue));
                    var span = atValue ? value.Span : key!.Value.Span;
                    found[index] = positions.PositionOf(value.Opens && atValue ? new TextSpan(span.Start, 0) : span);
                }
            }

            Visit(wanted);
        }
    }
}
