using SendEvent.Generators.Tests.Harness;

namespace SendEvent.Generators.Tests.Snapshots;

/// <summary>The types of SendEvent as the repository's own YAML gives them.</summary>
public sealed class SendEventTests
{
    private const string Request = "Amazon.ConnectParticipant.Model.SendEventRequest.g.cs";

    [Fact]
    public async Task SendEventRequest()
    {
        using var run = OwnShapes().ShouldCompile();
        await Snapshot.Check(run, [Request, "Amazon.ConnectParticipant.Model.SendEventOperation.g.cs"]);
    }

    [Fact]
    public void SendEventRequestIsShort()
    {
        using var run = OwnShapes();
        Assert.InRange(run.Source(Request).Split('\n').Length, 1, 200);
    }

    private static GeneratorRun OwnShapes() => GeneratorRun.Of([.. Directory
        .GetFiles(Path.Combine(RepositoryFolder.Path, "shapes", "connect-participant"), "*.shapes.yaml")
        .Order(StringComparer.Ordinal)
        .Select(file => new TestFile("/project/" + Path.GetFileName(file), File.ReadAllText(file)))]);
}
