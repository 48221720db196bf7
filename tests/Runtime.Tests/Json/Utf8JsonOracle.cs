using System.Buffers.Text;
using System.Numerics;
using System.Text.Json;

namespace SendEvent.Runtime.Tests.Json;

/// <summary>What documents and trees should be read as, by means of Utf8JsonReader.</summary>
internal static class Utf8JsonOracle
{
    private static readonly string[] s_names =
        ["Name", "Children", "Sparse", "Named", "SparseMap", "Choice", "re-named", "\"ü\\\n", "ALongNameThatDoesNotFitOneBlock", "Token", "Secrets"];

    public static Value? TryReadDocument(byte[] json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            reader.Read();
            var value = ReadValue(ref reader);
            return reader.Read() ? null : value;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    // Types are checked on the document; the document is well-formed then.
    public static JsonTree? TryReadTree(byte[] json)
    {
        if (TryReadPairs(json) is not { } pairs)
        {
            return null;
        }

        try
        {
            return Tree(pairs);
        }
        catch (InvalidCastException)
        {
            return null;
        }
    }

    private static object? TryReadPairs(byte[] json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            reader.Read();
            var value = ReadPairs(ref reader);
            return reader.Read() ? null : value;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static Value ReadValue(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var entries = new List<KeyValuePair<string, Value>>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var key = reader.GetString()!;
                    reader.Read();
                    entries.Add(new(key, ReadValue(ref reader)));
                }

                return new Value.Map(ShapeMap.Create<string, Value>(entries));
            case JsonTokenType.StartArray:
                var items = new List<Value>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(ReadValue(ref reader));
                }

                return new Value.List(ShapeList.Create<Value>(items));
            case JsonTokenType.String:
                return new Value.String(reader.GetString()!);
            case JsonTokenType.Number:
                return Number(ref reader);
            case JsonTokenType.True or JsonTokenType.False:
                return new Value.Boolean(reader.GetBoolean());
            default:
                return Value.Null.Instance;
        }
    }

    private static Value Number(ref Utf8JsonReader reader)
    {
        var text = reader.ValueSpan;
        return text.ContainsAny(".eE"u8)
            ? new Value.Double(reader.GetDouble())
            : new Value.Integer(BigInteger.Parse(System.Text.Encoding.ASCII.GetString(text), System.Globalization.CultureInfo.InvariantCulture));
    }

    // Unlike a document, keeps members with the same name apart.
    private static object ReadPairs(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var entries = new List<KeyValuePair<string, object>>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var key = reader.GetString()!;
                    reader.Read();
                    entries.Add(new(key, ReadPairs(ref reader)));
                }

                return entries;
            case JsonTokenType.StartArray:
                var items = new List<object>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(ReadPairs(ref reader));
                }

                return items;
            case JsonTokenType.Number when IsTiny(reader.ValueSpan):
                return new Tiny((Value.Double)Number(ref reader));
            default:
                return ReadValue(ref reader);
        }
    }

    // A double makes it 0, which is a whole number; the number itself is none.
    private static bool IsTiny(ReadOnlySpan<byte> text) =>
        Utf8Parser.TryParse(text, out double number, out _) && number == 0
        && text[..(text.IndexOfAny("eE"u8) is var mark and >= 0 ? mark : text.Length)].ContainsAnyInRange((byte)'1', (byte)'9');

    private static JsonTree Tree(object value)
    {
        var tree = new JsonTree { Name = null! };
        foreach (var (name, member) in (List<KeyValuePair<string, object>>)value)
        {
            var index = Array.IndexOf(s_names, name);
            if (index < 0)
            {
                continue;
            }

            tree = (member is Value.Null ? ~index : index) switch
            {
                // A null takes back what was there before.
                ~0 => tree with { Name = null! },
                ~1 => tree with { Children = null },
                ~2 => tree with { Sparse = null },
                ~3 => tree with { Named = null },
                ~4 => tree with { SparseMap = null },
                ~5 => tree with { Choice = null },
                ~6 => tree with { Renamed = null },
                ~7 => tree with { Quoted = null },
                ~8 => tree with { ALongNameThatDoesNotFitOneBlock = null },
                ~9 => tree with { Token = null },
                ~10 => tree with { Secrets = null },
                0 => tree with { Name = Text(member) },
                1 => tree with { Children = ShapeList.Create(Present((List<object>)member).Select(Tree)) },
                2 => tree with { Sparse = ShapeList.Create(((List<object>)member).Select(TextOrNull)) },
                3 => tree with { Named = MapOfLast(member, Tree) },
                4 => tree with { SparseMap = Map((List<KeyValuePair<string, object>>)member, TextOrNull) },
                5 => tree with { Choice = Choice(member) },
                6 => tree with { Renamed = Text(member) },
                7 => tree with { Quoted = Text(member) },
                8 => tree with { ALongNameThatDoesNotFitOneBlock = Text(member) },
                9 => tree with { Token = Text(member) },
                10 => tree with { Secrets = MapOfLast(member, Text) },
                _ => tree,
            };
        }

        return tree.Name is null ? throw new InvalidCastException() : tree;
    }

    private static JsonChoice Choice(object value)
    {
        var members = Present(value).Where(member => member.Key != "__type").ToList();
        if (members.Select(member => member.Key).Distinct().Count() != 1
            || (members.Count > 1 && members[0].Key is not ("S" or "N" or "Tree")))
        {
            throw new InvalidCastException();
        }

        var choices = members.Select(member => One(member.Key, member.Value)).ToList();
        return ((List<KeyValuePair<string, object>>)value).Last(member => member.Key == members[0].Key).Value is Value.Null
            ? throw new InvalidCastException()
            : choices[^1];
    }

    private static JsonChoice One(string name, object content) => name switch
    {
        "S" => new JsonChoice.S(Text(content)),
        "N" => new JsonChoice.N(Integer(content)),
        "Tree" => new JsonChoice.Tree(Tree(content)),
        _ => new JsonChoice.Unknown(name, Document(content)),
    };

    private static ShapeMap<string, T> Map<T>(IEnumerable<KeyValuePair<string, object>> entries, Func<object, T> read) =>
        ShapeMap.Create(entries.Select(entry => new KeyValuePair<string, T>(entry.Key, read(entry.Value))));

    // All that is not null must be of the right type, but the last under a key counts, and a null is none.
    private static ShapeMap<string, T> MapOfLast<T>(object value, Func<object, T> read)
    {
        var map = Map(Present(value), read);
        var last = ((List<KeyValuePair<string, object>>)value).ToLookup(entry => entry.Key, entry => entry.Value);
        return ShapeMap.Create(map.AsSpan().ToArray().Where(entry => last[entry.Key].Last() is not Value.Null));
    }

    private static IEnumerable<object> Present(List<object> items) => items.Where(item => item is not Value.Null);

    private static IEnumerable<KeyValuePair<string, object>> Present(object value) =>
        ((List<KeyValuePair<string, object>>)value).Where(entry => entry.Value is not Value.Null);

    private static string Text(object value) => ((Value.String)value).Text;

    private static string? TextOrNull(object value) => value is Value.Null ? null : Text(value);

    private static int Integer(object value)
    {
        // No number of the inputs is so long that a double hides its fraction.
        var number = value is Value.Double { Number: var real } && double.IsInteger(real) ? new BigInteger(real) : ((Value.Integer)value).Number;
        return number >= int.MinValue && number <= int.MaxValue ? (int)number : throw new InvalidCastException();
    }

    private static Value Document(object value) => value switch
    {
        List<object> items => new Value.List(ShapeList.Create(items.Select(Document))),
        List<KeyValuePair<string, object>> entries => new Value.Map(Map(entries, Document)),
        Tiny tiny => tiny.Rounded,
        _ => (Value)value,
    };

    private sealed record Tiny(Value.Double Rounded);
}
