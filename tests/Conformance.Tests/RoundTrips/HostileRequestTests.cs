using FsCheck.Fluent;
using SendEvent.Runtime;

namespace SendEvent.Conformance.Tests.RoundTrips;

/// <summary>
/// Requests that are broken anywhere, 100,000 for each protocol, to whole servers: what comes of them is a call of the handler or an answer of 4xx. The seed is
/// told; SENDEVENT_FUZZ_SEED sets it.
/// </summary>
public sealed class HostileRequestTests
{
    private const int Requests = 100_000;
    private const int BrokenPerValue = 40;

    public static IEnumerable<TheoryDataRow<string>> Protocols() =>
        RoundTripModel.All.Select(static model => model.Protocol).Distinct().Select(static protocol => new TheoryDataRow<string>(protocol));

    [Theory]
    [MemberData(nameof(Protocols))]
    public async Task They_are_answered_or_refused(string protocol)
    {
        var seed = FuzzSeed.Next();
        var random = new Random(seed);
        var variants = RoundTripModel.All.Where(model => model.Protocol == protocol).ToList();
        var calls = 0;
        foreach (var model in variants)
        {
            var trip = new RoundTrip(model);
            Exception? failure = null;
            var server = trip.ServerOf(new ShapeServerOptions { OnUnhandledException = (_, exception) => failure = exception });
            var inputs = new ValueGenerator(protocol, isRequest: true).Structure(trip.Input)
                .Sample((Requests / variants.Count / BrokenPerValue) + 1, new FsCheck.Rnd((ulong)random.NextInt64(), 1), 8);
            foreach (var valid in inputs.Select(trip.Send))
            {
                for (var i = 0; i < BrokenPerValue; i++)
                {
                    var broken = Mutations.Of(valid, random);
                    failure = null;
                    var answer = await server.HandleAsync(broken, TestContext.Current.CancellationToken);
                    calls += failure is HandlerCalledException ? 1 : 0;
                    Assert.True(
                        failure is HandlerCalledException || answer.StatusCode is >= 400 and < 500,
                        $"SENDEVENT_FUZZ_SEED={seed}, {model.Variant}: {broken.Method} {broken.PathAndQuery}\n{answer.StatusCode} {failure}\n{Convert.ToHexString(broken.Body.Span)}");
                }
            }
        }

        // What is always refused shows nothing of what comes behind.
        Assert.InRange(calls, Requests / 50, Requests * 9 / 10);
    }
}
