using FsCheck;
using FsCheck.Fluent;
using SendEvent.Runtime.Tests.ValueShapes;

namespace SendEvent.Runtime.Tests.Values;

/// <summary>Values for round trips.</summary>
internal static class KitchenSamples
{
    public static readonly DateTimeOffset Time = new(2015, 1, 25, 8, 0, 0, TimeSpan.Zero);

    public static readonly Kitchen Full = new()
    {
        Text = "a\"b\n€😀",
        Flag = true,
        Byte = -128,
        Short = short.MaxValue,
        Integer = int.MinValue,
        Long = long.MaxValue,
        Float = 1.5f,
        Double = 0.1,
        BigInteger = System.Numerics.BigInteger.Parse("-123456789012345678901234567890"),
        BigDecimal = 1234567890.0123456789m,
        Blob = Blob.OfUtf8("value"),
        Time = Time,
        Epoch = Time.AddMilliseconds(250),
        Document = Value.OfEntries(("a", 1L), ("b", Value.OfItems(true, Value.Null.Instance, "x"))),
        Names = Names.Of("a", "b"),
        FlatNames = Names.Of("c"),
        SparseNames = SparseNames.Of("a", null, "b"),
        Tags = Tags.Of(("k", "v"), ("l", "w")),
        FlatTags = Tags.Of(("m", "x")),
        Kitchens = Kitchens.Of(new Kitchen { Text = "inner" }, new Kitchen()),
        Nested = new Kitchen { Nested = new Kitchen { Integer = 1 } },
        Choice = new Choice.S("chosen"),
        Token = "t",
    };

    /// <summary>Random kitchens of every shape; times are whole milliseconds, which every format can say.</summary>
    public static Arbitrary<Kitchen> Any => Arb.From(Make(3));

    private static Gen<string> Text =>
        ArbMap.Default.GeneratorFor<string>().Select(text => text is null ? "" : new string([.. text.Where(c => !char.IsSurrogate(c))]));

    private static Gen<T?> Maybe<T>(Gen<T> gen)
        where T : struct => Gen.OneOf(gen.Select(value => (T?)value), Gen.Constant((T?)null));

    private static Gen<T?> MaybeObject<T>(Gen<T> gen)
        where T : class => Gen.OneOf(gen.Select(value => (T?)value), Gen.Constant((T?)null));

    private static Gen<T?> Any_<T>()
        where T : struct => Maybe(ArbMap.Default.GeneratorFor<T>());

    private static Gen<DateTimeOffset> Times =>
        Gen.Choose(int.MinValue, int.MaxValue).SelectMany(
            seconds => Gen.Choose(0, 999).Select(millis => DateTimeOffset.UnixEpoch.AddSeconds(seconds).AddMilliseconds(millis)));

    private static Gen<Kitchen> Make(int depth) =>
        from text in MaybeObject(Text)
        from flag in Any_<bool>()
        from @byte in Any_<sbyte>()
        from @short in Any_<short>()
        from integer in Any_<int>()
        from @long in Any_<long>()
        from @float in Any_<float>()
        from @double in Any_<double>()
        from big in Any_<System.Numerics.BigInteger>()
        from dec in Any_<decimal>()
        from bytes in Maybe(ArbMap.Default.GeneratorFor<byte[]>().Select(bytes => (Blob)(bytes ?? [])))
        from time in Maybe(Times)
        from names in Maybe(Text.ListOf().Select(items => Names.Of([.. items])))
        from sparse in Maybe(MaybeObject(Text).ListOf().Select(items => SparseNames.Of([.. items])))
        from tags in Maybe(Text.ListOf().Select(items => Tags.Of([.. items.Select(item => (item, item))])))
        from kitchens in depth == 0 ? Gen.Constant((Kitchens?)null) : Maybe(Make(depth - 1).ListOf(2).Select(items => Kitchens.Of([.. items])))
        from nested in depth == 0 ? Gen.Constant((Kitchen?)null) : MaybeObject(Make(depth - 1))
        from choice in MaybeObject(Gen.OneOf(Text.Select(t => (Choice)new Choice.S(t)), Gen.Constant((Choice)new Choice.N(3))))
        select new Kitchen
        {
            Text = text, Flag = flag, Byte = @byte, Short = @short, Integer = integer, Long = @long, Float = @float,
            Double = @double, BigInteger = big, BigDecimal = dec, Blob = bytes, Time = time, Names = names,
            SparseNames = sparse, Tags = tags, Kitchens = kitchens, Nested = nested, Choice = choice,
        };
}
