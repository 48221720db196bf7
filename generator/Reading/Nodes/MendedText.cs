using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis.Text;
using SendEvent.Generators.Diagnostics;

namespace SendEvent.Generators.Reading.Nodes;

/// <summary>
/// A text that is not YAML without the entries that make it so: with spaces in their place, so that all else stands where it stood and can be read.
/// </summary>
/// <param name="Text">What is left.</param>
/// <param name="Faults">The faults of what was taken out.</param>
internal sealed record MendedText(SourceText Text, IReadOnlyList<YamlFault> Faults)
{
    /// <summary>Each fault costs another reading, and nobody mends more at once.</summary>
    private const int MostFaults = 10;

    /// <summary>Takes out what is no YAML.</summary>
    public static MendedText Of(SourceText text, CancellationToken cancellation)
    {
        var faults = new List<YamlFault>();
        var tabs = false;
        for (var i = 0; i < MostFaults && FaultOf(text, cancellation) is { } fault; i++)
        {
            // Who indents by tabs does so everywhere, and what is found before an earlier fault comes of its being taken out.
            if (!tabs && !faults.Exists(earlier => earlier.At.Start > fault.At.Start))
            {
                faults.Add(fault);
            }

            var isTab = !tabs && fault.At.Length > 0 && text[fault.At.Start] == '\t';
            tabs |= isTab;
            if ((isTab ? WithoutTabs(text.ToString()) : WithoutEntry(text.ToString(), fault.At.Start)) is not { } rest)
            {
                break;
            }

            text = SourceText.From(rest);
        }

        return new MendedText(text, faults);
    }

    /// <summary>The text with a space in place of each tab that a line is indented with.</summary>
    private static string WithoutTabs(string text)
    {
        var characters = text.ToCharArray();
        for (var line = 0; line < text.Length; line = TextLines.Next(text, line))
        {
            for (var at = line; at < text.Length && characters[at] is ' ' or '\t'; at++)
            {
                characters[at] = ' ';
            }
        }

        return new string(characters);
    }

    private static YamlFault? FaultOf(SourceText text, CancellationToken cancellation)
    {
        var events = new YamlEvents(text, new FindingList(string.Empty, text), cancellation);
        while (events.Current.Kind != YamlTokenKind.End)
        {
            events.Advance();
        }

        return events.Fault;
    }

    /// <summary>The text without the entry that a place stands in: a shape, an operation, or else all of a section. Null if it would be the same.</summary>
    private static string? WithoutEntry(string text, int at)
    {
        var line = TextLines.Start(text, at);
        var section = line;
        while (section > 0 && !Begins(text, section, 0))
        {
            section = TextLines.Previous(text, section);
        }

        var indent = line == section ? 0 : TextLines.Indent(text, NextWithText(text, section));
        while (line > section && !Begins(text, line, indent))
        {
            line = TextLines.Previous(text, line);
        }

        var end = TextLines.Next(text, System.Math.Max(line, TextLines.Start(text, at)));
        while (end < text.Length && !Begins(text, end, line == section ? 0 : indent))
        {
            end = TextLines.Next(text, end);
        }

        var characters = text.ToCharArray();
        var changed = false;
        for (var i = line; i < end; i++)
        {
            if (characters[i] is not (' ' or '\n' or '\r'))
            {
                characters[i] = ' ';
                changed = true;
            }
        }

        return changed ? new string(characters) : null;
    }

    private static bool Begins(string text, int line, int indent) => !TextLines.IsBlank(text, line) && TextLines.Indent(text, line) <= indent;

    private static int NextWithText(string text, int line)
    {
        do
        {
            line = TextLines.Next(text, line);
        }
        while (line < text.Length && TextLines.IsBlank(text, line));
        return line;
    }
}
