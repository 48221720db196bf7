using System.Globalization;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using SendEvent.Runtime;

namespace SendEvent.Conformance.Tests.RoundTrips;

/// <summary>Generators of values of a model.</summary>
/// <param name="protocol">The protocol, which says what can stand on the wire at all.</param>
/// <param name="isRequest">Whether the values are inputs.</param>
internal sealed class ValueGenerator(string protocol, bool isRequest)
{
    private const int MostDepth = 3;

    private static readonly string[] Characters =
        ["a", "Z", "0", " ", "é", "漢", "😀", "<", ">", "&", "\"", "'", "\n", "\t", "\r", "=", "%", "+", "/", ",", "~", ";", "\\", "]]>", "\u2028", "\u0085", "{", "."];

    // XML 1.0 has no way to write these.
    private static readonly string[] ControlCharacters = ["\u0001", "\0", "\u001f", "\ufffe"];

    private readonly bool _isForm = isRequest && protocol is "query" or "ec2";
    private readonly bool _isXml = protocol is "query" or "ec2" or "rest-xml";

    /// <summary>Values of a structure or union.</summary>
    public Gen<Value.Structure> Structure(TestMember member, int depth = 0) => member.Kind == "union" ? Union(member, depth) :
        from members in Gen.CollectToArray(member.Members.Select((item, index) => Optional(member, item, index, depth)))
        select new Value.Structure(ShapeMap.Create(members.OfType<KeyValuePair<string, Value>>()));

    private Gen<Value.Structure> Union(TestMember member, int depth)
    {
        var known = member.Members
            .Where(item => depth < MostDepth || !item.IsAggregate)
            .Select(item => Make(item, item.Location, depth + 1).Select(value => Only(item.Name, value)))
            .ToList();

        // A reader keeps a member that the model does not have; a request never has one.
        return isRequest ? Gen.OneOf(known) : Gen.Frequency(
            (4, Gen.OneOf(known)),
            (1, Unknown(depth).Select(content => Only("newer", content))));
    }

    private static Value.Structure Only(string name, Value value) => new(ShapeMap.Create<string, Value>([KeyValuePair.Create(name, value)]));

    // XML tells no number from a text, and no list of one from its item.
    private Gen<Value> Unknown(int depth) => _isXml
        ? Gen.OneOf(
            Text(null).Select(text => (Value)text),
            Text(null).Select(text => Value.OfEntries(("inner", text), ("other", Value.OfItems("a", text)))))
        : Document(depth).Where(content => content is not Value.Null);

    private Gen<KeyValuePair<string, Value>?> Optional(TestMember structure, TestMember item, int index, int depth)
    {
        var absent = Gen.Constant((KeyValuePair<string, Value>?)null);
        if (item.IsAggregate && depth >= MostDepth)
        {
            return absent;
        }

        // A form does not tell an empty structure from none, so that below the input the first member is always there.
        var made = Make(item, item.Location, depth + 1).Select(value => (KeyValuePair<string, Value>?)KeyValuePair.Create(item.Name, value));
        return structure.Required.Contains(item.Name) || (_isForm && index == 0 && depth > 0) ? made : Gen.Frequency((3, made), (2, absent));
    }

    private Gen<Value> Make(TestMember member, string? location, int depth) => member.Kind switch
    {
        "structure" or "union" => Structure(member, depth).Select(value => (Value)value),
        "document" => Document(depth).Where(value => value is not Value.Null),
        "list" => Items(Nullable(member, member.Item, location, depth + 1), Least(depth, protocol == "ec2")).Select(items => (Value)new Value.List(ShapeList.Create<Value>([.. items]))),
        "map" => Items(Entry(member, location, depth + 1), Least(depth, true)).Select(entries => (Value)new Value.Map(ShapeMap.Create(entries.DistinctBy(entry => entry.Key)))),
        "string" when member.IsJsonValue => Gen.Choose(0, 999).Select(number => (Value)$"{{\"k\":[{number},\"é\"]}}"),
        "string" when member.Names.Count > 0 => Gen.Frequency(
            (3, Gen.Elements(member.Names.Select(name => (Value)name))),
            (1, Text(location).Select(text => (Value)text))),
        "string" when member.Has("hostLabel") => Gen.Elements<Value>("a", "123456789012", "a-b", "X0"),
        "string" => Text(location).Select(text => (Value)text),
        "character" => Gen.Elements("a", "é", "<", "&").Select(text => (Value)text),
        "blob" => Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf().Select(bytes => (Value)new Value.Binary(Blob.Wrap(bytes))),
        "boolean" => Gen.Elements<Value>(true, false),
        "integer" when location == "statusCode" => Gen.Choose(200, 299).Select(code => (Value)(long)code),
        "byte" => Integer(sbyte.MinValue, sbyte.MaxValue),
        "short" => Integer(short.MinValue, short.MaxValue),
        "integer" => Integer(int.MinValue, int.MaxValue),
        "long" => Integer(long.MinValue, long.MaxValue),
        "bigInteger" => Integer(-BigInteger.Pow(2, 130), BigInteger.Pow(2, 130)),
        "bigDecimal" => from low in Bits
                        from high in Bits
                        from scale in Gen.Choose(0, 28)
                        select (Value)new Value.Decimal(new decimal((int)low, (int)(low >> 32), (int)high, (high >> 40) % 2 == 0, (byte)scale)),
        "float" => Single,
        "double" => Double.Select(number => (Value)number),
        "timestamp" => Time(member, location),
        _ => throw new ArgumentException(member.Kind, nameof(member)),
    };

