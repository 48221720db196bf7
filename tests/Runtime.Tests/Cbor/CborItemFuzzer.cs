using System.Buffers.Binary;
using System.Text;

namespace SendEvent.Runtime.Tests.Cbor;

/// <summary>Random data items in every encoding that RFC 8949 allows, and now and then with a byte that is spoilt.</summary>
internal sealed class CborItemFuzzer(int seed)
{
    private static readonly string[] s_texts = ["", "a", "Text", "naïve café", "日本語", "😀", "a long text that does not fit into one block of thirty-two bytes"];

    private readonly Random _random = new(seed);
    private readonly List<byte> _bytes = [];

    /// <summary>Gives an item; one of four is spoilt.</summary>
    public byte[] Next()
    {
        _bytes.Clear();
        Add(4);
        byte[] item = [.. _bytes];
        if (_random.Next(4) == 0)
        {
            switch (_random.Next(3))
            {
                case 0:
                    item[_random.Next(item.Length)] = (byte)_random.Next(256);
                    break;
                case 1:
                    item = item[.._random.Next(item.Length)];
                    break;
                default:
                    var at = _random.Next(item.Length);
                    item = [.. item[..at], (byte)_random.Next(256), .. item[at..]];
                    break;
            }
        }

        return item;
    }

    private void Add(int depth)
    {
        switch (_random.Next(depth > 0 ? 10 : 7))
        {
            case 0:
                AddHead(0, NextArgument());
                break;
            case 1:
                AddHead(1, NextArgument());
                break;
            case 2:
                AddString(2);
                break;
            case 3:
                AddString(3);
                break;
            case 4:
                _bytes.Add((byte)(0xF4 + _random.Next(4)));
                break;
            case 5:
                AddFloating();
                break;
            case 6:
                // A bignum.
                _bytes.Add((byte)(0xC2 + _random.Next(2)));
                AddString(2);
                break;
            case 7:
                // A tag that means nothing here.
                AddHead(6, (ulong)_random.Next(30, 100_000));
                Add(depth - 1);
                break;
            case 8:
                AddCollection(4, depth);
                break;
            default:
                AddCollection(5, depth);
                break;
        }
    }

    private void AddCollection(int major, int depth)
    {
        var count = _random.Next(5);
        var indefinite = _random.Next(2) == 0;
        if (indefinite)
        {
            _bytes.Add((byte)((major << 5) | 31));
        }
        else
        {
            AddHead(major, (ulong)count);
        }

        for (var i = 0; i < count; i++)
        {
            if (major == 5)
            {
                // Keys are not repeated, which the oracle would refuse.
                AddText($"{s_texts[_random.Next(s_texts.Length)]}{i}");
            }

            Add(depth - 1);
        }

        if (indefinite)
        {
            _bytes.Add(0xFF);
        }
    }

    private void AddString(int major)
    {
        var text = Encoding.UTF8.GetBytes(s_texts[_random.Next(s_texts.Length)]);
        if (_random.Next(4) != 0)
        {
            AddHead(major, (ulong)text.Length);
            _bytes.AddRange(text);
            return;
        }

        _bytes.Add((byte)((major << 5) | 31));
        for (var parts = _random.Next(4); parts > 0; parts--)
        {
            AddHead(major, (ulong)text.Length);
            _bytes.AddRange(text);
        }

        _bytes.Add(0xFF);
    }

    private void AddText(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        AddHead(3, (ulong)utf8.Length);
        _bytes.AddRange(utf8);
    }

    private void AddFloating()
    {
        Span<byte> bytes = stackalloc byte[9];
        var width = 2 << _random.Next(3);
        _random.NextBytes(bytes);
        bytes[0] = width switch { 2 => 0xF9, 4 => 0xFA, _ => 0xFB };
        _bytes.AddRange(bytes[..(width + 1)]);
    }

    private ulong NextArgument() => _random.Next(4) switch
    {
        0 => (ulong)_random.Next(24),
        1 => (ulong)_random.Next(300),
        2 => (ulong)_random.NextInt64(),
        _ => ulong.MaxValue - (ulong)_random.Next(3),
    };

    // In the shortest width or a longer one.
    private void AddHead(int major, ulong argument)
    {
        var least = argument < 24 ? 0 : argument <= byte.MaxValue ? 1 : argument <= ushort.MaxValue ? 2 : argument <= uint.MaxValue ? 3 : 4;
        var width = _random.Next(3) == 0 ? _random.Next(least, 5) : least;
        if (width == 0)
        {
            _bytes.Add((byte)((major << 5) | (int)argument));
            return;
        }

        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, argument);
        _bytes.Add((byte)((major << 5) | (23 + width)));
        _bytes.AddRange(bytes[(8 - (1 << (width - 1)))..]);
    }
}
