using System.Globalization;
using System.Text;

namespace SendEvent.Runtime.Tests.Json;

/// <summary>Makes JSON texts: random ones, ones that look like trees, and spoilt ones of both.</summary>
internal sealed class JsonFuzzer(int seed)
{
    private static readonly string[] s_names =
    [
        "Name", "Children", "Sparse", "Named", "SparseMap", "Choice", "re-named", "\\\"ü\\\\\\n", "\\\"\\u00fc\\\\\\u000A",
        "ALongNameThatDoesNotFitOneBlock", "ALongNameThatDoesNotFitOneBlocK", "Token", "Secrets", "S", "N", "Tree", "__type",
        "N\\u0061me", "nAme", "Nam", "", "Name2", "Unknown", "\\ud83d\\ude00",
    ];

    private static readonly string[] s_numbers =
    [
        "0", "-0", "-0.0", "1", "-1", "1.0", "1e2", "1E+2", "1e-2", "0e0", "2147483647", "2147483648", "-2147483648", "-2147483649",
        "9223372036854775807", "9223372036854775808", "-9223372036854775808", "999999999999999999", "1000000000000000000",
        "123456789012345678901234567890", "1e999", "-1e999", "1e-320", "5e-324", "4.9406564584124654e-324", "1.7976931348623157e308",
        "2.2250738585072011e-308", "9007199254740993", "9007199254740993.0", "0.1", "0.30000000000000004", "123456.789e-3",
        "01", "-", "1.", ".5", "1e", "1e+", "+1", "--1", "0x1", "1_0", "NaN", "Infinity", "-Infinity", "1.5.2", "00", "-01", "1e1.5",
    ];

    private static readonly string[] s_texts =
    [
        "", "a", "Hello", "plain text of more than sixteen characters", "naïve café", "日本語", "😀", "\\u0000", "\\n\\r\\t\\b\\f\\/\\\\\\\"",
        "\\u00e9", "\\uD83D\\uDE00", "\\ud83d", "\\ude00", "\\ude00\\ud83d", "\\ud83d\\u0041", "\\ud83dx", "\\ud83d\\n", "\\u12", "\\u12G4",
        "\\x", "\\U0041", "tab\there", "\u0001", "\u007f", "\u2028", "\uFEFF", "0123456789abcdef", "0123456789abcde", "0123456789abcdé",
        "\\uD83D\\u", "\\uD83D\\uDE0", "\\u0", "\\",
    ];

