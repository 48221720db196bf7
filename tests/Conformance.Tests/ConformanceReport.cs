using System.Globalization;
using System.Text;

namespace SendEvent.Conformance.Tests;

/// <summary>
/// <c>docs/protocol-conformance.md</c>: what the runs of the public cases and of our own gave. The two parts stand for
/// themselves, so that ours can be checked where the public cases are not at hand.
/// </summary>
internal static class ConformanceReport
{
    public const string HowToAccept = "Run the conformance tests with ACCEPT_SNAPSHOTS=1 to write it anew.";

    private const string PublicHeading = "## The public cases";
    private const string OwnHeading = "## Cases of this repository";
    private const string DigestStart = "Digest of the cases: `";

    private const string Introduction =
        """
        # Protocol conformance

        <!-- Written by tests/Conformance.Tests with ACCEPT_SNAPSHOTS=1; a test fails when it is out of date. -->

        Each case is a service description with one operation. The generator emits its code, the compiler compiles it, and
        the operation's `ToHttpRequest` or `OfHttpResponse` is called and compared with what the case expects. *Requests* are
        cases of the first kind, *responses* (outputs and errors) of the second.


        """;

    public static string Path { get; } = System.IO.Path.Combine(RepositoryFolder.Path, "docs", "protocol-conformance.md");

    public static bool Accepts => Environment.GetEnvironmentVariable("ACCEPT_SNAPSHOTS") == "1";

    /// <summary>The digest that a part was made of, or null where it names none.</summary>
    public static string? DigestOf(string part)
    {
        var start = part.IndexOf(DigestStart, StringComparison.Ordinal);
        return start < 0 ? null : part[(start + DigestStart.Length)..].Split('`')[0];
    }

    public static (string Public, string Own) Read()
    {
        var text = File.Exists(Path) ? File.ReadAllText(Path).ReplaceLineEndings("\n") : string.Empty;
        var publicStart = text.IndexOf(PublicHeading, StringComparison.Ordinal);
        var ownStart = text.IndexOf(OwnHeading, StringComparison.Ordinal);
        return (
            publicStart < 0 ? string.Empty : text[publicStart..(ownStart > publicStart ? ownStart : text.Length)],
            ownStart < 0 ? string.Empty : text[ownStart..]);
    }

    public static void Write(string publicPart, string ownPart) =>
        File.WriteAllText(Path, (Introduction + publicPart + ownPart).ReplaceLineEndings("\n"));

    /// <summary>Runs the public cases and tells of them.</summary>
    public static string RenderPublic(ConformanceRun run)
    {
        var text = new StringBuilder()
            .Append(PublicHeading).Append("\n\n")
            .Append("botocore's protocol tests, which are generated from the Smithy protocol tests. They are not a part of this\n")
            .Append("repository: `SENDEVENT_PROTOCOL_TESTS` names the folder that has them in `input/` and `output/`.\n\n");
        AppendTable(text, run, isExcluded: vector => Exclusions.Reasons.ContainsKey(Exclusions.Key(vector.File, vector.Id)));
        text.Append("### Excluded cases\n\n");
        foreach (var (vector, _) in run.Cases)
        {
            if (Exclusions.Reasons.TryGetValue(Exclusions.Key(vector.File, vector.Id), out var reason))
            {
                text.Append(CultureInfo.InvariantCulture, $"- `{vector.File}` `{vector.Id}`: {reason}\n");
            }
        }

        return text.Append('\n').ToString();
    }

    /// <summary>Runs our own cases and tells of them.</summary>
    public static string RenderOwn(ConformanceRun run)
    {
        var text = new StringBuilder()
            .Append(OwnHeading).Append("\n\n")
            .Append("`tests/Conformance.Tests/Vectors`, in the same format and written from the specifications of the protocols.\n\n");
        AppendTable(text, run, isExcluded: static _ => false);
        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static void AppendTable(StringBuilder text, ConformanceRun run, Func<Vector, bool> isExcluded)
    {
        text.Append(DigestStart).Append(run.Folder.Digest()).Append("`\n\n")
            .Append("| protocol | direction | passed | excluded | total |\n|---|---|---:|---:|---:|\n");
        var cases = run.Cases
            .Select(item => (
                item.Vector.Protocol,
                Direction: item.Vector.IsInput ? "requests" : "responses",
                Passed: run.Outcome(item.Vector.File, item.Index) is null,
                Excluded: isExcluded(item.Vector)))
            .ToList();
        foreach (var group in cases.GroupBy(item => (item.Protocol, item.Direction)).OrderBy(group => group.Key))
        {
            Append($"{group.Key.Protocol} | {group.Key.Direction}", [.. group.Select(item => (item.Passed, item.Excluded))]);
        }

        Append("**all** | ", [.. cases.Select(item => (item.Passed, item.Excluded))]);
        text.Append('\n');

        void Append(string label, List<(bool Passed, bool Excluded)> group) => text.Append(
            CultureInfo.InvariantCulture,
            $"| {label} | {group.Count(item => item.Passed)} | {group.Count(item => item.Excluded)} | {group.Count} |\n");
    }
}
