using System.Numerics;

namespace SendEvent.Runtime;

/// <summary>Takes from an input the strings that fill the labels of a host prefix, and nothing else.</summary>
internal readonly struct HostLabelWriter(string[] labels) : IShapeWriter
{
    /// <summary>The values in the order of the labels; null where the input has none.</summary>
    public string?[] Values { get; } = new string?[labels.Length];

    public void WriteString(MemberDescriptor member, string value)
    {
        if (member.HostLabel && Array.IndexOf(labels, member.Name) is >= 0 and var index)
        {
            Values[index] = value;
        }
    }

    // No value below the input itself is asked for, so that no other method has anything to do.
    public bool BeginMember(MemberDescriptor member) => false;

    public void BeginStructure(StructureDescriptor shape)
    {
    }

    public void EndStructure(StructureDescriptor shape)
    {
    }

    public void BeginList(ListDescriptor shape, int count)
    {
    }

    public void EndList(ListDescriptor shape)
    {
    }

    public void BeginMap(MapDescriptor shape, int count)
    {
    }

    public void WriteKey(MemberDescriptor key, string value)
    {
    }

    public void EndMap(MapDescriptor shape)
    {
    }

    public void WriteNull(MemberDescriptor member)
    {
    }

    public void WriteAbsentToken(MemberDescriptor member)
    {
    }

    public void WriteUnknown(string name, Value value)
    {
    }

    public void WriteBoolean(MemberDescriptor member, bool value)
    {
    }

    public void WriteInteger(MemberDescriptor member, long value)
    {
    }

    public void WriteFloat(MemberDescriptor member, float value)
    {
    }

    public void WriteDouble(MemberDescriptor member, double value)
    {
    }

    public void WriteBigInteger(MemberDescriptor member, BigInteger value)
    {
    }

    public void WriteBigDecimal(MemberDescriptor member, decimal value)
    {
    }

    public void WriteBlob(MemberDescriptor member, Blob value)
    {
    }

    public void WriteStreamingBlob(MemberDescriptor member, StreamingBlob value) => WriteBlob(member, StreamingBlob.InMemory(value, member));

    public void WriteTimestamp(MemberDescriptor member, DateTimeOffset value)
    {
    }

    public void WriteDocument(MemberDescriptor member, Value value)
    {
    }
}
