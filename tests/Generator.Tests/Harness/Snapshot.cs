using System.Runtime.CompilerServices;
using System.Text;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Microsoft.CodeAnalysis;

namespace SendEvent.Generators.Tests.Harness;

/// <summary>
/// Compares emitted files with the reviewed ones beside the test: <c>Class.Method#Hint.g.verified.cs</c>, as
/// Verify.SourceGenerators lays them out. A difference leaves a <c>.received.</c> file; ACCEPT_SNAPSHOTS=1 accepts it.
/// With <c>-p:UseVerify=true</c> the same calls go to Verify, over the same files.
/// </summary>
internal static class Snapshot
{
    /// <summary>Checks files of a run, all of them if none is named.</summary>
    public static async Task Check(
        GeneratorRun run, string[]? hintNames = null, [CallerFilePath] string testFile = "", [CallerMemberName] string method = "")
    {
        CacheCheck.SecondRunIsCached(run);
        var wanted = run.Result.GeneratedSources.Where(source => hintNames is null || hintNames.Contains(source.HintName)).ToList();
        Assert.Equal(hintNames?.Length ?? wanted.Count, wanted.Count);
#if USE_VERIFY
        var settings = new VerifyTests.VerifySettings();

        // A path in emitted text is part of it, and no path of this machine.
        settings.DisableScrubbers();
        if (hintNames is not null)
        {
            VerifyTests.VerifySourceGenerators.IgnoreGeneratedResult(settings, source => !hintNames.Contains(source.HintName));
        }

        await VerifyXunit.Verifier.Verify(run.Driver, settings, testFile);
#else
        var folder = Path.GetDirectoryName(testFile)!;
        var prefix = $"{Path.GetFileNameWithoutExtension(testFile)}.{method}#";
        var failures = new StringBuilder();
        foreach (var source in wanted)
        {
            await CheckFile(Path.Combine(folder, prefix + Path.ChangeExtension(source.HintName, null)), source, failures);
        }

        foreach (var stale in Directory.GetFiles(folder, prefix + "*.verified.cs")
            .Where(file => !wanted.Exists(source => file.EndsWith(VerifiedName(prefix, source), StringComparison.Ordinal))))
        {
            failures.AppendLine($"{Path.GetFileName(stale)} is no longer emitted.");
        }

        Assert.True(failures.Length == 0, failures.ToString());
#endif
    }

#if !USE_VERIFY
    private static bool Accept => Environment.GetEnvironmentVariable("ACCEPT_SNAPSHOTS") == "1";

    private static string VerifiedName(string prefix, GeneratedSourceResult source) =>
        prefix + Path.ChangeExtension(source.HintName, null) + ".verified.cs";

    private static async Task CheckFile(string stem, GeneratedSourceResult source, StringBuilder failures)
    {
        var verified = stem + ".verified.cs";
        var received = stem + ".received.cs";
        var actual = $"//HintName: {source.HintName}\n{source.SourceText}";
        var expected = File.Exists(verified) ? (await File.ReadAllTextAsync(verified)).ReplaceLineEndings("\n") : string.Empty;
        if (actual.TrimEnd('\n') == expected.TrimEnd('\n'))
        {
            File.Delete(received);
            return;
        }

        if (Accept)
        {
            await File.WriteAllTextAsync(verified, actual);
            File.Delete(received);
            return;
        }

        await File.WriteAllTextAsync(received, actual);
        failures.AppendLine($"{Path.GetFileName(verified)} differs; ACCEPT_SNAPSHOTS=1 accepts:");
        foreach (var line in new InlineDiffBuilder(new Differ()).BuildDiffModel(expected, actual).Lines.Where(line => line.Type != ChangeType.Unchanged).Take(40))
        {
            failures.AppendLine((line.Type == ChangeType.Inserted ? "+ " : "- ") + line.Text);
        }
    }
#endif
}
