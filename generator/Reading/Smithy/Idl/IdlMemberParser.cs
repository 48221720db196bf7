using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis.Text;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;
using SendEvent.Generators.Reading.Smithy.Tree;

namespace SendEvent.Generators.Reading.Smithy.Idl;

/// <summary>Parses the members of shapes.</summary>
internal sealed class IdlMemberParser(IdlCursor cursor, IdlNodeParser nodes, IdlTraitParser traits, IdlControl control, IdlMarks? marks)
{
    private const string Default = "smithy.api#default";
    private const string EnumValue = "smithy.api#enumValue";
    private const string Unit = "smithy.api#Unit";

    /// <summary>Parses the members of a structure or union, in braces.</summary>
    public List<SmithyMember> ParseNamed(string id, bool mayHaveDefaults)
    {
        var members = new List<SmithyMember>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        Open();
        while (cursor.Kind is not (IdlTokenKind.CloseBrace or IdlTokenKind.End))
        {
            var before = traits.ParseBefore();
            if (cursor.Kind == IdlTokenKind.CloseBrace && before.IsDocumentation)
            {
                break;
            }

            members.Add(ParseMember(id, before, names, mayHaveDefaults));
            cursor.SkipWhiteSpace();
        }

        cursor.Take(IdlTokenKind.CloseBrace);
        return members;
    }

    /// <summary>Parses the members that a list or map has, in braces.</summary>
    public List<SmithyMember> ParseFixed(string id, string[] names)
    {
        var members = new List<SmithyMember>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        Open();
        while (cursor.Kind is not (IdlTokenKind.CloseBrace or IdlTokenKind.End))
        {
            var before = traits.ParseBefore();
            if (cursor.Kind == IdlTokenKind.CloseBrace && (before.IsDocumentation || before.Traits.Count == 0))
            {
                break;
            }

            var isElided = cursor.Kind == IdlTokenKind.Dollar;
            if (!isElided && Array.FindIndex(names, cursor.Is) < 0)
            {
                throw cursor.Unexpected("'" + string.Join("' or '", names) + "'" + (members.Count == names.Length ? " no more, but '}'" : string.Empty));
            }

            members.Add(ParseMember(id, before, known, mayHaveDefault: false, names));
            cursor.SkipWhiteSpace();
        }

        cursor.Take(IdlTokenKind.CloseBrace);
        return members;
    }

    /// <summary>Parses the values of an enum, in braces.</summary>
    public List<SmithyMember> ParseEnum(string id)
    {
        var members = new List<SmithyMember>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        Open();
        while (cursor.Kind is not (IdlTokenKind.CloseBrace or IdlTokenKind.End))
        {
            var before = traits.ParseBefore();
            if (cursor.Kind == IdlTokenKind.CloseBrace && before.IsDocumentation)
            {
                break;
            }

            var (name, at) = TakeName(id, names);
            cursor.SkipSpaces();
            if (cursor.Kind == IdlTokenKind.Equal)
            {
                before.Traits.Add(ParseAssignment(EnumValue));
            }
            else
            {
                cursor.SkipWhiteSpace();
            }

            Attach(id, name, at, before);
            members.Add(new SmithyMember(name, Unit, before.Traits.ToEquatableArray()));
        }

        cursor.Take(IdlTokenKind.CloseBrace);
        return members;
    }

    private void Open()
    {
        cursor.SkipAll();
        cursor.Take(IdlTokenKind.OpenBrace);
        cursor.SkipWhiteSpace();
    }

    private SmithyMember ParseMember(string id, IdlTraits before, HashSet<string> names, bool mayHaveDefault, string[]? only = null)
    {
        var isElided = cursor.Kind == IdlTokenKind.Dollar;
        if (isElided)
        {
            if (control.IsVersion1)
            {
                throw IdlCursor.Error(cursor.Span, "a member without a target needs $version: \"2.0\"");
            }

            cursor.Advance();
            if (only is not null && Array.FindIndex(only, cursor.Is) < 0)
            {
                throw cursor.Unexpected("'" + string.Join("' or '", only) + "'");
            }
        }

        var (name, at) = TakeName(id, names);
        string? target = null;
        if (!isElided)
        {
            target = ParseTarget(isLoose: only is not null);
        }

        cursor.SkipSpaces();
        if (mayHaveDefault && cursor.Kind == IdlTokenKind.Equal)
        {
            if (control.IsVersion1)
            {
                throw IdlCursor.Error(cursor.Span, "a default needs $version: \"2.0\"");
            }

            before.Traits.Add(ParseAssignment(Default));
        }

        Attach(id, name, at, before);
        return new SmithyMember(name, target, before.Traits.ToEquatableArray());
    }

    /// <summary>Parses a colon and the id of a shape.</summary>
    /// <param name="isLoose">Whether line ends may stand around the colon.</param>
    private string ParseTarget(bool isLoose)
    {
        Skip(isLoose);
        cursor.Take(IdlTokenKind.Colon);
        Skip(isLoose);
        var start = cursor.Start;
        var target = nodes.ParseId();
        marks?.Enter("target", new TextSpan(start, target.Length));
        marks?.Leave();
        return target;
    }

    private void Skip(bool isLoose)
    {
        if (isLoose)
        {
            cursor.SkipAll();
        }
        else
        {
            cursor.SkipSpaces();
        }
    }

    private SmithyTrait ParseAssignment(string trait)
    {
        cursor.Take(IdlTokenKind.Equal);
        cursor.SkipSpaces();
        marks?.Enter("traits", cursor.Span);
        var value = nodes.ParseMarked(trait, cursor.Span);
        marks?.Leave();
        cursor.ExpectLineEnd(mayHaveComma: true);
        return new SmithyTrait(trait, value);
    }

    private (string Name, TextSpan At) TakeName(string id, HashSet<string> names)
    {
        cursor.Expect(IdlTokenKind.Identifier);
        var (name, at) = (cursor.Value, cursor.Span);
        if (!names.Add(name))
        {
            throw IdlCursor.Error(at, "'" + MessageText.Excerpt(name) + "' is a member of '" + id + "' already");
        }

        cursor.Advance();
        return (name, at);
    }

    private void Attach(string id, string name, TextSpan at, IdlTraits before)
    {
        if (marks is not null)
        {
            var path = IdlMarks.Join(IdlMarks.Join("shapes", id), name);
            marks.Add(path, at);
            marks.Attach(path, before.Marks);
        }
    }
}
