using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis.Text;

namespace SendEvent.Generators.Reading.Nodes;

/// <summary>A text of strict JSON and where its pieces stand.</summary>
internal sealed class JsonText(string text, List<JsonToken> tokens)
{
    /// <summary>
    /// What has been read lately. Where something is to be reported, a file is looked at twice, once for what it says and once for the
    /// places, and the second time follows at once. Nothing is kept longer than the collector lets it.
    /// </summary>
    private static readonly ConditionalWeakTable<SourceText, WeakReference<JsonText>> Recent = new();

    public string Text { get; } = text;

    public List<JsonToken> Tokens { get; } = tokens;

    /// <summary>The pieces of a text, or null if it is not strict JSON with a mapping or a list at its top.</summary>
    public static JsonText? Of(SourceText source, CancellationToken cancellation)
    {
        if (Recent.TryGetValue(source, out var recent) && recent.TryGetTarget(out var known))
        {
            return known;
        }

        var read = JsonTokenizer.TryRead(source, cancellation);
        if (read is not null)
        {
            Recent.GetValue(source, static _ => new WeakReference<JsonText>(null!)).SetTarget(read);
        }

        return read;
    }
}
