using FsCheck;
using FsCheck.Fluent;
using SendEvent.Runtime.Tests.Values;

namespace SendEvent.Runtime.Tests.Cbor;

/// <summary>
/// Our reader and writer against the framework's reader: both take or refuse the same bytes, and take them to mean the same.
/// The seed is printed, and can be set with the environment variable SENDEVENT_FUZZ_SEED.
/// </summary>
public class CborOracleTests(ITestOutputHelper output)
{
    private const int Inputs = 50_000;

    private static readonly SimpleDescriptor s_document = new("Document", ShapeKind.Document);

    [Fact]
    public void Reader_agrees_with_CborReader()
    {
        var seed = FuzzSeed.Next();
        output.WriteLine($"SENDEVENT_FUZZ_SEED={seed}");
        var fuzzer = new CborFuzzer(seed);
        var (taken, judged) = (0, 0);
        for (var i = 0; i < Inputs; i++)
        {
            var cbor = fuzzer.Next();
            if (SystemCborOracle.TryJudge(cbor, out var expected))
            {
                var actual = TryRead(cbor);
                Assert.True(
                    Equals(expected, actual),
                    $"Seed {seed}, input {i}: {Convert.ToHexString(cbor)}\nexpected {expected?.ToString() ?? "refusal"}\nactual {actual?.ToString() ?? "refusal"}");
                judged++;
                taken += expected is null ? 0 : 1;
            }
        }

        output.WriteLine($"{judged} of {Inputs} inputs are judged, {taken} of them are well-formed.");
        Assert.InRange(judged, Inputs * 9 / 10, Inputs);
        Assert.InRange(taken, Inputs / 4, Inputs * 9 / 10);
    }

    /// <summary>The number of a tag may be written in more bytes than it needs.</summary>
    [Theory]
    [InlineData("C24101")]
    [InlineData("C34101")]
    [InlineData("C48201" + "0C")]
    [InlineData("C482" + "20" + "C24101")]
    [InlineData("C11A00000001")]
    [InlineData("C074323031332D30332D32315432303A30343A30305A")]
    [InlineData("C237")]
    [InlineData("C40A")]
    public void Tag_may_be_written_longer(string cbor)
    {
        var expected = TryRead(Convert.FromHexString(cbor));
        var number = cbor[1];
        foreach (var longer in (string[])[$"D80{number}", $"D9000{number}", $"DA0000000{number}", $"DB000000000000000{number}"])
        {
            Assert.Equal(expected, TryRead(Convert.FromHexString(longer + cbor[2..])));
        }
    }

    [Fact]
    public void CborReader_reads_what_is_written() =>
        Check.QuickThrowOnFailure(Prop.ForAll(KitchenSamples.Any, kitchen =>
        {
            // Times have a precision of their own.
            var cbor = CborFormat.Write(WithoutTimes(kitchen));
            return SystemCborOracle.TryJudge(cbor, out var value) && value is not null && value.Equals(TryRead(cbor));
        }));

    private static ValueShapes.Kitchen WithoutTimes(ValueShapes.Kitchen kitchen) => kitchen with
    {
        Time = null,
        Epoch = null,
        Nested = kitchen.Nested is { } nested ? WithoutTimes(nested) : null,
        Kitchens = kitchen.Kitchens is { } kitchens ? WithoutTimes(kitchens) : null,
    };

    private static ValueShapes.Kitchens WithoutTimes(ValueShapes.Kitchens kitchens)
    {
        var items = new List<ValueShapes.Kitchen>();
        foreach (var kitchen in kitchens.Items)
        {
            items.Add(WithoutTimes(kitchen));
        }

        return ValueShapes.Kitchens.Of([.. items]);
    }

    private static Value? TryRead(byte[] cbor)
    {
        try
        {
            var reader = new CborShapeReader(cbor, s_document);
            var value = reader.ReadDocument(s_document.Root);
            reader.End();
            return value;
        }
        catch (ShapeException)
        {
            return null;
        }
    }
}
