using System.Buffers.Binary;
using System.Numerics;
using System.Text;
using SendEvent.Runtime;

namespace SendEvent.Conformance.Tests.RoundTrips;

/// <summary>Values as the CBOR protocol has them (RFC 8949); collections of definite and of indefinite length by turns.</summary>
internal sealed class CborRendering : IDisposable
{
    private const byte Break = 0xFF;
    private readonly MemoryStream _bytes = new();
    private int _collections;

    public static byte[] Of(Value value, TestMember member)
    {
        using var rendering = new CborRendering();
        rendering.Add(value, member);
        return rendering._bytes.ToArray();
    }

    public void Dispose() => _bytes.Dispose();

    // Without a member for what is in a document, or in a member that the model does not have.
    private void Add(Value value, TestMember? member)
    {
        switch (value)
        {
            case Value.Null:
                _bytes.WriteByte(0xF6);
                break;
            case Value.Structure structure:
                Collection(5, structure.Members, item =>
                {
                    Text(item.Key);
                    Add(item.Value, member?.Find(item.Key));
                });
                break;
            case Value.Map map:
                Collection(5, map.Entries, item =>
                {
                    Text(item.Key);
                    Add(item.Value, member is { Kind: "map" } ? member.Entry : null);
                });
                break;
            case Value.List list:
                Collection(4, list.Items, item => Add(item, member is { Kind: "list" } ? member.Item : null));
                break;
            case Value.Boolean flag:
                _bytes.WriteByte(flag.Flag ? (byte)0xF5 : (byte)0xF4);
                break;
            case Value.Integer number:
                Integer(number.Number);
                break;
            case Value.Decimal number:
                Head(6, 4);
                Head(4, 2);
                Integer(-number.Number.Scale);
                Integer(Mantissa(number.Number));
                break;
            case Value.Double number when member is { Kind: "float" }:
                Double((float)number.Number);
                break;
            case Value.Double number:
                Double(number.Number);
                break;
            case Value.Timestamp time:
                Head(6, 1);
                Double((double)TestText.Seconds(time.Time));
                break;
            case Value.Binary bytes:
                Head(2, (ulong)bytes.Bytes.Length);
                _bytes.Write(bytes.Bytes.Span);
                break;
            default:
                Text(((Value.String)value).Text);
                break;
        }
    }

    private void Collection<T>(int major, IReadOnlyCollection<T> items, Action<T> add)
    {
        var isDefinite = _collections++ % 2 == 0;
        if (isDefinite)
        {
            Head(major, (ulong)items.Count);
        }
        else
        {
            _bytes.WriteByte((byte)((major << 5) | 31));
        }

        foreach (var item in items)
        {
            add(item);
        }

        if (!isDefinite)
        {
            _bytes.WriteByte(Break);
        }
    }

    private static BigInteger Mantissa(decimal number)
    {
        var bits = decimal.GetBits(number);
        var magnitude = ((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0];
        return decimal.IsNegative(number) ? -magnitude : magnitude;
    }

    private void Integer(BigInteger number)
    {
        var magnitude = number.Sign < 0 ? -1 - number : number;
        if (magnitude <= ulong.MaxValue)
        {
            Head(number.Sign < 0 ? 1 : 0, (ulong)magnitude);
            return;
        }

        var bytes = magnitude.ToByteArray(isUnsigned: true, isBigEndian: true);
        Head(6, number.Sign < 0 ? 3UL : 2UL);
        Head(2, (ulong)bytes.Length);
        _bytes.Write(bytes);
    }

    private void Text(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Head(3, (ulong)bytes.Length);
        _bytes.Write(bytes);
    }

    private void Double(double number)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteDoubleBigEndian(bytes, number);
        _bytes.WriteByte(0xFB);
        _bytes.Write(bytes);
    }

    private void Head(int major, ulong argument)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, argument);
        var (info, size) = argument switch
        {
            < 24 => ((int)argument, 0),
            <= byte.MaxValue => (24, 1),
            <= ushort.MaxValue => (25, 2),
            <= uint.MaxValue => (26, 4),
            _ => (27, 8),
        };
        _bytes.WriteByte((byte)((major << 5) | info));
        _bytes.Write(bytes[(8 - size)..]);
    }
}
