namespace SendEvent.Conformance.Tests.RoundTrips;

/// <summary>Random values through each protocol, against renderings that share no code with the runtime library.</summary>
public sealed class RoundTripTests
{
    private const int Runs = 60;

    public static IEnumerable<TheoryDataRow<string, string>> Models() =>
        RoundTripModel.All.Select(model => new TheoryDataRow<string, string>(model.Protocol, model.Variant));

    [Theory]
    [MemberData(nameof(Models))]
    public void Requests_are_what_their_values_are(string protocol, string variant) =>
        Run(protocol, variant, (trip, seed) => trip.CheckRequest(seed));

    [Theory]
    [MemberData(nameof(Models))]
    public void Responses_are_read_as_the_values_that_they_render(string protocol, string variant) =>
        Run(protocol, variant, (trip, seed) => trip.CheckResponse(seed));

    [Theory]
    [MemberData(nameof(Models))]
    public void Broken_responses_fail_in_the_ways_that_are_documented(string protocol, string variant) =>
        Run(protocol, variant, (trip, seed) => trip.CheckBroken(seed));

    private static void Run(string protocol, string variant, Action<RoundTrip, int> check)
    {
        var trip = new RoundTrip(new RoundTripModel(protocol, variant));
        for (var seed = 0; seed < Runs; seed++)
        {
            var failure = Record.Exception(() => check(trip, seed));
            Assert.True(failure is null, $"Seed {seed}: {failure}");
        }
    }
}
