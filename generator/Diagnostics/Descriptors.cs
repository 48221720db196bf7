using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace SendEvent.Generators.Diagnostics;

/// <summary>The rules that this generator reports. Each has a page under <c>docs/diagnostics</c>.</summary>
internal static partial class Descriptors
{
    private const string Category = "SendEvent.Generators";
    private const string Help = "https://github.com/sendevent/generators/blob/main/docs/diagnostics/";

    private static readonly Lazy<Dictionary<string, DiagnosticDescriptor>> ById_ = new(Index);

    /// <summary>All rules, in the order of their ids.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All =>
        [.. new[] { Reading(), Checking(), Habits(), Http(), Projects(), Uris(), Emitting(), Vocabulary(), Smithy() }
            .SelectMany(static rules => rules).OrderBy(static rule => rule.Id, StringComparer.Ordinal)];

    /// <summary>The rule of an id.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public static DiagnosticDescriptor ById(string id) => ById_.Value[id];

    private static Dictionary<string, DiagnosticDescriptor> Index()
    {
        var index = new Dictionary<string, DiagnosticDescriptor>(StringComparer.Ordinal);
        foreach (var rule in All)
        {
            index.Add(rule.Id, rule);
        }

        return index;
    }
}
