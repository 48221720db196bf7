using System.Runtime.Loader;
using System.Text.Json;

namespace SendEvent.Catalogue.Tests.Botocore;

/// <summary>
/// The requests of every operation are those of botocore, and responses are read as botocore reads them. What is
/// known to be otherwise, because the protocol tests want it so, is kept out of the cases and noted in the script.
/// </summary>
public sealed class BotocoreTests
{
    private static readonly string? SkipReason = ModelFolder.SkipReason("SENDEVENT_BOTOCORE") ?? BotocoreCases.SkipReason();

    public static IEnumerable<TheoryDataRow<string>> Services() => ModelFolder.Rows(SkipReason);

    [Theory]
    [MemberData(nameof(Services))]
    public void Service(string file)
    {
        var description = new ServiceDescription(file);
        var (image, diagnostics) = DescriptionCompiler.Compile(DescriptionCompiler.Generate(file, description.Namespace).Compilation);
        Assert.Empty(diagnostics);
        var context = new AssemblyLoadContext(null, isCollectible: true);
        var operations = ServiceCheck.OperationsOf(context, image).ToDictionary(OperationCheck.NameOf, StringComparer.Ordinal);
        var failures = new List<string>();
        var cases = 0;
        foreach (var line in BotocoreCases.Of(file))
        {
            using var json = JsonDocument.Parse(line);
            var (operation, skipped) = (json.RootElement.GetProperty("operation").GetString()!, json.RootElement.TryGetProperty("skipped", out _));
            if (!skipped && operations.TryGetValue(operation, out var type))
            {
                cases++;
                failures.AddRange(new BotocoreCase(description.Protocol, json.RootElement, type).Run() is { } failure ? [failure] : []);
            }
        }

        context.Unload();
        Assert.True(failures.Count == 0, $"{failures.Count} of {cases} are not as botocore has them:\n{string.Join('\n', failures.Take(10))}");
        Assert.True(cases > 0 || operations.Count == 0, "There are no cases.");
    }
}
