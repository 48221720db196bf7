namespace SendEvent.Catalogue.Tests;

/// <summary>
/// Every service description of a folder generates whole, compiles without an error or a warning, and each of its
/// operations makes a request of a random input and reads a random output back.
/// </summary>
public sealed class CatalogueTests(CatalogueRun run, ITestOutputHelper output) : IClassFixture<CatalogueRun>
{
    public static IEnumerable<TheoryDataRow<string>> Services() => ModelFolder.SkipReason is { } reason
        ? [new TheoryDataRow<string>("none") { Skip = reason }]
        : ModelFolder.Files.Order(StringComparer.Ordinal).Select(file => new TheoryDataRow<string>(file)
        {
            TestDisplayName = Path.GetFileNameWithoutExtension(file),
        });

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
        Assert.SkipWhen(ModelFolder.SkipReason is not null, ModelFolder.SkipReason ?? string.Empty);
        output.WriteLine(run.Table());
        Console.WriteLine(run.Table());
        Assert.NotEmpty(ModelFolder.Files);
    }
}
