using System.Buffers;
using System.Runtime.CompilerServices;

namespace SendEvent.Runtime;

/// <content>The member's name as CBOR has it: always the one that the model gives.</content>
public sealed partial class MemberDescriptor
{
    /// <summary>Names of at most this length can be copied and compared in one go: this much may be read of them.</summary>
    internal const int CborBlock = 32;

    private byte[]? _cborName;
    private int _cborNameLength;

    /// <summary>
    /// The name as a text string with its head; nothing for what is not a member of a structure. The array goes on
    /// with zeros up to a block; read <see cref="CborNameLength"/> after it.
    /// </summary>
    internal byte[] CborName
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Volatile.Read(ref _cborName) ?? MakeCborName();
    }

    /// <summary>The length of the name with its head, without the zeros.</summary>
    internal int CborNameLength => _cborNameLength;

    /// <summary>The bytes of the name without the head.</summary>
    internal ReadOnlySpan<byte> CborText
    {
        get
        {
            var encoded = CborName.AsSpan(0, _cborNameLength);
            var head = (encoded[0] & 31) switch { < 24 => 1, 24 => 2, 25 => 3, _ => 5 };
            return encoded[head..];
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private byte[] MakeCborName()
    {
        var output = new ArrayBufferWriter<byte>();
        if (Role == MemberRole.Member)
        {
            var writer = new CborShapeWriter(output);
            writer.WriteText(Name);
            writer.Flush();
        }

        var name = new byte[Math.Max(output.WrittenCount, CborBlock)];
        output.WrittenSpan.CopyTo(name);
        _cborNameLength = output.WrittenCount;
        Volatile.Write(ref _cborName, name);
        return name;
    }
}
