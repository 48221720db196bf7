using System.Numerics;
using SendEvent.Runtime;

namespace SendEvent.Conformance.Tests.RoundTrips;

/// <summary>Takes the CBOR of a request for a value, through the decoder of the tests.</summary>
internal static class CborParsing
{
    public static Value Parse(ReadOnlyMemory<byte> cbor, TestMember member) => Parse(TestCbor.Decode(cbor.ToArray()), member);

    private static Value Parse(object? item, TestMember member) => (member.Kind, item) switch
    {
        ("document", _) => Document(item),
        (_, null) => Value.Null.Instance,
        ("structure" or "union", IReadOnlyDictionary<string, object?> members) => new Value.Structure(ShapeMap.Create(
            members.Select(entry => KeyValuePair.Create(entry.Key, Parse(entry.Value, member.Member(entry.Key)))))),
        ("map", IReadOnlyDictionary<string, object?> entries) => new Value.Map(ShapeMap.Create(
            entries.Select(entry => KeyValuePair.Create(entry.Key, Parse(entry.Value, member.Entry))))),
        ("list", IReadOnlyList<object?> items) => new Value.List(ShapeList.Create<Value>([.. items.Select(part => Parse(part, member.Item))])),
        ("string" or "character", string text) => text,
        ("blob", byte[] bytes) => new Value.Binary(Blob.Wrap(bytes)),
        ("boolean", bool flag) => flag,
        ("byte" or "short" or "integer" or "long", BigInteger number) when number >= long.MinValue && number <= long.MaxValue => new Value.Integer(number),
        ("bigInteger", BigInteger number) => new Value.Integer(number),
        ("bigInteger", TestCbor.Tagged(2, byte[] bytes)) => new Value.Integer(new BigInteger(bytes, isUnsigned: true, isBigEndian: true)),
        ("bigInteger", TestCbor.Tagged(3, byte[] bytes)) => new Value.Integer(-1 - new BigInteger(bytes, isUnsigned: true, isBigEndian: true)),
        ("bigDecimal", TestCbor.Tagged(4, IReadOnlyList<object?> parts)) => Fraction((BigInteger)parts[0]!, parts[1]),

        // A value has the shortest number that gives the float.
        ("float", float number) => TestText.ParseDouble(TestText.OfDouble(number, isSingle: true)),
        ("double", float number) => (double)number,
        ("double", double number) => number,
        ("timestamp", TestCbor.Tagged(1, BigInteger seconds)) => new Value.Timestamp(DateTimeOffset.FromUnixTimeSeconds((long)seconds)),

        // In double precision the fractions of times far away are good to some microseconds.
        ("timestamp", TestCbor.Tagged(1, float or double)) => new Value.Timestamp(DateTimeOffset.FromUnixTimeMilliseconds(
            (long)Math.Round(Convert.ToDouble(((TestCbor.Tagged)item).Content, System.Globalization.CultureInfo.InvariantCulture) * 1000))),
        _ => throw new FormatException($"{item} is no {member.Kind}."),
    };

    private static Value.Decimal Fraction(BigInteger exponent, object? mantissa) => mantissa switch
    {
        BigInteger number => Scaled(number, exponent),
        TestCbor.Tagged(2, byte[] bytes) => Scaled(new BigInteger(bytes, isUnsigned: true, isBigEndian: true), exponent),
        TestCbor.Tagged(3, byte[] bytes) => Scaled(-1 - new BigInteger(bytes, isUnsigned: true, isBigEndian: true), exponent),
        _ => throw new FormatException($"{mantissa} is no mantissa."),
    };

    private static Value.Decimal Scaled(BigInteger mantissa, BigInteger exponent)
    {
        var magnitude = BigInteger.Abs(mantissa);
        return new Value.Decimal(new decimal(
            (int)(uint)(magnitude & uint.MaxValue),
            (int)(uint)((magnitude >> 32) & uint.MaxValue),
            (int)(uint)(magnitude >> 64),
            mantissa.Sign < 0,
            (byte)-exponent));
    }

    private static Value Document(object? item) => item switch
    {
        null => Value.Null.Instance,
        bool flag => flag,
        string text => text,
        BigInteger number => new Value.Integer(number),
        float number => (double)number,
        double number => number,
        IReadOnlyDictionary<string, object?> entries => new Value.Map(ShapeMap.Create(entries.Select(entry => KeyValuePair.Create(entry.Key, Document(entry.Value))))),
        IReadOnlyList<object?> items => new Value.List(ShapeList.Create<Value>([.. items.Select(Document)])),
        _ => throw new FormatException($"{item} is not expected in a document."),
    };
}
