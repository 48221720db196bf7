using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis.Text;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;
using SendEvent.Generators.Reading.Smithy.Tree;

namespace SendEvent.Generators.Reading.Smithy.Idl;

/// <summary>
/// Parses a file of the Smithy IDL. A statement with a syntax error is reported, at the place that Smithy's own tools name, and left
/// out; the next one that starts a line is parsed again.
/// </summary>
internal sealed class IdlParser
{
    /// <summary>Errors to report at most: what has more is no Smithy.</summary>
    private const int MaxErrors = 100;

    private readonly IdlCursor _cursor;
    private readonly IdlNodeParser _nodes;
    private readonly IdlTraitParser _traits;
    private readonly IdlShapeParser _shapeParser;
    private readonly IdlControl _control = new();
    private readonly FindingList _findings;
    private readonly IdlMarks? _marks;
    private readonly CancellationToken _cancellation;
    private readonly Dictionary<string, string> _uses = new(StringComparer.Ordinal);
    private readonly List<SmithyShape> _shapes = [];
    private readonly List<SmithyApply> _applies = [];
    private readonly List<SmithyProperty> _metadata = [];
    private readonly List<string> _unreadable = [];
    private string? _namespace;
    private string? _current;
    private int _errors;
    private bool _incomplete;
    private bool _inTraits;
    private bool _lostTraits;

    private IdlParser(string text, FindingList findings, IdlMarks? marks, CancellationToken cancellation)
    {
        _cursor = new IdlCursor(text);
        _findings = findings;
        _marks = marks;
        _cancellation = cancellation;
        _nodes = new IdlNodeParser(_cursor, marks);
        _traits = new IdlTraitParser(_cursor, _nodes, marks);
        _shapeParser = new IdlShapeParser(_cursor, _nodes, _traits, _control, findings, marks);
    }

    /// <summary>Parses a file. Bad input never throws.</summary>
    public static SmithyFile Parse(string path, SourceText text, FileOptions options, FindingList findings, IdlMarks? marks, CancellationToken cancellation)
    {
        var parser = new IdlParser(text.ToString(), findings, marks, cancellation);
        parser.ParseFile();
        return new SmithyFile
        {
            Path = path,
            Options = options,
            IsVersion1 = parser._control.IsVersion1,
            Namespace = parser._namespace,
            Uses = parser._uses.Values.ToEquatableArray(),
            Metadata = parser._metadata.ToEquatableArray(),
            Shapes = parser._shapes.ToEquatableArray(),
            Applies = parser._applies.ToEquatableArray(),
            Unreadable = parser._unreadable.ToEquatableArray(),
            Incomplete = parser._incomplete,
        };
    }

    private void ParseFile()
    {
        _cursor.SkipAll();
        new IdlControlParser(_cursor, _nodes, _control, _findings).Parse(Guarded);
        _cursor.SkipAll();
        while (_cursor.Is("metadata") && Guarded(ParseMetadata))
        {
        }

        if (!Guarded(ParseNamespace) || _namespace is null)
        {
            // Without a namespace nothing else can be understood.
            _incomplete |= !_cursor.AtEnd;
            return;
        }

        string? docs = null;
        Guarded(() =>
        {
            ParseUses();
            docs = _cursor.TakeDocs();
        });
        while (!_cursor.AtEnd && Guarded(() => ParseStatement(docs)))
        {
            docs = null;
        }

        _incomplete |= _lostTraits;
    }

    /// <summary>Does something that may meet a syntax error, and goes on behind it.</summary>
    /// <returns>Whether to go on.</returns>
    private bool Guarded(Action parse)
    {
        _cancellation.ThrowIfCancellationRequested();
        var statement = _cursor.Start;
        try
        {
            _current = null;
            parse();
            return true;
        }
        catch (IdlSyntaxException error)
        {
            _findings.Add(Descriptors.SmithySyntax.Id, error.At, error.Message);
            if (_current is not null)
            {
                _unreadable.Add(_current);
            }

            _marks?.Take();
            _cursor.Recover(statement);
            _errors++;

            // Where traits cannot be read, the shape that they belong to may still follow.
            _lostTraits |= _inTraits;
            _incomplete |= (_current is null && !_inTraits) || _errors >= MaxErrors;
            _inTraits = false;
            return _errors < MaxErrors;
        }
    }

    private void ParseMetadata()
    {
        _cursor.TakeWord("metadata");
        _cursor.ExpectSpaces();
        if (_cursor.Kind is not (IdlTokenKind.Identifier or IdlTokenKind.Text))
        {
            throw _cursor.Unexpected("the name of metadata");
        }

        var (key, at) = (_cursor.Value, _cursor.Span);
        _cursor.Advance();
        _cursor.SkipSpaces();
        _cursor.Take(IdlTokenKind.Equal);
        _cursor.SkipSpaces();
        _marks?.Enter(key, at);
        _metadata.Add(new SmithyProperty(key, _nodes.Parse()));
        _marks?.Attach("metadata", null);
        _cursor.ExpectLineEnd();
        _cursor.SkipAll();
    }

    private void ParseNamespace()
    {
        if (_cursor.AtEnd)
        {
            return;
        }

        if (!_cursor.Is("namespace"))
        {
            throw _cursor.Unexpected("'namespace'");
        }

        _cursor.Advance();
        _cursor.ExpectSpaces();
        _namespace = _nodes.ParseNamespace();
        _cursor.ExpectLineEnd();
    }

