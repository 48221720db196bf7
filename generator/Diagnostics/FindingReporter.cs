using System;
using System.Collections.Generic;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Diagnostics;

/// <summary>Makes a Roslyn diagnostic of a finding. Here, and nowhere else, text of files is made safe to print.</summary>
internal static class FindingReporter
{
    public static Diagnostic ToDiagnostic(Finding finding)
    {
        var arguments = new List<object>();
        foreach (var argument in finding.Arguments)
        {
            arguments.Add(UnsafeText.Escape(argument));
        }

        if (finding.Other is not { } other)
        {
            return Diagnostic.Create(Descriptors.ById(finding.Id), LocationOf(finding.At), [.. arguments]);
        }

        // Builds print one line, without the additional location; so the message names it too.
        arguments.Add(UnsafeText.Escape(Describe(other, finding.At)));
        return Diagnostic.Create(Descriptors.ById(finding.Id), LocationOf(finding.At), [LocationOf(other)], [.. arguments]);
    }

    private static Location LocationOf(FilePosition? position) => position is null
        ? Location.None
        : Location.Create(
            position.Path,
            new TextSpan(position.Start, position.Length),
            new LinePositionSpan(new(position.StartLine, position.StartColumn), new(position.EndLine, position.EndColumn)));

    private static string Describe(FilePosition other, FilePosition? at)
    {
        var line = "line " + (other.StartLine + 1).ToString(CultureInfo.InvariantCulture);
        return other.Path == at?.Path ? line : line + " of " + NameOf(other.Path);
    }

    private static string NameOf(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
}
