using System.Numerics;

namespace SendEvent.Runtime;

/// <summary>
/// What stands for a required member that a service left out: an empty text, 0, false, the epoch, nothing in a list, map or blob, an enum value or
/// union member that nobody knows, a structure of such. A response is not lost then. See "Client error correction" in the Smithy specification.
/// </summary>
internal static class StandIn
{
    /// <summary>Gives that of a C# type which is no emitted one; there is none for other classes than <see cref="string"/> <see cref="Value"/> and <see cref="StreamingBlob"/>.</summary>
    public static bool TryOf<T>(out T standIn)
    {
        standIn = typeof(T) == typeof(string) ? (T)(object)string.Empty
            : typeof(T) == typeof(Value) ? (T)(object)Value.Null.Instance
            : typeof(T) == typeof(DateTimeOffset) ? (T)(object)DateTimeOffset.UnixEpoch
            : typeof(T) == typeof(StreamingBlob) ? (T)(object)StreamingBlob.Empty
            : default!;
        return standIn is not null;
    }

    /// <summary>Gives that of a shape.</summary>
    public static T OfShape<T>()
        where T : IShape<T>
    {
        var reader = default(Reader);
        return T.Read(ref reader);
    }

    /// <summary>Reads nothing at all.</summary>
    private struct Reader : IShapeReader
    {
        private bool _hasUnknown;

        public readonly void BeginStructure(StructureDescriptor shape)
        {
        }

        // A union has one member, which the model does not know.
        public bool NextMember(StructureDescriptor shape, ref int member)
        {
            member = shape.Members.Length;
            return shape.IsUnion && (_hasUnknown = !_hasUnknown);
        }

        public readonly void BeginList(ListDescriptor shape)
        {
        }

        public readonly bool NextItem(ListDescriptor shape) => false;

        public readonly void BeginMap(MapDescriptor shape)
        {
        }

        public readonly bool NextEntry(MapDescriptor shape, out string key)
        {
            key = string.Empty;
            return false;
        }

        public readonly bool TryReadNull() => false;

        public readonly string ReadString(MemberDescriptor member) => string.Empty;

        public readonly bool ReadBoolean(MemberDescriptor member) => false;

        public readonly sbyte ReadByte(MemberDescriptor member) => 0;

        public readonly short ReadShort(MemberDescriptor member) => 0;

        public readonly int ReadInteger(MemberDescriptor member) => 0;

        public readonly long ReadLong(MemberDescriptor member) => 0;

        public readonly float ReadFloat(MemberDescriptor member) => 0;

        public readonly double ReadDouble(MemberDescriptor member) => 0;

        public readonly BigInteger ReadBigInteger(MemberDescriptor member) => BigInteger.Zero;

        public readonly decimal ReadBigDecimal(MemberDescriptor member) => 0;

        public readonly StreamingBlob ReadStreamingBlob(MemberDescriptor member) => StreamingBlob.Of(ReadBlob(member));

    public readonly Blob ReadBlob(MemberDescriptor member) => Blob.Empty;

        public readonly DateTimeOffset ReadTimestamp(MemberDescriptor member) => DateTimeOffset.UnixEpoch;

        public readonly Value ReadDocument(MemberDescriptor member) => Value.Null.Instance;

        public readonly Value ReadUnknown(out string name)
        {
            name = string.Empty;
            return Value.Null.Instance;
        }

        public readonly T Missing<T>(MemberDescriptor member) =>
            TryOf<T>(out var standIn) ? standIn : throw new InvalidOperationException($"{member.Name} is an emitted type: MissingShape has its stand-in.");

        public readonly T MissingShape<T>(MemberDescriptor member)
            where T : IShape<T> => OfShape<T>();

        public readonly ShapeException Invalid(ShapeDescriptor shape, string problem) => new(shape.Name, shape.Name, problem);
    }
}
