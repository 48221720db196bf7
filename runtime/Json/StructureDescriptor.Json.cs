using System.Buffers.Binary;

namespace SendEvent.Runtime;

/// <content>Looking up members by their names in JSON.</content>
public sealed partial class StructureDescriptor
{
    private ulong[]? _jsonKeys;

    /// <summary>Finds the member with a name that has no escape sequences.</summary>
    /// <param name="name">The bytes between the quotes.</param>
    /// <param name="guess">The index at which to begin.</param>
    /// <returns>Its index, or -1.</returns>
    internal int IndexOfJsonName(ReadOnlySpan<byte> name, int guess)
    {
        var keys = _jsonKeys ??= MakeJsonKeys();
        var key = KeyOf(name);
        guess = guess < keys.Length ? guess : 0;
        var index = IndexOf(keys, guess, keys.Length, key, name);
        return index >= 0 ? index : IndexOf(keys, 0, guess, key, name);
    }

    /// <summary>Finds the member with a name.</summary>
    internal int IndexOfBodyName(string name) => Array.FindIndex(_members, member => member.BodyName == name);

    private static ReadOnlySpan<byte> NameIn(byte[] prefix, int length) => prefix.AsSpan(2, length - 4);

    // The length in the lowest byte, seven bytes of the name above it: names that differ rarely have the same key.
    private static ulong KeyOf(ReadOnlySpan<byte> name)
    {
        if (name.Length >= sizeof(ulong))
        {
            return (BinaryPrimitives.ReadUInt64LittleEndian(name) << 8) | (byte)name.Length;
        }

        var key = (ulong)name.Length;
        for (var i = 0; i < name.Length && i < 7; i++)
        {
            key |= (ulong)name[i] << (8 * (i + 1));
        }

        return key;
    }

    private ulong[] MakeJsonKeys()
    {
        var keys = new ulong[_members.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            var prefix = _members[i].JsonPrefix;
            keys[i] = KeyOf(NameIn(prefix, _members[i].JsonPrefixLength));
        }

        return keys;
    }

    private int IndexOf(ulong[] keys, int from, int to, ulong key, ReadOnlySpan<byte> name)
    {
        while (true)
        {
            var found = keys.AsSpan(from, to - from).IndexOf(key);
            if (found < 0)
            {
                return -1;
            }

            from += found;
            var prefix = _members[from].JsonPrefix;
            if (NameIn(prefix, _members[from].JsonPrefixLength).SequenceEqual(name))
            {
                return from;
            }

            from++;
        }
    }
}
