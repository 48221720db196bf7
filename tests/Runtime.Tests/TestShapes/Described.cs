namespace SendEvent.Runtime.Tests;

/// <summary>Reads shapes by their descriptors alone, and keeps nothing of what it reads. It knows what the members refer to.</summary>
public sealed class Described
{
    private readonly Dictionary<MemberDescriptor, ShapeDescriptor> _shapes = [];

    public void Add(MemberDescriptor member, ShapeDescriptor shape) => _shapes.Add(member, shape);

    public ShapeDescriptor? ShapeOf(MemberDescriptor member) => _shapes.GetValueOrDefault(member) ?? member.Target;

    public void Read<TReader>(ref TReader reader, ShapeDescriptor shape)
        where TReader : struct, IShapeReader, allows ref struct => Read(ref reader, shape, shape.Root);

    private void Read<TReader>(ref TReader reader, ShapeDescriptor shape, MemberDescriptor member)
        where TReader : struct, IShapeReader, allows ref struct
    {
        switch (shape)
        {
            case StructureDescriptor structure:
                ReadStructure(ref reader, structure);
                break;
            case ListDescriptor list:
                reader.BeginList(list);
                while (reader.NextItem(list))
                {
                    Read(ref reader, list.Item);
                }

                break;
            case MapDescriptor map:
                reader.BeginMap(map);
                while (reader.NextEntry(map, out _))
                {
                    Read(ref reader, map.Value);
                }

                break;
            default:
                ReadLeaf(ref reader, shape.Kind, member);
                break;
        }
    }

    private void Read<TReader>(ref TReader reader, MemberDescriptor member)
        where TReader : struct, IShapeReader, allows ref struct =>
        Read(ref reader, ShapeOf(member)!, member);

    private void ReadStructure<TReader>(ref TReader reader, StructureDescriptor structure)
        where TReader : struct, IShapeReader, allows ref struct
    {
        var read = 0;
        reader.BeginStructure(structure);
        for (var member = -1; reader.NextMember(structure, ref member); read++)
        {
            if (member < structure.Members.Length)
            {
                Read(ref reader, structure.Members[member]);
            }
            else
            {
                reader.ReadUnknown(out _);
            }
        }

        if (structure.IsUnion && read == 0)
        {
            throw reader.Invalid(structure, "no member is set");
        }
    }

    private static void ReadLeaf<TReader>(ref TReader reader, ShapeKind kind, MemberDescriptor member)
        where TReader : struct, IShapeReader, allows ref struct
    {
        switch (kind)
        {
            case ShapeKind.String: reader.ReadString(member); break;
            case ShapeKind.Boolean: reader.ReadBoolean(member); break;
            case ShapeKind.Byte: reader.ReadByte(member); break;
            case ShapeKind.Short: reader.ReadShort(member); break;
            case ShapeKind.Integer: reader.ReadInteger(member); break;
            case ShapeKind.Long: reader.ReadLong(member); break;
            case ShapeKind.Float: reader.ReadFloat(member); break;
            case ShapeKind.Double: reader.ReadDouble(member); break;
            case ShapeKind.BigInteger: reader.ReadBigInteger(member); break;
            case ShapeKind.BigDecimal: reader.ReadBigDecimal(member); break;
            case ShapeKind.Blob: reader.ReadBlob(member); break;
            case ShapeKind.Timestamp: reader.ReadTimestamp(member); break;
            default: reader.ReadDocument(member); break;
        }
    }
}
