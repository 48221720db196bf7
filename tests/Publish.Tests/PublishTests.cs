using System.Text.RegularExpressions;
using SendEvent.Tests;

namespace SendEvent.Publish.Tests;

/// <summary>
/// Programs that are trimmed, or compiled before they run, do the same as under the just-in-time compiler, and are
/// published without a warning. Publishing takes minutes, so it must be asked for.
/// </summary>
public sealed partial class PublishTests(ITestOutputHelper output)
{
    private const string Runtime = "linux-x64";

    [Fact]
    public async Task Trimmed_sample_prints_the_same()
    {
        SkipUnlessAsked();
        using var folder = new ScratchFolder();
        const string project = "samples/SendEvent";
        await Publish(folder, project, "-p:TrimSample=true", "-p:TrimmerSingleWarn=false", "--self-contained");
        var expected = await Command.Run("dotnet", ["run", "-c", "Release", "--project", project]);
        await SamePrograms(Path.Combine(folder.Path, "SendEvent.Sample"), expected, WithoutChance);
        await Measure(folder, "SendEvent.Sample", "the sample, trimmed and self-contained");
    }

    [Theory]
    [InlineData("AotSmoke", "a small client")]
    [InlineData("AotSerializer", "System.Text.Json with types of another project")]
    public async Task Native_program_prints_the_same(string name, string what)
    {
        SkipUnlessAsked();
        SkipWithoutLinker();
        using var folder = new ScratchFolder();
        var project = "tests/" + name;
        await Publish(folder, project, "-p:PublishNative=true", "-p:TrimmerSingleWarn=false");
        var expected = await Command.Run("dotnet", ["run", "-c", "Release", "--project", project]);
        await SamePrograms(Path.Combine(folder.Path, "SendEvent." + name), expected, text => text);
        await Measure(folder, "SendEvent." + name, what + ", Native AOT");
    }

    [Fact]
    public async Task A_native_client_of_DynamoDB_adds_little()
    {
        SkipUnlessAsked();
        SkipWithoutLinker();
        var model = Path.Combine(PublishedFolder.Models ?? string.Empty, "dynamodb.json");
        Assert.SkipUnless(File.Exists(model), "No published description of DynamoDB here: set SENDEVENT_MODELS.");
        var none = await NativeSize("None", model);
        var emitted = await NativeSize("Emitted", model) - none;
        var sdk = await NativeSize("AwsSdk", model) - none;
        output.WriteLine($"an HttpClient alone {none / 1e6:0.00} MB; the emitted client adds {emitted / 1e6:0.00} MB, the AWS SDK {sdk / 1e6:0.00} MB: {(double)emitted / sdk:0.00}");
        Assert.True(emitted <= 0.22 * sdk, $"{emitted} bytes against {sdk}");
    }

    private static async Task<long> NativeSize(string client, string model)
    {
        using var folder = new ScratchFolder();
        await Publish(folder, "tests/AotDynamoDb", "-p:PublishNative=true", "-p:Client=" + client, "-p:Model=" + model);
        return folder.Size("SendEvent.AotDynamoDb");
    }

    private static void SkipWithoutLinker() =>
        Assert.SkipUnless(Command.Exists("clang") || Command.Exists("gcc"), "Native AOT links with clang or gcc, and neither is here.");

    private static void SkipUnlessAsked()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("SENDEVENT_PUBLISH") == "1", "Publishing takes minutes: SENDEVENT_PUBLISH=1 asks for it.");
        Assert.SkipUnless(OperatingSystem.IsLinux(), $"Publishes for {Runtime}.");
    }

    private static async Task Publish(ScratchFolder folder, string project, params string[] options)
    {
        var result = await Command.Run(
            "dotnet", ["publish", project, "-c", "Release", "-r", Runtime, "-o", folder.Path, "-nologo", "-nodeReuse:false", .. options]);
        Assert.True(result.ExitCode == 0, result.Text);
        Assert.DoesNotMatch(Warning(), result.Text);
    }

    private static async Task SamePrograms(string published, CommandResult expected, Func<string, string> normalize)
    {
        var actual = await Command.Run(published, []);
        Assert.Equal(0, expected.ExitCode);
        Assert.True(actual.ExitCode == 0, actual.Text);
        Assert.Equal(normalize(expected.Output), normalize(actual.Output));
    }

    private async Task Measure(ScratchFolder folder, string program, string what)
    {
        var path = Path.Combine(folder.Path, program);
        var times = new List<double>();
        for (var i = 0; i < 11; i++)
        {
            times.Add((await Command.Run(path, [])).Elapsed.TotalMilliseconds);
        }

        times.Sort();
        output.WriteLine($"{what}: {folder.Size(program) / 1e6:0.0} MB, {times[times.Count / 2]:0} ms from start to end (median of {times.Count})");
    }

    // Ports, times and names made up by the server are others each time.
    private static string WithoutChance(string text) => Chance().Replace(text, "?");

    [GeneratedRegex(@"(?<=127\.0\.0\.1:)\d+|\d{4}-\d\d-\d\dT[0-9:.]+Z|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Chance();

    [GeneratedRegex(@"\bwarning\b", RegexOptions.IgnoreCase)]
    private static partial Regex Warning();
}
