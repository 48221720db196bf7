using System;
using System.Threading;
using Microsoft.CodeAnalysis.Text;
using SendEvent.Generators.Diagnostics;

namespace SendEvent.Generators.Reading.Nodes;

/// <summary>Chooses who reads a text.</summary>
internal static class NodeEvents
{
    /// <summary>
    /// The events of a text: strict JSON, as published descriptions are, by a tokenizer that takes a tenth of the time, up to its fault if
    /// the file is to be JSON; everything else by the YAML parser.
    /// </summary>
    public static INodeEvents Of(SourceText text, FindingList findings, CancellationToken cancellation)
    {
        if (JsonText.Of(text, cancellation) is { } json)
        {
            return new JsonEvents(json);
        }

        if (!IsJson(findings.Path, text) || JsonTokenizer.ReadToFault(text, cancellation) is not var (read, fault))
        {
            return new YamlEvents(text, findings, cancellation);
        }

        findings.Add(Descriptors.NotYaml.Id, fault.At, "JSON", fault.Message);
        return new JsonEvents(read, incomplete: true);
    }

    /// <summary>By its name; a published description of that name may be YAML too.</summary>
    private static bool IsJson(string path, SourceText text) =>
        path.EndsWith(".smithy.json", StringComparison.OrdinalIgnoreCase)
        || (path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && JsonTokenizer.FirstOf(text) is var first && first < text.Length && text[first] == '{');
}