    private static readonly byte[][] s_malformedUtf8 =
    [
        [0x80], [0xC0, 0x80], [0xC3], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0xFF],
    ];

    private readonly Random _random = new(seed);
    private readonly StringBuilder _text = new();

    public byte[] Next()
    {
        _text.Clear();
        if (_random.Next(2) == 0)
        {
            AddTree(4);
        }
        else
        {
            AddValue(5);
        }

        if (_random.Next(100) == 0)
        {
            AddNesting();
        }

        AddSpace();
        var json = Encoding.UTF8.GetBytes(_text.ToString());
        for (var i = _random.Next(8) - 5; i > 0; i--)
        {
            json = Spoil(json);
        }

        return json;
    }

    private void AddTree(int depth)
    {
        AddSpace();
        Add("{");
        AddMember("Name", AddText);
        for (var i = _random.Next(depth + 1); i > 0; i--)
        {
            Add(_random.Next(80) == 0 ? "" : ",");
            switch (_random.Next(12))
            {
                case 0: AddMember("Children", () => AddList(() => AddTree(depth - 1))); break;
                case 1: AddMember("Sparse", () => AddList(AddTextOrNull)); break;
                case 2: AddMember("Named", () => AddMap(() => AddTree(depth - 1))); break;
                case 3: AddMember("SparseMap", () => AddMap(AddTextOrNull)); break;
                case 4: AddMember("Choice", () => AddChoice(depth)); break;
                case 5: AddMember("re-named", AddTextOrNull); break;
                case 6: AddMember("Secrets", () => AddMap(AddTextOrNull)); break;
                case 7: AddMember("Name", AddText); break;
                case 8: AddMember("Unknown", () => AddValue(depth)); break;
                default: AddMember(Pick(s_names), _random.Next(4) == 0 ? () => AddValue(depth) : AddText); break;
            }
        }

        AddSpace();
        Add("}");
    }

    private void AddChoice(int depth)
    {
        Add("{");
        for (var i = _random.Next(20) == 0 ? 2 : 1; i > 0; i--)
        {
            switch (_random.Next(6))
            {
                case 0: AddMember("S", AddText); break;
                case 1: AddMember("N", AddNumber); break;
                case 2: AddMember("Tree", () => AddTree(depth - 1)); break;
                case 3: AddMember("Other", () => AddValue(2)); break;
                case 4: AddMember("S", () => Add("null")); Add(","); AddMember("N", () => Add("7")); break;
                default: AddMember("__type", AddText); Add(","); AddMember("S", AddText); break;
            }

            Add(i > 1 ? "," : "");
        }

        Add("}");
    }

    private void AddValue(int depth)
    {
        AddSpace();
        switch (_random.Next(depth > 0 ? 9 : 5))
        {
            case 0: Add(Pick("true", "false", "null", "null", "tru", "True", "nul", "falsey")); break;
            case 1 or 2: AddNumber(); break;
            case 3 or 4: AddText(); break;
            case 5 or 6: AddList(() => AddValue(depth - 1)); break;
            default: AddMap(() => AddValue(depth - 1)); break;
        }

        AddSpace();
    }

    private void AddList(Action addItem)
    {
        Add("[");
        AddSpace();
        AddSome(addItem);
        Add("]");
    }

    private void AddMap(Action addValue)
    {
        Add("{");
        AddSpace();
        AddSome(() => AddMember(Pick(s_names), addValue));
        Add("}");
    }

    private void AddSome(Action add)
    {
        var count = _random.Next(4);
        for (var i = 0; i < count; i++)
        {
            add();
            AddSpace();
            Add(i < count - 1 || _random.Next(200) == 0 ? "," : "");
            AddSpace();
        }
    }

    private void AddMember(string name, Action addValue)
    {
        AddSpace();
        Add($"\"{name}\"");
        AddSpace();
        Add(":");
        AddSpace();
        addValue();
    }

    private void AddTextOrNull()
    {
        if (_random.Next(4) == 0)
        {
            Add("null");
        }
        else
        {
            AddText();
        }
    }

    private void AddText()
    {
        Add("\"");
        var odd = _random.Next(30) == 0;
        for (var i = _random.Next(3); i >= 0; i--)
        {
            Add(s_texts[_random.Next(odd ? s_texts.Length : 11)]);
        }

        Add("\"");
    }

    private void AddNumber() => Add(_random.Next(3) switch
    {
        0 => s_numbers[_random.Next(_random.Next(10) == 0 ? s_numbers.Length : 32)],
        1 => _random.Next(-1000, 1000).ToString(CultureInfo.InvariantCulture),
        _ => BitConverter.Int64BitsToDouble(_random.NextInt64() & 0x7FEF_FFFF_FFFF_FFFF).ToString("R", CultureInfo.InvariantCulture),
    });

    // Around the limit of 64 levels.
    private void AddNesting()
    {
        var levels = _random.Next(58, 70);
        _text.Clear();
        var inTree = _random.Next(2) == 0;
        var objects = _random.Next(2) == 0;
        Add(inTree ? "{\"Name\":\"x\",\"Unknown\":" : "");
        for (var i = 0; i < levels; i++)
        {
            Add(objects ? "{\"a\":" : "[");
        }

        Add("1");
        Add(new string(objects ? '}' : ']', levels));
        Add(inTree ? "}" : "");
    }

    private void AddSpace()
    {
        if (_random.Next(6) == 0)
        {
            Add(Pick(" ", "\n", "\r\n", "\t", "  ", _random.Next(50) == 0 ? "\u000b" : " ", _random.Next(50) == 0 ? "/**/" : " "));
        }
    }

    private byte[] Spoil(byte[] json)
    {
        var at = _random.Next(json.Length + 1);
        var to = Math.Min(json.Length, at + _random.Next(4));
        return _random.Next(7) switch
        {
            0 => json[..at],
            1 => [.. json[..at], .. json[to..]],
            2 => [.. json[..at], (byte)_random.Next(256), .. json[at..]],
            3 => [.. json[..at], .. s_malformedUtf8[_random.Next(s_malformedUtf8.Length)], .. json[at..]],
            4 => [.. json[..at], .. json[at..to], .. json[at..]],
            5 => [.. json, .. Encoding.UTF8.GetBytes(Pick("x", " ", ",", "]", "}", "1", "\"", "\0"))],
            _ => [.. json[..at], .. Encoding.UTF8.GetBytes(Pick("\"", "\\", "{", "}", "[", "]", ",", ":", "0", "-", "e", ".", "null")), .. json[at..]],
        };
    }

    private string Pick(params string[] choices) => choices[_random.Next(choices.Length)];

    private void Add(string text) => _text.Append(text);
}
