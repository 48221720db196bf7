using System.Globalization;
using System.Numerics;
using System.Text;
using SendEvent.Runtime;

namespace SendEvent.Conformance.Tests.RoundTrips;

/// <summary>Makes values of a model at random; a seed always makes the same.</summary>
/// <param name="random">The source.</param>
/// <param name="protocol">The protocol, which says what can be told apart on the wire.</param>
internal sealed class ValueMaker(Random random, string protocol)
{
    private const int MostDepth = 4;
    private static readonly string[] Characters = ["a", "Z", "0", " ", "é", "漢", "😀", "<", ">", "&", "\"", "'", "\n", "\t", "=", "%", "+", "/", ",", "~"];
    private static readonly string[] JsonCharacters = ["\\", "\u0001", "\u2028", "\0", "\r", "\u007f"];

    // A form says nothing of what is empty.
    private bool IsForm => protocol is "query" or "ec2";

    private bool IsXml => IsForm || protocol == "rest-xml";

    public Value.Structure Structure(TestMember member, int depth = 0)
    {
        var all = member.Members.ToList();
        var chosen = member.Kind == "union"
            ? [all[random.Next(depth < MostDepth ? all.Count : 1)]]
            : all.Where((item, index) => index == 0 || item.Location == "uri"
                || (random.Next(5) < 3 && (depth < MostDepth || !item.IsAggregate))).ToList();
        return new Value.Structure(ShapeMap.Create(chosen.Select(item => KeyValuePair.Create(item.Name, Make(item, depth + 1)))));
    }

    private Value Make(TestMember member, int depth) => member.Kind switch
    {
        "structure" or "union" => Structure(member, depth),
        "document" => Document(depth) is var made and not Value.Null ? made : "none",
        "list" => new Value.List(ShapeList.Create(Enumerable.Range(0, Count(member)).Select(_ => Item(member, member.Item, depth)).ToList())),
        "map" => new Value.Map(ShapeMap.Create(Enumerable.Range(0, Count(member))
            .Select(index => KeyValuePair.Create(Key(member, index), Item(member, member.Entry, depth))).ToList())),
        "string" when member.Has("jsonvalue") => "{\"k\":[" + random.Next() + "]}",
        "string" => member.Shape.TryGetProperty("enum", out var names) && random.Next(4) > 0
            ? names[random.Next(names.GetArrayLength())].GetString()!
            : Text(member),
        "blob" => Bytes(),
        "boolean" => random.Next(2) == 0,
        "byte" => random.Next(sbyte.MinValue, sbyte.MaxValue + 1),
        "short" => random.Next(short.MinValue, short.MaxValue + 1),
        "integer" => random.Next(int.MinValue, int.MaxValue),
        "long" => random.NextInt64(long.MinValue, long.MaxValue),
        "bigInteger" => new Value.Integer(new BigInteger(random.NextInt64()) * random.Next(int.MinValue, int.MaxValue)),
        "bigDecimal" => new Value.Decimal(new decimal(random.Next(), random.Next(), random.Next(), random.Next(2) == 0, (byte)random.Next(29))),
        // A value has the shortest number that gives the float.
        "float" => double.Parse(((float)Number()).ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture),
        "double" => Number(),
        "timestamp" => Time(member),
        _ => throw new ArgumentException(member.Kind, nameof(member)),
    };

    private Value Item(TestMember collection, TestMember item, int depth) =>
        collection.IsSparse && random.Next(4) == 0 ? Value.Null.Instance : Make(item with { Name = collection.Name, Reference = Placed(collection, item) }, depth + 1);

    // An item of a list in a header is as constrained as the header.
    private static System.Text.Json.JsonElement Placed(TestMember collection, TestMember item) =>
        collection.Location is null ? item.Reference : System.Text.Json.JsonSerializer.SerializeToElement(new { shape = item.ShapeName, location = collection.Location });

    private int Count(TestMember member) => random.Next(IsForm || member.IsFlattened || member.Location is not null ? 1 : 0, 4);

    private string Key(TestMember map, int index) =>
        map.Location is null ? $"{index}{Text(map.Key)}" : $"Key{index}";

    private string Text(TestMember member)
    {
        var text = new StringBuilder();
        for (var length = random.Next(8); length > 0; length--)
        {
            text.Append(member.Location is "header" or "headers" ? (char)random.Next('!', 127)
                : !IsXml && random.Next(4) == 0 ? JsonCharacters[random.Next(JsonCharacters.Length)]
                : Characters[random.Next(Characters.Length)]);
        }

        // A label or a header is never empty, and a header has no white space around it.
        return member.Location is null ? text.ToString() : $"x{text}";
    }

    private Value.Binary Bytes()
    {
        var bytes = new byte[random.Next(12)];
        random.NextBytes(bytes);
        return new Value.Binary(Blob.Wrap(bytes));
    }

    private double Number() => random.Next(12) switch
    {
        0 => double.NaN,
        1 => double.PositiveInfinity,
        2 => double.NegativeInfinity,
        3 => random.Next(-9, 10),
        _ => (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-12, 13)),
    };

    private Value.Timestamp Time(TestMember member)
    {
        var milliseconds = random.NextInt64(-2_000_000_000_000, 4_000_000_000_000);
        var format = member.TimestampFormat ?? (member.Location is "header" or "headers" ? "rfc822" : string.Empty);
        return new Value.Timestamp(DateTimeOffset.FromUnixTimeMilliseconds(format == "rfc822" ? milliseconds / 1000 * 1000 : milliseconds));
    }

    private Value Document(int depth) => random.Next(depth < MostDepth ? 7 : 5) switch
    {
        0 => Value.Null.Instance,
        1 => random.Next(2) == 0,
        2 => random.NextInt64(),
        3 => random.Next(-99, 99) + 0.5,
        4 => "t" + random.Next(),
        5 => new Value.List(ShapeList.Create(Enumerable.Range(0, random.Next(3)).Select(_ => Document(depth + 1)).ToList())),
        _ => new Value.Map(ShapeMap.Create(Enumerable.Range(0, random.Next(3)).Select(index => KeyValuePair.Create("k" + index, Document(depth + 1))).ToList())),
    };
}
