namespace SendEvent.Catalogue.Tests;

/// <summary>
/// Every service description of a folder generates whole, compiles without an error or a warning, and each of its
/// operations makes a request of a random input and reads a random output back.
/// </summary>
public sealed class CatalogueTests(CatalogueRun run, ITestOutputHelper output) : IClassFixture<CatalogueRun>
{
    /// <summary>Why nothing runs, or null if it does.</summary>
    public static string? SkipReason { get; } = ModelFolder.SkipReason("SENDEVENT_CATALOGUE");

    public static IEnumerable<TheoryDataRow<string>> Services() => ModelFolder.Rows(SkipReason);

    [Theory]
    [MemberData(nameof(Services))]
    public void Service(string file)
    {
        var report = run[file];
        Assert.True(report.Failures.Count == 0, $"{report.Failures.Count} wrong:\n{string.Join('\n', report.Failures.Take(20))}");
    }

    [Fact]
    public void Table()
    {
        Assert.SkipWhen(SkipReason is not null, SkipReason ?? string.Empty);
        output.WriteLine(run.Table());
        Console.WriteLine(run.Table());
        Assert.NotEmpty(ModelFolder.Files);
    }
}
