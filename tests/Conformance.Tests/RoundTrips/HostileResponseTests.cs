using FsCheck.Fluent;
using SendEvent.Runtime;

namespace SendEvent.Conformance.Tests.RoundTrips;

/// <summary>
/// Responses that are broken anywhere, or were never any: what comes of them is a value, a <see cref="ShapeException"/> or a
/// <see cref="ServiceException"/>. The seed is told; SENDEVENT_FUZZ_SEED sets it.
/// </summary>
public sealed class HostileResponseTests
{
    private const int Values = 100;
    private const int BrokenPerValue = 12;

    public static IEnumerable<TheoryDataRow<string, string>> Models() => RoundTripTests.Models();

    [Theory]
    [MemberData(nameof(Models))]
    public void Anything_but_a_value_is_an_exception_of_ours(string protocol, string variant)
    {
        var seed = FuzzSeed.Next();
        var random = new Random(seed);
        var trip = new RoundTrip(new RoundTripModel(protocol, variant));
        var generator = new ValueGenerator(protocol, isRequest: false);
        var outputs = Sample(generator, trip.Output, random);
        var errors = Sample(generator, trip.Error, random);
        for (var i = 0; i < Values; i++)
        {
            var isError = random.Next(3) == 0;
            var valid = trip.Render(isError ? errors[i] : outputs[i], isError);
            for (var j = 0; j < BrokenPerValue; j++)
            {
                var broken = Mutations.Of(valid, random);
                var failure = Record.Exception(() => trip.CheckHostile(broken));
                Assert.True(failure is null, $"SENDEVENT_FUZZ_SEED={seed}, value {i}, response {j}: {Describe(broken)}\n{failure?.Message}");
            }
        }
    }

    private static Value.Structure[] Sample(ValueGenerator generator, TestMember shape, Random random) =>
        [.. generator.Structure(shape).Sample(Values, new FsCheck.Rnd((ulong)random.NextInt64(), 1), 8)];

    private static string Describe(ShapeHttpResponse response) =>
        $"{response.StatusCode}\n{string.Join('\n', response.Headers.Select(header => $"{header.Key}: {header.Value}"))}\n{Convert.ToHexString(response.Body.Span)}";
}
