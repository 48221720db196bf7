using System.Runtime.ExceptionServices;

namespace SendEvent.Conformance.Tests;

/// <summary>Every vector is a row: description → generator → compiler → request or output → compared.</summary>
public sealed class ConformanceTests
{
    public static IEnumerable<TheoryDataRow<string, int, string>> OwnVectors() => Rows(ConformanceRun.Own);

    public static IEnumerable<TheoryDataRow<string, int, string>> PublicVectors() => ConformanceRun.Public is { } run
        ? Rows(run)
        : [new TheoryDataRow<string, int, string>("none", 0, "none") { Skip = VectorFolder.NoPublic }];

    [Theory]
    [MemberData(nameof(OwnVectors))]
    public void Own(string file, int index, string id)
    {
        Assert.NotEmpty(id);
        Throw(ConformanceRun.Own.Outcome(file, index));
    }

    [Theory]
    [MemberData(nameof(PublicVectors))]
    public void Public(string file, int index, string id)
    {
        Assert.NotEmpty(id);
        Throw(ConformanceRun.Public!.Outcome(file, index));
    }

    [Fact]
    public void Every_protocol_has_own_cases_in_both_directions()
    {
        var counts = ConformanceRun.Own.Cases.CountBy(item => (item.Vector.Protocol, item.Vector.IsInput)).ToList();
        Assert.Equal(14, counts.Count);
        Assert.All(counts, count => Assert.True(count.Value >= 15, $"{count.Key} has {count.Value} cases."));
    }

    [Fact]
    public void Own_ids_are_unique_in_their_direction()
    {
        var ids = ConformanceRun.Own.Cases.Select(item => (item.Vector.IsInput, item.Vector.Id)).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    private static void Throw(Exception? failure)
    {
        if (failure is not null)
        {
            ExceptionDispatchInfo.Throw(failure);
        }
    }

    private static IEnumerable<TheoryDataRow<string, int, string>> Rows(ConformanceRun run) =>
        run.Cases.Select(item => new TheoryDataRow<string, int, string>(item.Vector.File, item.Index, item.Vector.Id));
}
