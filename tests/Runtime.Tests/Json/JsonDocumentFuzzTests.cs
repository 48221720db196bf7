using System.Text;

namespace SendEvent.Runtime.Tests.Json;

/// <summary>
/// Our scanner against the framework's: both take or refuse the same bytes, and take them to mean the same. The seed
/// is printed, and can be set with the environment variable SENDEVENT_FUZZ_SEED.
/// </summary>
public class JsonDocumentFuzzTests(ITestOutputHelper output)
{
    private const int Inputs = 100_000;

    [Fact]
    public void Scanner_agrees_with_Utf8JsonReader()
    {
        var seed = FuzzSeed.Next();
        output.WriteLine($"SENDEVENT_FUZZ_SEED={seed}");
        var fuzzer = new JsonFuzzer(seed);
        var taken = 0;
        for (var i = 0; i < Inputs; i++)
        {
            var json = fuzzer.Next();
            var expected = Utf8JsonOracle.TryReadDocument(json);
            var actual = TryRead(() => JsonFormat.ReadDocument(json));
            AssertSame(seed, i, json, expected, actual);
            AssertSame(seed, i, json, Utf8JsonOracle.TryReadTree(json), TryRead(() => JsonFormat.Read<JsonTree>(json)));
            taken += expected is null ? 0 : 1;
        }

        output.WriteLine($"{taken} of {Inputs} inputs are well-formed.");
        Assert.InRange(taken, Inputs / 10, Inputs * 9 / 10);
    }

    private static void AssertSame(int seed, int index, byte[] json, object? expected, object? actual)
    {
        if (!Equals(expected, actual))
        {
            var text = Encoding.Latin1.GetString(json);
            Assert.Fail($"Seed {seed}, input {index}:\n{text}\n{Convert.ToHexString(json)}\nexpected {Show(expected)}\nactual {Show(actual)}");
        }
    }

    private static string Show(object? value) => value switch
    {
        null => "refusal",
        JsonTree tree => Encoding.UTF8.GetString(JsonFormat.WriteToArray(tree)),
        _ => value.ToString()!,
    };

    private static T? TryRead<T>(Func<T> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (ShapeException exception)
        {
            Assert.NotEmpty(exception.Path);
            return null;
        }
    }
}
