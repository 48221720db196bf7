using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using SendEvent.Runtime;

namespace SendEvent.Conformance.Tests.RoundTrips;

/// <summary>
/// Random values through each protocol, against parsers and renderings that share no code with the runtime library. A
/// failure tells the smallest value that fails and its seed; SENDEVENT_FUZZ_SEED, of the form <c>1,2</c>, repeats it.
/// </summary>
public sealed class RoundTripTests
{
    private const int Runs = 200;

    // Long texts find no more than short ones do.
    private const int MostSize = 12;

    public static IEnumerable<TheoryDataRow<string, string>> Models() =>
        RoundTripModel.All.Select(model => new TheoryDataRow<string, string>(model.Protocol, model.Variant));

    [Theory]
    [MemberData(nameof(Models))]
    public void Requests_are_parsed_as_their_values(string protocol, string variant)
    {
        var trip = new RoundTrip(new RoundTripModel(protocol, variant));
        Check(trip.Input, new ValueGenerator(protocol, isRequest: true), trip.CheckRequest);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Responses_are_read_as_the_values_that_they_render(string protocol, string variant)
    {
        var trip = new RoundTrip(new RoundTripModel(protocol, variant));
        Check(trip.Output, new ValueGenerator(protocol, isRequest: false), trip.CheckResponse);
    }

    public static IEnumerable<TheoryDataRow<string, string>> ModelsWithoutPayload() =>
        RoundTripModel.All.Where(model => !model.HasPayload).Select(model => new TheoryDataRow<string, string>(model.Protocol, model.Variant));

    [Theory]
    [MemberData(nameof(ModelsWithoutPayload))]
    public void Errors_are_read_as_the_values_that_they_render(string protocol, string variant)
    {
        var trip = new RoundTrip(new RoundTripModel(protocol, variant));
        Check(trip.Error, new ValueGenerator(protocol, isRequest: false), trip.CheckError);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void A_service_reads_what_a_client_sends(string protocol, string variant)
    {
        var trip = new RoundTrip(new RoundTripModel(protocol, variant));
        Check(trip.Input, new ValueGenerator(protocol, isRequest: true), trip.CheckServedRequest);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void A_client_reads_what_a_service_answers(string protocol, string variant)
    {
        var trip = new RoundTrip(new RoundTripModel(protocol, variant));
        Check(trip.Output, new ValueGenerator(protocol, isRequest: false), trip.CheckServedResponse);
    }

    [Theory]
    [MemberData(nameof(ModelsWithoutPayload))]
    public void A_client_reads_what_a_service_fails_with(string protocol, string variant)
    {
        var trip = new RoundTrip(new RoundTripModel(protocol, variant));
        Check(trip.Error, new ValueGenerator(protocol, isRequest: false), trip.CheckServedError);
    }

    private static void Check(TestMember shape, ValueGenerator generator, Action<Value.Structure> check)
    {
        var config = Config.QuickThrowOnFailure.WithMaxTest(Runs).WithEndSize(MostSize).WithQuietOnSuccess(true);
        if (Environment.GetEnvironmentVariable("SENDEVENT_FUZZ_SEED")?.Split(',') is [var seed, var gamma])
        {
            config = config.WithReplay(ulong.Parse(seed, CultureInfo.InvariantCulture), ulong.Parse(gamma, CultureInfo.InvariantCulture));
        }

        Prop.ForAll(Arb.From(generator.Structure(shape), value => ValueShrinker.Shrink(value, shape)), check).Check(config);
    }
}
