using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace SendEvent.Conformance.Tests;

/// <summary>
/// Decodes CBOR, and describes it as text in which widths, definite or indefinite lengths and the order of keys do not count.
/// Written for the tests alone, so that reader and writer of the runtime library are held to something else than themselves.
/// </summary>
internal sealed class TestCbor
{
    private readonly byte[] _bytes;
    private int _at;

    private TestCbor(byte[] bytes) => _bytes = bytes;

    public static string Describe(byte[] bytes) => bytes.Length == 0 ? string.Empty : Describe(Decode(bytes));

    /// <summary>
    /// Decodes one item: null, a boolean, a <see cref="BigInteger"/>, a float (of single or half precision) or double, a
    /// string, bytes, a list, a dictionary, or something tagged.
    /// </summary>
    public static object? Decode(byte[] bytes)
    {
        var reader = new TestCbor(bytes);
        var item = reader.Item();
        return reader._at == bytes.Length ? item : throw new FormatException("Bytes follow the item.");
    }

    // Python, which the format's own comparison is written in, takes 1 and 1.0 for equal.
    private static string Describe(object? item) => item switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        float number => ((double)number).ToString("R", CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        byte[] bytes => "h'" + Convert.ToHexString(bytes) + "'",
        string text => "\"" + text + "\"",
        Tagged(var tag, var content) => $"{tag}({Describe(content)})",
        IReadOnlyDictionary<string, object?> entries =>
            "{" + string.Join(", ", entries.Select(entry => $"{Describe(entry.Key)}: {Describe(entry.Value)}").Order(StringComparer.Ordinal)) + "}",
        IReadOnlyList<object?> items => "[" + string.Join(", ", items.Select(Describe)) + "]",
        _ => ((BigInteger)item).ToString(CultureInfo.InvariantCulture),
    };

    private object? Item()
    {
        var first = _bytes[_at++];
        var info = first & 31;
        return (first >> 5) switch
        {
            0 => (BigInteger)Argument(info),
            1 => -1 - (BigInteger)Argument(info),
            2 => Chunks(2, info),
            3 => Encoding.UTF8.GetString(Chunks(3, info)),
            4 => Items(info),
            5 => Entries(info),
            6 => new Tagged(Argument(info), Item()),
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

    private List<object?> Items(int info)
    {
        var items = new List<object?>();
        var count = info == 31 ? ulong.MaxValue : Argument(info);
        while (count == ulong.MaxValue ? !AtBreak() : (ulong)items.Count < count)
        {
            items.Add(Item());
        }

        return items;
    }

    private Dictionary<string, object?> Entries(int info)
    {
        var entries = new Dictionary<string, object?>();
        var count = info == 31 ? ulong.MaxValue : Argument(info);
        while (count == ulong.MaxValue ? !AtBreak() : (ulong)entries.Count < count)
        {
            entries.Add((string)Item()!, Item());
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

    private object? Simple(int info)
    {
        switch (info)
        {
            case 20 or 21:
                return info == 21;
            case 22 or 23:
                return null;
            case 25:
                _at += 2;
                return (float)BinaryPrimitives.ReadHalfBigEndian(_bytes.AsSpan(_at - 2));
            case 26:
                _at += 4;
                return BinaryPrimitives.ReadSingleBigEndian(_bytes.AsSpan(_at - 4));
            case 27:
                _at += 8;
                return BinaryPrimitives.ReadDoubleBigEndian(_bytes.AsSpan(_at - 8));
            default:
                throw new FormatException($"The simple value {info} is not expected.");
        }
    }

    /// <summary>An item with a tag.</summary>
    /// <param name="Tag">The tag.</param>
    /// <param name="Content">The item.</param>
    internal sealed record Tagged(ulong Tag, object? Content);
}
