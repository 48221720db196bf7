using System;
using System.Collections.Generic;
using System.Linq;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Checking.Rules;

/// <summary>
/// Every structure has a value of finite size: its required members do not need, in the end, the structure itself.
/// Lists and maps may be empty and end such a way round, and so does a union one of whose members ends it.
/// A member that closes a cycle is no longer required.
/// </summary>
internal static class RequiredCycleRule
{
    /// <summary>How much of a long way round a message has at its beginning, and at its end.</summary>
    private const int LongestEnd = 5;

    public static void Check(CheckContext context)
    {
        var search = new Search(context);
        foreach (var entry in context.Wanted)
        {
            while (!search.IsFinite(entry.Shape.Name))
            {
                search.Break(entry);
            }
        }
    }

    /// <summary>
    /// Which shapes have a finite value: found once, from the leaves up, and again only from where a cycle was broken.
    /// </summary>
    private sealed class Search
    {
        private readonly CheckContext _context;
        private readonly Dictionary<string, int> _needs = new(StringComparer.Ordinal);
        private readonly Dictionary<string, List<string>> _users = new(StringComparer.Ordinal);

        public Search(CheckContext context)
        {
            _context = context;
            var finite = new Stack<string>();
            foreach (var entry in context.Wanted)
            {
                var needed = Needed(entry.Shape);
                _needs[entry.Shape.Name] = entry.Shape.Union ? Math.Min(1, needed.Count) : needed.Count;
                foreach (var member in needed)
                {
                    if (!_users.TryGetValue(member.Shape, out var users))
                    {
                        _users.Add(member.Shape, users = []);
                    }

                    users.Add(entry.Shape.Name);
                }

                if (needed.Count == 0)
                {
                    finite.Push(entry.Shape.Name);
                }
            }

            Spread(finite);
        }

        public bool IsFinite(string shape) => _needs[shape] <= 0;

        /// <summary>Follows what is needed from a shape without a value until it comes round, and breaks that cycle.</summary>
        public void Break(ShapeEntry start)
        {
            var way = new List<(ShapeEntry Entry, MemberModel Member)>();
            var seen = new Dictionary<string, int>(StringComparer.Ordinal);
            var entry = start;
            while (!seen.ContainsKey(entry.Shape.Name))
            {
                seen.Add(entry.Shape.Name, way.Count);
                var member = Needed(entry.Shape).First(m => !IsFinite(m.Shape));
                way.Add((entry, member));
                entry = _context.Find(member.Shape)!;
            }

            var cycle = way.Skip(seen[entry.Shape.Name]).ToList();
            var structure = cycle.FindLastIndex(static step => !step.Entry.Shape.Union);
            var (owner, closing) = cycle[Math.Max(structure, 0)];
            var steps = cycle.ConvertAll(static s => s.Entry.Shape.Name + "." + s.Member.Name);
            if (steps.Count > 2 * LongestEnd)
            {
                steps.RemoveRange(LongestEnd, steps.Count - (2 * LongestEnd));
                steps.Insert(LongestEnd, "…");
            }

            var text = string.Join(" → ", steps) + " → " + entry.Shape.Name;
            var at = Address.Key(owner, "members", closing.Name);
            var what = structure >= 0 ? $"'{owner.Shape.Name}.{closing.Name}' cannot be required" : $"Union '{owner.Shape.Name}' needs a member that does not hold it";
            _context.Report(Descriptors.RequiredCycle, at, what, text);
            if (structure >= 0)
            {
                var members = owner.Shape.Members.Select(m => m.Name == closing.Name ? m with { Required = false } : m);
                owner.Shape = owner.Shape with { Members = members.ToEquatableArray() };
            }

            _users[closing.Shape].Remove(owner.Shape.Name);

            // A union needs one member only, so that it has no more to wait for.
            if (--_needs[owner.Shape.Name] == 0)
            {
                Spread(new Stack<string>([owner.Shape.Name]));
            }
        }

        private void Spread(Stack<string> finite)
        {
            while (finite.Count > 0)
            {
                if (!_users.TryGetValue(finite.Pop(), out var users))
                {
                    continue;
                }

                foreach (var user in users)
                {
                    if (--_needs[user] == 0)
                    {
                        finite.Push(user);
                    }
                }
            }
        }

        private static List<MemberModel> Needed(ShapeModel shape) =>
            shape.Type != ShapeType.Structure || shape.Document ? [] : [.. shape.Members.Where(m => shape.Union || (m.Required && !m.ClientOptional))];
    }
}
