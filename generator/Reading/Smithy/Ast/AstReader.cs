using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis.Text;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;
using SendEvent.Generators.Reading.Nodes;
using SendEvent.Generators.Reading.Smithy.Tree;

namespace SendEvent.Generators.Reading.Smithy.Ast;

/// <summary>
/// Reads a Smithy model in its JSON form in one pass. What is wrong is reported at its place and left out; the rest of the file is
/// read all the same.
/// </summary>
internal sealed class AstReader
{
    private readonly YamlCursor _json;
    private readonly AstShapeReader _shapeReader;
    private readonly List<SmithyShape> _shapes = [];
    private readonly List<SmithyApply> _applies = [];
    private readonly List<SmithyProperty> _metadata = [];
    private readonly List<string> _unreadable = [];
    private readonly bool _published;
    private bool _hasVersion;
    private bool _isVersion1;

    private AstReader(YamlCursor json, bool published)
    {
        _json = json;
        _published = published;
        _shapeReader = new AstShapeReader(json, published);
    }

    /// <summary>Reads a file. Bad input never throws.</summary>
    public static SmithyFile Read(string path, SourceText text, FileOptions options, FindingList findings, CancellationToken cancellation)
    {
        var reader = new AstReader(new YamlCursor(text, findings, cancellation), options.Published);
        reader.ReadFile();
        return new SmithyFile
        {
            Path = path,
            Options = options,
            IsVersion1 = reader._isVersion1,
            Metadata = reader._metadata.ToEquatableArray(),
            Shapes = reader._shapes.ToEquatableArray(),
            Applies = reader._applies.ToEquatableArray(),
            Unreadable = reader._unreadable.ToEquatableArray(),
            Incomplete = reader._json.Incomplete,
        };
    }

    /// <summary>Whether a text is a mapping with the key <c>smithy</c>, which no other description has.</summary>
    public static bool IsAst(SourceText text, CancellationToken cancellation)
    {
        var events = NodeEvents.Of(text, new FindingList(string.Empty, text), cancellation);
        if (events.Current.Kind != YamlTokenKind.MappingStart)
        {
            return false;
        }

        // Text with a fault is looked at no further than its first key: the YAML parser that reads it takes ten times as long.
        events.Advance();
        do
        {
            var key = events.Current;
            if (key.Kind != YamlTokenKind.Scalar)
            {
                return false;
            }

            if (key.Text == "smithy")
            {
                return true;
            }

            events.Advance();
            events.Skip();
        }
        while (events is JsonEvents);
        return false;
    }

    private void ReadFile()
    {
        if (!_json.EnterMapping("a Smithy model", new TextSpan(_json.Current.Span.Start, 0)))
        {
            return;
        }

        while (_json.NextKey(out var key))
        {
            switch (key.Text)
            {
                case "smithy":
                    ReadVersion(key);
                    break;
                case "metadata":
                    ReadMetadata(key);
                    break;
                case "shapes":
                    ReadShapes(key);
                    break;
                default:
                    var rule = _published ? Descriptors.UnknownAttributePublished : Descriptors.UnknownAttribute;
                    _json.Findings.Add(
                        rule.Id, key.Span, MessageText.Excerpt(key.Text), "a Smithy model", Suggestion.Text(key.Text, ["smithy", "metadata", "shapes"]));
                    _json.Skip();
                    break;
            }
        }

        if (!_hasVersion && !_json.Incomplete)
        {
            _json.Findings.Add(Descriptors.MissingPart.Id, default, "a Smithy model", "smithy");
        }
    }

    private void ReadVersion(YamlKey key)
    {
        _hasVersion = true;
        if (!_json.TryScalar("'smithy'", key.Span, out var version))
        {
            return;
        }

        if (!SmithyVersion.TryParse(version.Text, out _isVersion1, out var isKnown))
        {
            _json.Findings.Add(Descriptors.SmithyVersion.Id, version.Span, MessageText.Excerpt(version.Text));
        }
        else if (!isKnown)
        {
            _json.Findings.Add(Descriptors.SmithyLaterVersion.Id, version.Span, version.Text);
        }
    }

    private void ReadMetadata(YamlKey key)
    {
        if (_json.EnterMapping("'metadata'", key.Span))
        {
            while (_json.NextKey(out var name))
            {
                _metadata.Add(new SmithyProperty(name.Text, AstNodes.Read(_json, name)));
            }
        }
    }

    private void ReadShapes(YamlKey key)
    {
        if (!_json.EnterMapping("'shapes'", key.Span))
        {
            return;
        }

        while (_json.NextKey(out var id))
        {
            if (!SmithyNames.IsAbsolute(id.Text))
            {
                _json.Findings.Add(Descriptors.SmithyId.Id, id.Span, MessageText.Excerpt(id.Text));
                _json.Skip();
            }
            else if (!_shapeReader.TryRead(id, out var shape, out var apply))
            {
                _unreadable.Add(id.Text);
            }
            else if (shape is not null)
            {
                _shapes.Add(shape);
            }
            else if (apply is not null)
            {
                _applies.Add(apply);
            }
        }
    }
}
