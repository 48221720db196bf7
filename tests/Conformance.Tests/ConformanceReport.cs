using System.Globalization;
using System.Text;

namespace SendEvent.Conformance.Tests;

/// <summary>
/// <c>docs/protocol-conformance.md</c>: what the runs of public cases and of our own gave. Its parts stand for themselves, so that ours can
/// be checked where the public cases are not at hand.
/// </summary>
internal static class ConformanceReport
{
    public const string HowToAccept = "Run the conformance tests with ACCEPT_SNAPSHOTS=1 to write it anew.";

    public const string PublicHeading = "## The public cases";
    public const string SmithyHeading = "## Smithy's own cases";
    public const string OwnHeading = "## Cases of this repository";

    private const string DigestStart = "Digest of the cases: `";

    private const string Introduction =
        """
        # Protocol conformance

        <!-- Written by tests/Conformance.Tests with ACCEPT_SNAPSHOTS=1; a test fails when it is out of date. -->

        Each case is a description with one operation, or an operation of a Smithy model. The generator emits its code, the compiler compiles
        it, and the operation's `ToHttpRequest` or `OfHttpResponse` is called and compared with what the case expects. *Requests* are cases of
        the first kind, *responses* (outputs and errors) of the second.


        """;

    private static readonly string[] s_headings = [PublicHeading, SmithyHeading, OwnHeading];
    private static readonly Lock s_lock = new();

    private static string FilePath { get; } = Path.Combine(RepositoryFolder.Path, "docs", "protocol-conformance.md");

    private static bool Accepts => Environment.GetEnvironmentVariable("ACCEPT_SNAPSHOTS") == "1";

    /// <summary>Fails when a part of the report is not as it is made now; writes it instead where that is asked for.</summary>
    /// <param name="heading">The part.</param>
    /// <param name="digest">The digest of the cases at hand. A part made of others is not compared, unless they are our own.</param>
    /// <param name="render">Makes the part.</param>
    public static void Check(string heading, string digest, Func<string> render)
    {
        if (Accepts)
        {
            var accepted = render();
            lock (s_lock)
            {
                Write(heading, accepted);
            }

            return;
        }

        var part = Part(heading);
        Assert.SkipWhen(
            heading != OwnHeading && DigestOf(part) is { } other && other != digest,
            $"The report is of the cases with digest {DigestOf(part)}; these have {digest}.");
        var rendered = render();
        Assert.True(rendered == part, $"{FilePath} is out of date. {HowToAccept}\n{rendered}");
    }

    /// <summary>The digest of the cases, and the head of the table of them.</summary>
    public static StringBuilder AppendDigest(StringBuilder text, string digest) => text.Append(DigestStart).Append(digest).Append("`\n\n");

    /// <summary>Runs the public cases and tells of them.</summary>
    public static string RenderPublic(ConformanceRun run)
    {
        var text = new StringBuilder()
            .Append(PublicHeading).Append("\n\n")
            .Append("botocore's protocol tests, which are generated from the Smithy protocol tests. They are not a part of this\n")
            .Append("repository: `SENDEVENT_PROTOCOL_TESTS` names the folder that has them in `input/` and `output/`.\n\n");
        AppendTable(text, run);
        text.Append("### Corrected cases\n\nEach is of the file `input/rest-xml.json`: ").Append(InventedNames.Reason).Append("\n\n");
        foreach (var (vector, _) in run.Cases.Where(static item => InventedNames.Has(item.Vector.File, item.Vector.Id)))
        {
            text.Append(CultureInfo.InvariantCulture, $"- `{vector.Id}`\n");
        }

        return text.Append('\n').ToString();
    }

    /// <summary>Runs our own cases and tells of them.</summary>
    public static string RenderOwn(ConformanceRun run)
    {
        var text = new StringBuilder()
            .Append(OwnHeading).Append("\n\n")
            .Append("`tests/Conformance.Tests/Vectors`, in the same format and written from the specifications of the protocols.\n\n");
        AppendTable(text, run);
        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static void AppendTable(StringBuilder text, ConformanceRun run)
    {
        AppendDigest(text, run.Folder.Digest()).Append("| protocol | direction | passed | total |\n|---|---|---:|---:|\n");
        var cases = run.Cases
            .Select(item => (
                item.Vector.Protocol,
                Direction: item.Vector.IsInput ? "requests" : "responses",
                Passed: run.Outcome(item.Vector.File, item.Index) is null))
            .ToList();
        foreach (var group in cases.GroupBy(item => (item.Protocol, item.Direction)).OrderBy(group => group.Key))
        {
            Append($"{group.Key.Protocol} | {group.Key.Direction}", [.. group.Select(item => item.Passed)]);
        }

        Append("**all** | ", [.. cases.Select(item => item.Passed)]);
        text.Append('\n');

        void Append(string label, List<bool> group) =>
            text.Append(CultureInfo.InvariantCulture, $"| {label} | {group.Count(static passed => passed)} | {group.Count} |\n");
    }

    private static string? DigestOf(string part)
    {
        var start = part.IndexOf(DigestStart, StringComparison.Ordinal);
        return start < 0 ? null : part[(start + DigestStart.Length)..].Split('`')[0];
    }

    private static string Part(string heading)
    {
        var text = File.Exists(FilePath) ? File.ReadAllText(FilePath).ReplaceLineEndings("\n") : string.Empty;
        var start = text.IndexOf(heading, StringComparison.Ordinal);
        if (start < 0)
        {
            return string.Empty;
        }

        var end = s_headings.Select(other => text.IndexOf(other, start + 1, StringComparison.Ordinal)).Where(static index => index >= 0).DefaultIfEmpty(text.Length).Min();
        return text[start..end];
    }

    private static void Write(string heading, string part)
    {
        var parts = s_headings.Select(other => other == heading ? part : Part(other)).ToList();
        File.WriteAllText(FilePath, (Introduction + string.Concat(parts)).ReplaceLineEndings("\n"));
    }
}
