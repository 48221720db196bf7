using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis.Text;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Reading.Smithy.Tree;

namespace SendEvent.Generators.Reading.Smithy.Idl;

/// <summary>Parses the control statements, which start with a dollar and stand before all else.</summary>
internal sealed class IdlControlParser(IdlCursor cursor, IdlNodeParser nodes, IdlControl control, FindingList findings)
{
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);

    /// <summary>Parses all of them, each by itself.</summary>
    public void Parse(Func<Action, bool> guarded)
    {
        while (cursor.Kind == IdlTokenKind.Dollar && guarded(ParseStatement))
        {
        }
    }

    private void ParseStatement()
    {
        cursor.Advance();
        if (cursor.Kind is not (IdlTokenKind.Identifier or IdlTokenKind.Text))
        {
            throw cursor.Unexpected("the name of a control statement");
        }

        var (key, at) = (cursor.Value, cursor.Span);
        cursor.Advance();
        cursor.SkipSpaces();
        cursor.Take(IdlTokenKind.Colon);
        cursor.SkipSpaces();
        var valueAt = cursor.Span;
        if (!_keys.Add(key))
        {
            throw IdlCursor.Error(valueAt, "'$" + MessageText.Excerpt(key) + "' is there already");
        }

        Apply(key, at, nodes.Parse(), valueAt);
        cursor.ExpectLineEnd();
        cursor.SkipAll();
    }

    private void Apply(string key, TextSpan at, SmithyNode value, TextSpan valueAt)
    {
        switch (key)
        {
            case "version":
                var text = value.AsTextAt(valueAt);
                if (!SmithyVersion.TryParse(text, out var isVersion1, out var isKnown))
                {
                    findings.Add(Descriptors.SmithyVersion.Id, valueAt, MessageText.Excerpt(text));
                }
                else if (!isKnown)
                {
                    findings.Add(Descriptors.SmithyLaterVersion.Id, valueAt, text);
                }

                control.IsVersion1 = isVersion1;
                break;
            case "operationInputSuffix":
                control.InputSuffix = SuffixOf(value.AsTextAt(valueAt), valueAt);
                break;
            case "operationOutputSuffix":
                control.OutputSuffix = SuffixOf(value.AsTextAt(valueAt), valueAt);
                break;
            default:
                var suggestion = Suggestion.Text(key, ["version", "operationInputSuffix", "operationOutputSuffix"]);
                findings.Add(Descriptors.SmithyUnknownControl.Id, at, MessageText.Excerpt(key), suggestion);
                break;
        }
    }

    private static string SuffixOf(string text, TextSpan at) => SmithyNames.IsIdentifier("A" + text)
        ? text
        : throw IdlCursor.Error(at, "'" + MessageText.Excerpt(text) + "' cannot stand at the end of a name");
}

/// <summary>What a control statement wants of its value.</summary>
internal static class ControlValue
{
    public static string AsTextAt(this SmithyNode node, TextSpan at) =>
        node.Kind == SmithyNodeKind.Text ? node.Text : throw IdlCursor.Error(at, "expected a text in quotes");
}
