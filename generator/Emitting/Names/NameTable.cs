using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Emitting.Names;

/// <summary>A name that could not become what it asked for.</summary>
/// <param name="Name">The name in the description.</param>
/// <param name="Wanted">The C# name that the rules give it.</param>
/// <param name="Given">The C# name that it has instead.</param>
/// <param name="Holder">The name in the description that holds the wanted one, or null where C# or emitted code reserves it.</param>
internal sealed record NameCollision(string Name, string Wanted, string Given, string? Holder);

/// <summary>
/// C# names for the names of one scope. Of those that want the same name (case does not count: file names and other
/// languages fold it), the one that is already spelled so gets it, else the first in ordinal order. The others get a
/// number; where the wanted name is reserved, the first gets a word that says what it names. Nobody is given a name that another
/// name of the scope wants. The order in which the names come does not matter.
/// </summary>
internal sealed class NameTable
{
    private readonly Dictionary<string, string> _given;

    private NameTable(Dictionary<string, string> given, EquatableArray<NameCollision> collisions)
    {
        _given = given;
        Collisions = collisions;
    }

    /// <summary>The names that were given another than the wanted one, in ordinal order.</summary>
    public EquatableArray<NameCollision> Collisions { get; }

    /// <summary>The C# name, not escaped.</summary>
    /// <exception cref="KeyNotFoundException">The table was not made of this name.</exception>
    public string this[string name] => _given[name];

    /// <summary>Gives every name its own C# name. Takes time in proportion to the number of names.</summary>
    /// <param name="names">The names in the description; doubles count once.</param>
    /// <param name="wanted">The name that the rules give to a name.</param>
    /// <param name="isReserved">Whether a C# name is taken by something outside the table.</param>
    /// <param name="word">What is appended to a reserved name.</param>
    public static NameTable Assign(
        IEnumerable<string> names, Func<string, string> wanted, Func<string, bool> isReserved, string word)
    {
        var all = names as IReadOnlyCollection<string> ?? names.ToList();
        return AsWanted(all, wanted, isReserved) is { } table
            ? new NameTable(table, default)
            : Arbitrate(all, wanted, isReserved, word);
    }

    /// <summary>Nearly every scope gets what it wants. Null if this one does not.</summary>
    private static Dictionary<string, string>? AsWanted(
        IReadOnlyCollection<string> names, Func<string, string> wanted, Func<string, bool> isReserved)
    {
        var given = new Dictionary<string, string>(names.Count, StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in names)
        {
            if (given.ContainsKey(name))
            {
                continue;
            }

            var want = wanted(name);
            if (isReserved(want) || !taken.Add(want))
            {
                return null;
            }

            given.Add(name, want);
        }

        return given;
    }

    private static NameTable Arbitrate(
        IEnumerable<string> names, Func<string, string> wanted, Func<string, bool> isReserved, string word)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var losers = new List<(string Name, string Wanted, string? Holder)>();
        var groups = names.Distinct(StringComparer.Ordinal)
            .Select(name => (Name: name, Wanted: wanted(name)))
            .GroupBy(static item => item.Wanted, StringComparer.OrdinalIgnoreCase);
        foreach (var group in groups)
        {
            taken.Add(group.Key);
            string? holder = null;
            foreach (var (name, want) in Ranked(group))
            {
                if (holder is null && !isReserved(want))
                {
                    holder = name;
                    given.Add(name, want);
                }
                else
                {
                    losers.Add((name, want, holder));
                }
            }
        }

        var collisions = new List<NameCollision>(losers.Count);
        var next = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        losers.Sort(static (left, right) => string.CompareOrdinal(left.Name, right.Name));
        foreach (var (name, want, holder) in losers)
        {
            var stem = isReserved(want) ? want + word : want;
            var number = next.TryGetValue(stem, out var used) ? used : isReserved(want) ? 1 : 2;
            string free;
            do
            {
                free = Numbered(stem, number++);
            }
            while (isReserved(free) || !taken.Add(free));
            next[stem] = number;
            given.Add(name, free);
            collisions.Add(new NameCollision(name, want, free, holder));
        }

        return new NameTable(given, collisions.ToEquatableArray());
    }

    private static IEnumerable<(string Name, string Wanted)> Ranked(IEnumerable<(string Name, string Wanted)> group) =>
        group.OrderBy(static item => item.Name == item.Wanted ? 0 : 1).ThenBy(static item => item.Name, StringComparer.Ordinal);

    private static string Numbered(string stem, int number)
    {
        if (number == 1)
        {
            return stem;
        }

        // V1 and a number must not read as V12.
        var gap = char.IsDigit(stem[stem.Length - 1]) ? "_" : "";
        return stem + gap + number.ToString(CultureInfo.InvariantCulture);
    }
}
