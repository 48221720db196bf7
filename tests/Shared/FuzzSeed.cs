using System.Globalization;

namespace SendEvent.Tests;

/// <summary>The seed of a test with random input: the number in SENDEVENT_FUZZ_SEED, else another each time.</summary>
internal static class FuzzSeed
{
    public static int Next() =>
        int.TryParse(Environment.GetEnvironmentVariable("SENDEVENT_FUZZ_SEED"), CultureInfo.InvariantCulture, out var set) ? set : Random.Shared.Next();
}
