using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SendEvent.Conformance.Tests.Smithy;

/// <summary>The part of the report on Smithy's own cases.</summary>
internal static class SmithyReport
{
    /// <summary>What the cases at hand are told from others by.</summary>
    public static string Digest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in SmithyRun.Files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{file.Protocol}\n{file.Text.ReplaceLineEndings("\n")}\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    /// <summary>Runs all cases and tells of them.</summary>
    public static string Render()
    {
        var text = new StringBuilder().Append(ConformanceReport.SmithyHeading).Append("\n\n")
            .Append("The protocol tests of the Smithy project, whole: its models are read as they are, and those of restJson1 and rpcv2Json also\n")
            .Append("as `.smithy` text. They are not a part of this repository: `SENDEVENT_SMITHY_PROTOCOL_TESTS` names the folder.\n\n");
        ConformanceReport.AppendDigest(text, Digest())
            .Append("| protocol | kind | client passed | excluded | total | server passed | excluded | total |\n|---|---|---:|---:|---:|---:|---:|---:|\n");
        var cases = SmithyRun.Files.SelectMany(static file => file.Cases.Concat(file.ServerCases))
            .Select(static item => (item.Protocol, Kind: $"{item.Kind}s".ToLowerInvariant(), item.IsServer, Passed: Record.Exception(() => SmithyRun.Run(item)) is null))
            .ToList();
        foreach (var group in cases.GroupBy(static item => (item.Protocol, item.Kind)).OrderBy(static group => group.Key))
        {
            Append($"{group.Key.Protocol} | {group.Key.Kind}", [.. group.Select(static item => (item.IsServer, item.Passed))]);
        }

        Append("**all** | ", [.. cases.Select(static item => (item.IsServer, item.Passed))]);
        var (refused, malformed) = MalformedRequestTests.Count();
        text.Append(CultureInfo.InvariantCulture, $"\nOf the {malformed} malformed requests of restJson1 a service refuses {refused} as it has to, and {malformed - refused} not.\n");
        text.Append("\n### Excluded\n\n");
        foreach (var reason in SmithyExclusions.Reasons.GroupBy(static item => item.Value, static item => item.Key))
        {
            text.Append(reason.Key).Append("\n\n").AppendJoin('\n', reason.Select(static key => $"- `{key}`")).Append("\n\n");
        }

        foreach (var reason in MalformedExclusions.Reasons.GroupBy(static item => item.Value, static item => item.Key))
        {
            text.Append(reason.Key).Append("\n\n").AppendJoin('\n', reason.Select(static key => $"- `malformed {key}`")).Append("\n\n");
        }

        return text.ToString();

        void Append(string label, List<(bool IsServer, bool Passed)> group)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {label} |");
            foreach (var side in (bool[])[false, true])
            {
                var all = group.Count(item => item.IsServer == side);
                var passed = group.Count(item => item.IsServer == side && item.Passed);
                text.Append(CultureInfo.InvariantCulture, $" {passed} | {all - passed} | {all} |");
            }

            text.Append('\n');
        }
    }
}
