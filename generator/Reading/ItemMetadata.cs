using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SendEvent.Generators.Reading;

/// <summary>
/// The metadata of the project's item for a file. The compiler is handed it in an editorconfig, where <c>;</c> and <c>#</c> begin a comment and
/// a value has one line. So the targets of the package put all of it, escaped, into one piece of metadata; the others are for builds
/// without the targets.
/// </summary>
internal sealed class ItemMetadata
{
    private const string Prefix = "build_metadata.AdditionalFiles.";

    private readonly AnalyzerConfigOptions _options;
    private readonly Dictionary<string, string>? _escaped;

    private ItemMetadata(AnalyzerConfigOptions options, Dictionary<string, string>? escaped)
    {
        _options = options;
        _escaped = escaped;
    }

    /// <summary>The value of metadata without white space around it, or null if there is none.</summary>
    public string? this[string name]
    {
        get
        {
            string? value = null;
            var found = _escaped is null ? _options.TryGetValue(Prefix + name, out value) : _escaped.TryGetValue(name, out value);
            return found && !string.IsNullOrWhiteSpace(value) ? value!.Trim() : null;
        }
    }

    public static ItemMetadata Of(AnalyzerConfigOptions options)
    {
        if (!options.TryGetValue(Prefix + "ShapeMetadata", out var all) || string.IsNullOrWhiteSpace(all))
        {
            return new ItemMetadata(options, null);
        }

        var escaped = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var pair in all.Split('&'))
        {
            var end = pair.IndexOf('=');
            if (end > 0)
            {
                escaped[pair.Substring(0, end).Trim()] = Unescape(pair.Substring(end + 1));
            }
        }

        return new ItemMetadata(options, escaped);
    }

    // As in an address, but with an exclamation mark: MSBuild gives a percent sign a meaning of its own.
    private static string Unescape(string text) => Uri.UnescapeDataString(text.Replace('!', '%'));
}
