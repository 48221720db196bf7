using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace SendEvent.Runtime;

/// <content>The member's name as JSON has it.</content>
public sealed partial class MemberDescriptor
{
    /// <summary>Prefixes of at most this length can be copied and compared in one go: this much may be read of them.</summary>
    internal const int JsonBlock = 32;

    private byte[]? _jsonPrefix;
    private int _jsonPrefixLength;

    /// <summary>
    /// What stands before the value: <c>,"Name":</c> for a member of a structure, a comma for all else. The first
    /// byte is left out where nothing stands before it. The array goes on with zeros, so that a block can be read from
    /// its first or second byte; read <see cref="JsonPrefixLength"/> after it.
    /// </summary>
    internal byte[] JsonPrefix
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Volatile.Read(ref _jsonPrefix) ?? MakeJsonPrefix();
    }

    /// <summary>The length of the prefix without the zeros.</summary>
    internal int JsonPrefixLength => _jsonPrefixLength;

    [MethodImpl(MethodImplOptions.NoInlining)]
    [MemberNotNull(nameof(_jsonPrefix))]
    private byte[] MakeJsonPrefix()
    {
        var text = Role == MemberRole.Member ? JsonShapeWriter.PrefixOf(BodyName) : ","u8;
        var prefix = new byte[Math.Max(text.Length, JsonBlock) + 1];
        text.CopyTo(prefix);
        _jsonPrefixLength = text.Length;
        Volatile.Write(ref _jsonPrefix, prefix);
        return prefix;
    }
}
