using System.Formats.Cbor;
using System.Numerics;

namespace SendEvent.Runtime.Tests.Cbor;

/// <summary>Random documents in CBOR, written by the framework's writer; half of them damaged.</summary>
internal sealed class CborFuzzer(int seed)
{
    private static readonly string[] s_texts = ["", "a", "Name", "ü€😀", "\"\\\n", new string('x', 300)];

    private readonly Random _random = new(seed);

    public byte[] Next()
    {
        var writer = new CborWriter(CborConformanceMode.Lax);
        Write(writer, 0);
        var cbor = writer.Encode();
        return _random.Next(2) == 0 ? cbor : Damage(cbor);
    }

    private void Write(CborWriter writer, int depth)
    {
        switch (_random.Next(depth > 4 ? 11 : 15))
        {
            case 0:
                writer.WriteUInt64((ulong)_random.NextInt64() >> _random.Next(64));
                break;
            case 1:
                writer.WriteCborNegativeIntegerRepresentation((ulong)_random.NextInt64() >> _random.Next(64));
                break;
            case 2:
                writer.WriteBigInteger(new BigInteger(Bytes(30)));
                break;
            case 3:
                writer.WriteByteString(Bytes(40));
                break;
            case 4:
                writer.WriteTextString(Text());
                break;
            case 5:
                writer.WriteDouble(_random.Next(2) == 0 ? _random.Next(1000) / 8.0 : BitConverter.Int64BitsToDouble(_random.NextInt64()));
                break;
            case 6:
                writer.WriteSingle(_random.NextSingle());
                break;
            case 7:
                writer.WriteBoolean(_random.Next(2) == 0);
                break;
            case 8:
                writer.WriteNull();
                break;
            case 9:
                writer.WriteDecimal(new decimal(_random.Next(), _random.Next(), 0, _random.Next(2) == 0, (byte)_random.Next(20)));
                break;
            case 10:
                writer.WriteStartIndefiniteLengthTextString();
                writer.WriteTextString(Text());
                writer.WriteTextString(Text());
                writer.WriteEndIndefiniteLengthTextString();
                break;
            case 11:
                writer.WriteTag(CborTag.SelfDescribeCbor);
                Write(writer, depth + 1);
                break;
            case 12:
                Items(writer, depth);
                break;
            default:
                Entries(writer, depth);
                break;
        }
    }

    private void Items(CborWriter writer, int depth)
    {
        var count = _random.Next(4);
        writer.WriteStartArray(_random.Next(2) == 0 ? count : null);
        for (var i = 0; i < count; i++)
        {
            Write(writer, depth + 1);
        }

        writer.WriteEndArray();
    }

    private void Entries(CborWriter writer, int depth)
    {
        var count = _random.Next(4);
        writer.WriteStartMap(_random.Next(2) == 0 ? count : null);
        for (var i = 0; i < count; i++)
        {
            writer.WriteTextString(Text());
            Write(writer, depth + 1);
        }

        writer.WriteEndMap();
    }

    private byte[] Damage(byte[] cbor)
    {
        var damaged = cbor.ToList();
        for (var times = _random.Next(1, 3); times > 0; times--)
        {
            var at = _random.Next(damaged.Count + 1);
            switch (_random.Next(3))
            {
                case 0:
                    damaged.Insert(at, (byte)_random.Next(256));
                    break;
                case 1 when at < damaged.Count:
                    damaged[at] = (byte)_random.Next(256);
                    break;
                case 2 when at < damaged.Count:
                    damaged.RemoveRange(at, _random.Next(4) == 0 ? damaged.Count - at : 1);
                    break;
            }
        }

        return [.. damaged];
    }

    private string Text() => s_texts[_random.Next(s_texts.Length)];

    private byte[] Bytes(int most)
    {
        var bytes = new byte[_random.Next(most)];
        _random.NextBytes(bytes);
        return bytes;
    }
}
