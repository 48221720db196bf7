using System.Numerics;

namespace SendEvent.Runtime;

/// <summary>
/// The output side of a format. A shape calls it with its members in declaration order; absent members are not
/// mentioned at all.
/// </summary>
/// <remarks>
/// <para>Calls follow this grammar, where <c>leaf</c> is one of the <c>Write…</c> methods for a simple value:</para>
/// <code>
/// value     = leaf(Root) | structure | list | map
/// structure = BeginStructure member* EndStructure
/// member    = leaf(member) | BeginMember(member) [value]      ; the value is left out when BeginMember answers false
/// list      = BeginList item* EndList                         ; item   = member with ListDescriptor.Item
/// map       = BeginMap (WriteKey entry)* EndMap               ; entry  = member with MapDescriptor.Value
/// </code>
/// </remarks>
public interface IShapeWriter
{
    /// <summary>Starts a structure or a union.</summary>
    void BeginStructure(StructureDescriptor shape);

    /// <summary>Ends the structure or union that was started last.</summary>
    void EndStructure(StructureDescriptor shape);

    /// <summary>Starts a list of <paramref name="count"/> items.</summary>
    void BeginList(ListDescriptor shape, int count);

    /// <summary>Ends the list that was started last.</summary>
    void EndList(ListDescriptor shape);

    /// <summary>Starts a map of <paramref name="count"/> entries.</summary>
    void BeginMap(MapDescriptor shape, int count);

    /// <summary>Writes the key of the next entry; its value follows.</summary>
    void WriteKey(MemberDescriptor key, string value);

    /// <summary>Ends the map that was started last.</summary>
    void EndMap(MapDescriptor shape);

    /// <summary>Announces that a structure, list or map follows as <paramref name="member"/>.</summary>
    /// <returns>False when this writer has no use for the member; its value must then not be written.</returns>
    bool BeginMember(MemberDescriptor member);

    /// <summary>Writes the null that a sparse list or map holds.</summary>
    void WriteNull(MemberDescriptor member);

    /// <summary>Writes a string.</summary>
    void WriteString(MemberDescriptor member, string value);

    /// <summary>Writes a boolean.</summary>
    void WriteBoolean(MemberDescriptor member, bool value);

    /// <summary>Writes a byte, short, integer or long.</summary>
    void WriteInteger(MemberDescriptor member, long value);

    /// <summary>Writes a single-precision number.</summary>
    void WriteFloat(MemberDescriptor member, float value);

    /// <summary>Writes a double-precision number.</summary>
    void WriteDouble(MemberDescriptor member, double value);

    /// <summary>Writes an integer of any size.</summary>
    void WriteBigInteger(MemberDescriptor member, BigInteger value);

    /// <summary>Writes a decimal number.</summary>
    void WriteBigDecimal(MemberDescriptor member, decimal value);

    /// <summary>Writes bytes.</summary>
    void WriteBlob(MemberDescriptor member, Blob value);

    /// <summary>Writes a blob that is the whole body of a message, or one in memory anywhere else.</summary>
    /// <param name="member">The member.</param>
    /// <param name="value">The blob.</param>
    /// <exception cref="ShapeException">The blob is not in memory, and has no place in the format where it could be read.</exception>
    void WriteStreamingBlob(MemberDescriptor member, StreamingBlob value);

    /// <summary>Writes a point in time, in the format that the member, its shape or the protocol asks for.</summary>
    void WriteTimestamp(MemberDescriptor member, DateTimeOffset value);

    /// <summary>Writes a document: a value without a shape.</summary>
    void WriteDocument(MemberDescriptor member, Value value);

    /// <summary>
    /// Says that an idempotency token is absent. A writer that makes a request fills it in where the member belongs
    /// to the input itself; every other writer does nothing.
    /// </summary>
    void WriteAbsentToken(MemberDescriptor member);

    /// <summary>Writes a union member that the model does not know but that was read once.</summary>
    void WriteUnknown(string name, Value value);
}
