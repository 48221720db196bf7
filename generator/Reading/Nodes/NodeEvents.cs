using System.Threading;
using Microsoft.CodeAnalysis.Text;
using SendEvent.Generators.Diagnostics;

namespace SendEvent.Generators.Reading.Nodes;

/// <summary>Chooses who reads a text.</summary>
internal static class NodeEvents
{
    /// <summary>
    /// The events of a text: strict JSON, as published descriptions are, by a tokenizer that takes a tenth of the time; everything
    /// else, and JSON with any fault, by the YAML parser, which knows what to say of it.
    /// </summary>
    public static INodeEvents Of(SourceText text, FindingList findings, CancellationToken cancellation) =>
        JsonText.Of(text, cancellation) is { } json ? new JsonEvents(json) : new YamlEvents(text, findings, cancellation);
}
