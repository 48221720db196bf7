using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace SendEvent.Conformance.Tests;

/// <summary>
/// Describes CBOR as text in which widths, definite or indefinite lengths and the order of keys do not count. Written for the
/// tests alone, so that reader and writer of the runtime library are held to something else than themselves.
/// </summary>
internal sealed class TestCbor
{
    private readonly byte[] _bytes;
    private int _at;

    private TestCbor(byte[] bytes) => _bytes = bytes;

    public static string Describe(byte[] bytes)
    {
        if (bytes.Length == 0)
        {
            return string.Empty;
        }

        var reader = new TestCbor(bytes);
        var text = reader.Item();
        return reader._at == bytes.Length ? text : throw new FormatException("Bytes follow the item.");
    }

    private string Item()
    {
        var first = _bytes[_at++];
        var info = first & 31;
        return (first >> 5) switch
        {
            0 => Argument(info).ToString(CultureInfo.InvariantCulture),
            1 => (-1 - (decimal)Argument(info)).ToString(CultureInfo.InvariantCulture),
            2 => "h'" + Convert.ToHexString(Chunks(2, info)) + "'",
            3 => "\"" + Encoding.UTF8.GetString(Chunks(3, info)) + "\"",
            4 => "[" + string.Join(", ", Items(info)) + "]",
            5 => "{" + string.Join(", ", Entries(info).Order(StringComparer.Ordinal)) + "}",
            6 => $"{Argument(info)}({Item()})",
            _ => Simple(info),
        };
    }

    private ulong Argument(int info)
    {
        var size = info switch { < 24 => 0, 24 => 1, 25 => 2, 26 => 4, 27 => 8, _ => throw new FormatException("No argument.") };
        if (size == 0)
        {
            return (ulong)info;
        }

        ulong value = 0;
        for (var i = 0; i < size; i++)
        {
            value = (value << 8) | _bytes[_at++];
        }

        return value;
    }

    private byte[] Chunks(int major, int info)
    {
        if (info != 31)
        {
            var length = (int)Argument(info);
            _at += length;
            return _bytes[(_at - length).._at];
        }

        var all = new List<byte>();
        while (!AtBreak())
        {
            var first = _bytes[_at++];
            Assert.Equal(major, first >> 5);
            all.AddRange(Chunks(major, first & 31));
        }

        return [.. all];
    }

    private List<string> Items(int info)
    {
        var items = new List<string>();
        var count = info == 31 ? ulong.MaxValue : Argument(info);
        while (count == ulong.MaxValue ? !AtBreak() : (ulong)items.Count < count)
        {
            items.Add(Item());
        }

        return items;
    }

    private List<string> Entries(int info)
    {
        var entries = new List<string>();
        var count = info == 31 ? ulong.MaxValue : Argument(info);
        while (count == ulong.MaxValue ? !AtBreak() : (ulong)entries.Count < count)
        {
            entries.Add($"{Item()}: {Item()}");
        }

        return entries;
    }

    private bool AtBreak()
    {
        if (_bytes[_at] != 0xFF)
        {
            return false;
        }

        _at++;
        return true;
    }

    private string Simple(int info)
    {
        switch (info)
        {
            case 20:
                return "false";
            case 21:
                return "true";
            case 22 or 23:
                return "null";
            case 25:
                _at += 2;
                return Number((double)BinaryPrimitives.ReadHalfBigEndian(_bytes.AsSpan(_at - 2)));
            case 26:
                _at += 4;
                return Number(BinaryPrimitives.ReadSingleBigEndian(_bytes.AsSpan(_at - 4)));
            case 27:
                _at += 8;
                return Number(BinaryPrimitives.ReadDoubleBigEndian(_bytes.AsSpan(_at - 8)));
            default:
                throw new FormatException($"The simple value {info} is not expected.");
        }
    }

    // Python, which the format's own comparison is written in, takes 1 and 1.0 for equal.
    private static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
