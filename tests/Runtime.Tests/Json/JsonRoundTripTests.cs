using System.Numerics;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace SendEvent.Runtime.Tests.Json;

/// <summary>Reading is the inverse of writing, and the framework reads what we write.</summary>
public class JsonRoundTripTests
{
    [Fact]
    public void Texts() => Check(
        ArbMap.Default.GeneratorFor<string?>().Where(IsWellFormed),
        text => new JsonKinds { Text = text });

    [Fact]
    public void Numbers() => Check(
        from small in ArbMap.Default.GeneratorFor<short>()
        from medium in ArbMap.Default.GeneratorFor<int>()
        from bits in ArbMap.Default.GeneratorFor<DoNotSize<long>>()
        from fraction in ArbMap.Default.GeneratorFor<decimal>()
        select (small, medium, bits.Item, fraction),
        given => new JsonKinds
        {
            Byte = (sbyte)given.small,
            Short = given.small,
            Integer = given.medium,
            Long = given.Item,
            Float = Finite(BitConverter.Int32BitsToSingle((int)given.Item)),
            Double = BitConverter.Int64BitsToDouble(given.Item) is var number && double.IsFinite(number) ? number : null,
            BigInteger = new BigInteger(given.Item) * given.Item * given.medium,
            BigDecimal = given.fraction,
        });

    [Fact]
    public void Times_and_bytes() => Check(
        from ticks in Gen.Choose(0, int.MaxValue).Two()
        from bytes in ArbMap.Default.GeneratorFor<byte[]>()
        select (Time: DateTimeOffset.MinValue.AddTicks((long)((((ulong)ticks.Item1 << 31) + (ulong)ticks.Item2) % (ulong)DateTime.MaxValue.Ticks)), bytes),
        given => new JsonKinds
        {
            Epoch = given.Time,
            Iso = given.Time,
            Http = given.Time.AddTicks(-(given.Time.Ticks % TimeSpan.TicksPerSecond)),
            Blob = given.bytes,
        });

    [Fact]
    public void Documents() => Prop.ForAll(DocumentOf(4).ToArbitrary(), content =>
    {
        // As a member, null would mean that there is no document.
        var value = new Value.List(ShapeList.Create<Value>([content]));
        var json = JsonFormat.WriteToArray(new JsonKinds { Document = value });
        Assert.Equal(value, JsonFormat.Read<JsonKinds>(json).Document);
        JsonDocument.Parse(json).Dispose();
    }).QuickCheckThrowOnFailure();

    private static Gen<Value> DocumentOf(int depth)
    {
        var texts = ArbMap.Default.GeneratorFor<string?>().Where(IsWellFormed).Select(text => text ?? string.Empty);
        var leaves = Gen.OneOf(
            texts.Select(text => (Value)text),
            ArbMap.Default.GeneratorFor<bool>().Select(flag => (Value)flag),
            ArbMap.Default.GeneratorFor<DoNotSize<long>>().Select(number => (Value)number.Item),
            ArbMap.Default.GeneratorFor<NormalFloat>().Select(number => (Value)(double)number),
            Gen.Constant<Value>(Value.Null.Instance));
        if (depth == 0)
        {
            return leaves;
        }

        var inner = DocumentOf(depth - 1);
        return Gen.OneOf(
            leaves,
            inner.ListOf(3).Select(items => (Value)new Value.List(ShapeList.Create<Value>(items))),
            texts.SelectMany(key => inner.Select(item => new KeyValuePair<string, Value>(key, item))).ListOf(3)
                .Select(entries => (Value)new Value.Map(ShapeMap.Create<string, Value>(entries))));
    }

    private static void Check<T>(Gen<T> gen, Func<T, JsonKinds> make) =>
        Prop.ForAll(gen.ToArbitrary(), given =>
        {
            var value = make(given);
            var json = JsonFormat.WriteToArray(value);
            Assert.Equal(value, JsonFormat.Read<JsonKinds>(json));
            Assert.Equal(value, JsonFormat.Read<JsonKinds>(Encoding.UTF8.GetString(json)));
            Assert.Equal(value, JsonFormat.Read<JsonKinds>(JsonFormat.ToElement(value)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    private static float? Finite(float number) => float.IsFinite(number) ? number : null;

    private static bool IsWellFormed(string? text) => text is null || text.EnumerateRunes().All(rune => rune != Rune.ReplacementChar);
}
