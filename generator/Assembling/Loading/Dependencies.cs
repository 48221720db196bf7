using System;
using System.Collections.Generic;

namespace SendEvent.Generators.Assembling.Loading;

/// <summary>
/// Visits shapes so that each comes after those that it is made of. It keeps its way in a list of its own: how deep that goes is up
/// to the file, and the stack is not.
/// </summary>
internal sealed class Dependencies(Func<SmithyEntry, IEnumerable<SmithyEntry>> dependencies, Action<SmithyEntry, SmithyEntry> onCycle)
{
    private readonly Dictionary<SmithyEntry, bool> _done = [];

    /// <summary>Visits a shape and what it is made of, unless that has been done.</summary>
    /// <param name="entry">The shape.</param>
    /// <param name="visit">What to do.</param>
    public void Visit(SmithyEntry entry, Action<SmithyEntry> visit)
    {
        if (_done.ContainsKey(entry))
        {
            return;
        }

        var way = new Stack<(SmithyEntry Entry, IEnumerator<SmithyEntry> Next)>();
        Enter(entry);
        while (way.Count > 0)
        {
            var (current, rest) = way.Peek();
            if (!rest.MoveNext())
            {
                way.Pop();
                _done[current] = true;
                visit(current);
            }
            else if (!_done.TryGetValue(rest.Current, out var done))
            {
                Enter(rest.Current);
            }
            else if (!done)
            {
                onCycle(current, rest.Current);
            }
        }

        void Enter(SmithyEntry next)
        {
            _done[next] = false;
            way.Push((next, dependencies(next).GetEnumerator()));
        }
    }
}