    private void ParseUses()
    {
        _cursor.SkipAll();
        while (_cursor.Is("use"))
        {
            _cursor.Advance();
            _cursor.ExpectSpaces();
            var start = _cursor.Start;
            var id = _nodes.ParseAbsoluteId();
            var at = new TextSpan(start, id.Length);
            if (id.IndexOf('$') >= 0)
            {
                throw IdlCursor.Error(at, "'use' takes shapes, not members");
            }

            var name = SmithyNames.NameOf(id);
            if (_uses.TryGetValue(name, out var other))
            {
                throw IdlCursor.Error(at, "'" + name + "' is '" + other + "' already");
            }

            _uses.Add(name, id);
            _marks?.Add(IdlMarks.Join("use", id), at);
            _cursor.ExpectLineEnd();
            _cursor.SkipAll();
        }
    }

    private void ParseStatement(string? docs)
    {
        _inTraits = true;
        var before = _traits.ParseBefore(docs);
        _inTraits = false;
        if (_cursor.AtEnd && (before.Traits.Count == 0 || before.IsDocumentation))
        {
            return;
        }

        _cursor.Expect(IdlTokenKind.Identifier);
        if (_cursor.Is("apply"))
        {
            ParseApply(before);
            return;
        }

        if (!SmithyShapeTypes.TryParse(_cursor.Value, out var type))
        {
            var suggestion = Suggestion.Text(_cursor.Value, SmithyShapeTypes.Names.Append("apply"));
            var error = IdlCursor.Error(_cursor.Span, "'" + MessageText.Excerpt(_cursor.Value) + "' is not a type of shape" + (suggestion.Length > 0 ? suggestion : Hint()));
            if (Hint().Length == 0)
            {
                TakeNameBehind();
            }

            throw error;
        }

        _cursor.Advance();
        _cursor.ExpectSpaces();
        _cursor.Expect(IdlTokenKind.Identifier);
        var (name, at) = (_cursor.Value, _cursor.Span);
        if (_uses.TryGetValue(name, out var use))
        {
            throw IdlCursor.Error(at, "'" + name + "' is '" + use + "' in this file, as 'use' says");
        }

        _cursor.Advance();
        var shape = new SmithyShape { Namespace = _namespace!, Name = name, Type = type };
        _current = shape.Id;
        var inline = new List<SmithyShape>();
        shape = _shapeParser.Parse(shape with { Traits = before.Traits.ToEquatableArray() }, inline);
        if (_marks is not null)
        {
            var path = IdlMarks.Join("shapes", name);
            _marks.Add(path, at);
            _marks.Attach(path, before.Marks);
        }

        _shapes.Add(shape);
        _shapes.AddRange(inline);
        if (_lostTraits)
        {
            _unreadable.Add(shape.Id);
            _lostTraits = false;
        }

        ExpectStatementEnd();
    }

    /// <summary>Demands that a line ends behind a statement. Another statement in the same line is told, and read all the same.</summary>
    private void ExpectStatementEnd()
    {
        _current = null;
        _cursor.SkipSpaces();
        if (_cursor.Kind == IdlTokenKind.At || (_cursor.Kind == IdlTokenKind.Identifier && SmithyShapeTypes.TryParse(_cursor.Value, out _)))
        {
            var error = _cursor.Unexpected("the end of the line");
            _findings.Add(Descriptors.SmithySyntax.Id, error.At, error.Message);
            _errors++;
            return;
        }

        _cursor.ExpectLineEnd();
    }

    /// <summary>Takes note of the name of a shape whose type is not understood, so that it is known to be there.</summary>
    private void TakeNameBehind()
    {
        _cursor.Advance();
        _cursor.SkipSpaces();
        if (_cursor.Kind == IdlTokenKind.Identifier)
        {
            _current = _namespace + "#" + _cursor.Value;
        }
    }

    /// <summary>What to say of a statement that is known, but not here.</summary>
    private string Hint() => _cursor.Value switch
    {
        "use" => "; 'use' stands before all shapes",
        "namespace" => "; a file has one namespace",
        "metadata" => "; 'metadata' stands before the namespace",
        _ => string.Empty,
    };

    private void ParseApply(IdlTraits before)
    {
        if (before.Traits.Count > 0 && !before.IsDocumentation)
        {
            throw IdlCursor.Error(_cursor.Span, "traits cannot be applied to 'apply'");
        }

        _cursor.Advance();
        _cursor.ExpectWhiteSpace();
        var start = _cursor.Start;
        var target = _nodes.ParseId();
        var at = new TextSpan(start, target.Length);
        _cursor.ExpectWhiteSpace();
        var traits = new List<SmithyTrait>();
        _marks?.Take();
        if (_cursor.Kind == IdlTokenKind.At)
        {
            traits.Add(_traits.Parse());
        }
        else if (_cursor.Kind == IdlTokenKind.OpenBrace)
        {
            _cursor.Advance();
            _cursor.SkipAll();
            _traits.ParseAll(traits);
            _cursor.SkipAll();
            _cursor.Take(IdlTokenKind.CloseBrace);
        }
        else
        {
            throw _cursor.Unexpected("'@' or '{'");
        }

        var path = IdlMarks.Join("apply", target);
        _marks?.Add(path, at);
        _marks?.Attach(path, null);
        _applies.Add(new SmithyApply(target, traits.ToEquatableArray()));
        _cursor.ExpectLineEnd();
    }
}