    private Gen<Value> Nullable(TestMember collection, TestMember item, string? location, int depth) =>
        collection.IsSparse && !_isForm
            ? Gen.Frequency((3, Make(item, location, depth)), (1, Gen.Constant<Value>(Value.Null.Instance)))
            : Make(item, location, depth);

    private Gen<KeyValuePair<string, Value>> Entry(TestMember map, string? location, int depth) =>
        from key in location is null ? Text(null) : location == "headers" ? Gen.Choose(0, 9).Select(number => $"Key-{number}") : Text(location)
        from value in Nullable(map, map.Entry, location, depth)
        select KeyValuePair.Create(key, value);

    // What a form has nothing for would also be lost to what it is in: to a list its place, to a union its only member.
    private int Least(int depth, bool isNothing) => _isForm && isNothing && depth > 1 ? 1 : 0;

    private static Gen<T[]> Items<T>(Gen<T> item, int least = 0) => Gen.Choose(least, 3).SelectMany(count => item.ArrayOf(count));

    private Gen<string> Text(string? location)
    {
        if (location is not ("header" or "headers"))
        {
            // A label is never empty.
            var any = Gen.Elements(_isXml && location is null ? Characters : [.. Characters, .. ControlCharacters]).ArrayOf().Select(string.Concat);
            return location == "uri" ? any.Select(text => text.Length == 0 ? ".." : text) : any;
        }

        // HTTP takes white space off both ends of a header, and has no place for control characters.
        return from first in Gen.Choose('!', '~')
               from text in Gen.Choose(' ', '~').ArrayOf()
               select $"{(char)first}{string.Concat(text.Select(code => (char)code))}".TrimEnd();
    }

    private static Gen<Value> Integer(BigInteger least, BigInteger greatest) => Gen.Frequency(
        (1, Gen.Elements<Value>(new Value.Integer(least), new Value.Integer(greatest))),
        (2, Gen.Choose(-100, 100).Select(number => (Value)(long)number)),
        (3, from low in Bits
            from high in Bits
            from top in Gen.Choose(0, 7)
            select (Value)new Value.Integer(least + (((((BigInteger)top << 64) | low) << 64 | high) % (greatest - least + 1)))));

    private static Gen<ulong> Bits => Gen.Choose(int.MinValue, int.MaxValue).Two().Select(pair => ((ulong)(uint)pair.Item1 << 32) | (uint)pair.Item2);

    private static Gen<double> Double => Gen.Frequency(
        (2, Gen.Elements(double.NaN, double.PositiveInfinity, double.NegativeInfinity, 0, double.Epsilon, double.MaxValue, -double.MaxValue)),
        (2, Gen.Choose(-9999, 9999).Select(number => number / 16.0)),
        (2, Gen.Choose(-9999, 9999).Select(number => number / 100.0)),
        (3, Bits.Select(bits => BitConverter.UInt64BitsToDouble(bits))));

    // A value has the shortest number that gives the float.
    private static Gen<Value> Single => Gen.OneOf(Double.Select(number => (float)number), Bits.Select(bits => BitConverter.UInt32BitsToSingle((uint)bits)))
        .Select(number => (Value)double.Parse(number.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));

    private Gen<Value> Time(TestMember member, string? location)
    {
        var format = member.TimestampFormat ?? (location is "header" or "headers" ? "rfc822" : null);
        return Bits.Select(bits =>
        {
            // Half of the times are of the 136 years around 1970.
            var ticks = bits % 2 == 0
                ? (long)(bits % (ulong)DateTime.MaxValue.Ticks)
                : DateTime.UnixEpoch.Ticks + ((long)(bits >> 1) % (int.MaxValue * TimeSpan.TicksPerSecond));


            // An HTTP date has no fraction of a second. CBOR has a double: near our days it holds milliseconds for sure.
            var isNear = Math.Abs(ticks - DateTime.UnixEpoch.Ticks) < uint.MaxValue * TimeSpan.TicksPerSecond;
            var unit = protocol == "smithy-rpc-v2-cbor" && isNear ? TimeSpan.TicksPerMillisecond
                : protocol == "smithy-rpc-v2-cbor" || format == "rfc822" ? TimeSpan.TicksPerSecond
                : 1;
            return (Value)new Value.Timestamp(new DateTimeOffset(ticks / unit * unit, TimeSpan.Zero));
        });
    }

    private Gen<Value> Document(int depth) => Gen.Frequency(
        (1, Gen.Constant<Value>(Value.Null.Instance)),
        (1, Gen.Elements<Value>(true, false)),
        (1, Integer(long.MinValue, long.MaxValue)),
        (1, Double.Where(double.IsFinite).Select(number => (Value)number)),
        (1, Text(null).Select(text => (Value)text)),
        (depth < MostDepth ? 1 : 0, Gen.Constant(0).SelectMany(_ => Items(Document(depth + 1))).Select(items => Value.OfItems(items))),
        (depth < MostDepth ? 1 : 0, Gen.Constant(0).SelectMany(_ => Items(Document(depth + 1)).SelectMany(items =>
            Text(null).ArrayOf(items.Length).Select(keys => Value.OfEntries([.. keys.Zip(items)]))))));
}
