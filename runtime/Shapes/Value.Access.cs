using System.Diagnostics.CodeAnalysis;

namespace SendEvent.Runtime;

public abstract partial record Value
{
    /// <summary>The number of items, entries or members; 0 for everything else.</summary>
    public int Count => this switch
    {
        List list => list.Items.Count,
        Map map => map.Entries.Count,
        Structure structure => structure.Members.Count,
        _ => 0,
    };

    /// <summary>The member or entry of a name.</summary>
    /// <exception cref="KeyNotFoundException">There is no such member or entry, or the value can have none.</exception>
    public Value this[string name] =>
        TryGet(name, out var value) ? value : throw new KeyNotFoundException($"There is no '{VisibleText.OfName(name)}'.");

    /// <summary>The item at an index, counted from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such item, or the value can have none.</exception>
    public Value this[int index] =>
        this is List list && (uint)index < (uint)list.Items.Count
            ? list.Items[index]
            : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>Makes a list.</summary>
    public static Value OfItems(params ReadOnlySpan<Value> items) => new List(ShapeList.Create(items));

    /// <summary>Makes a map; of entries with the same key the last wins.</summary>
    public static Value OfEntries(params ReadOnlySpan<(string Key, Value Value)> entries) => new Map(Store(entries));

    /// <summary>Makes a structure; of members with the same name the last wins.</summary>
    public static Value OfMembers(params ReadOnlySpan<(string Name, Value Value)> members) =>
        new Structure(Store(members));

    /// <summary>Finds a member of a structure or an entry of a map.</summary>
    public bool TryGet(string name, [NotNullWhen(true)] out Value? value)
    {
        ArgumentNullException.ThrowIfNull(name);
        value = null;
        return this switch
        {
            Map map => map.Entries.TryGetValue(name, out value),
            Structure structure => structure.Members.TryGetValue(name, out value),
            _ => false,
        };
    }

    /// <summary>Whether lists, maps and structures stand in one another more than so many levels deep.</summary>
    internal bool IsDeeperThan(int levels)
    {
        switch (this)
        {
            case List list:
                foreach (var item in list.Items.AsSpan())
                {
                    if (levels <= 0 || (item is not null && item.IsDeeperThan(levels - 1)))
                    {
                        return true;
                    }
                }

                return levels <= 0;
            case Map or Structure:
                foreach (var (_, value) in (this is Map map ? map.Entries : ((Structure)this).Members).AsSpan())
                {
                    if (levels <= 0 || (value is not null && value.IsDeeperThan(levels - 1)))
                    {
                        return true;
                    }
                }

                return levels <= 0;
            default:
                return false;
        }
    }

    /// <summary>The value on one line, much like JSON. Nothing is hidden in it.</summary>
    public sealed override string ToString() => ValueText.Of(this);

    private static ShapeMap<string, Value> Store(ReadOnlySpan<(string Key, Value Value)> pairs)
    {
        var builder = default(ShapeMapBuilder<string, Value>);
        foreach (var (key, value) in pairs)
        {
            builder.Add(key, value);
        }

        return builder.ToMap();
    }
}
