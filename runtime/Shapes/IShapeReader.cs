using System.Numerics;

namespace SendEvent.Runtime;

/// <summary>
/// The input side of a format. A shape pulls its members in whatever order the input has them; members that the
/// shape does not know, and nulls where null means absent, are passed over by the reader.
/// </summary>
/// <remarks>
/// <para>Calls follow this grammar:</para>
/// <code>
/// value     = leaf(Root) | structure | list | map
/// structure = BeginStructure (NextMember: true, then leaf(member) | value)* (NextMember: false)
/// list      = BeginList (NextItem: true, then [TryReadNull] leaf(Item) | value)* (NextItem: false)
/// map       = BeginMap (NextEntry: true, then [TryReadNull] leaf(Value) | value)* (NextEntry: false)
/// </code>
/// <para>Every method throws a <see cref="ShapeException"/> with shape and path when the input does not fit.</para>
/// </remarks>
public interface IShapeReader
{
    /// <summary>Enters a structure or a union.</summary>
    void BeginStructure(StructureDescriptor shape);

    /// <summary>Moves to the next member that the shape knows, or leaves the structure.</summary>
    /// <param name="shape">The structure being read.</param>
    /// <param name="member">
    /// In: the index of the member read last, -1 at first; readers guess from it. Out: the index of the member whose
    /// value must be read now. For a union, an index equal to the number of members means a member that the model
    /// does not know; <see cref="ReadUnknown"/> takes it.
    /// </param>
    /// <returns>False when the structure has ended.</returns>
    bool NextMember(StructureDescriptor shape, ref int member);

    /// <summary>Enters a list.</summary>
    void BeginList(ListDescriptor shape);

    /// <summary>Moves to the next item, or leaves the list. Nulls are passed over unless the list is sparse.</summary>
    bool NextItem(ListDescriptor shape);

    /// <summary>Enters a map.</summary>
    void BeginMap(MapDescriptor shape);

    /// <summary>Moves to the next entry, or leaves the map. Null values are passed over unless the map is sparse.</summary>
    bool NextEntry(MapDescriptor shape, out string key);

    /// <summary>Takes a null in a sparse list or map, if there is one.</summary>
    bool TryReadNull();

    /// <summary>Reads a string.</summary>
    string ReadString(MemberDescriptor member);

    /// <summary>Reads a boolean.</summary>
    bool ReadBoolean(MemberDescriptor member);

    /// <summary>Reads an 8-bit integer.</summary>
    sbyte ReadByte(MemberDescriptor member);

    /// <summary>Reads a 16-bit integer.</summary>
    short ReadShort(MemberDescriptor member);

    /// <summary>Reads a 32-bit integer.</summary>
    int ReadInteger(MemberDescriptor member);

    /// <summary>Reads a 64-bit integer.</summary>
    long ReadLong(MemberDescriptor member);

    /// <summary>Reads a single-precision number.</summary>
    float ReadFloat(MemberDescriptor member);

    /// <summary>Reads a double-precision number.</summary>
    double ReadDouble(MemberDescriptor member);

    /// <summary>Reads an integer of any size.</summary>
    BigInteger ReadBigInteger(MemberDescriptor member);

    /// <summary>Reads a decimal number.</summary>
    decimal ReadBigDecimal(MemberDescriptor member);

    /// <summary>Reads bytes.</summary>
    Blob ReadBlob(MemberDescriptor member);

    /// <summary>Reads a blob that is the whole body of a message, without waiting for its end, or one in memory anywhere else.</summary>
    /// <param name="member">The member.</param>
    /// <exception cref="ShapeException">The value is not a blob.</exception>
    StreamingBlob ReadStreamingBlob(MemberDescriptor member);

    /// <summary>Reads a point in time.</summary>
    DateTimeOffset ReadTimestamp(MemberDescriptor member);

    /// <summary>Reads a document: a value without a shape.</summary>
    Value ReadDocument(MemberDescriptor member);

    /// <summary>Reads a union member that the model does not know.</summary>
    /// <param name="name">Its name.</param>
    Value ReadUnknown(out string name);

    /// <summary>Answers for a required member that the input lacks: throws, or gives a stand-in where the reader is lenient.</summary>
    T Missing<T>(MemberDescriptor member);

    /// <summary>The same for a member whose type is emitted.</summary>
    T MissingShape<T>(MemberDescriptor member)
        where T : IShape<T>;

    /// <summary>Makes the exception for a value that was read but does not fit, naming the place in the input.</summary>
    /// <param name="shape">The shape that cannot be made of the input.</param>
    /// <param name="problem">What is wrong, as a sentence without a full stop.</param>
    ShapeException Invalid(ShapeDescriptor shape, string problem);
}
