using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis.Text;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;
using SendEvent.Generators.Reading.Nodes;

namespace SendEvent.Generators.Reading.Descriptions;

/// <summary>
/// Reads a shape file in one pass over its YAML events. What is wrong is reported at its place and left out;
/// the rest of the file is read all the same.
/// </summary>
internal sealed class ShapeFileReader
{
    private readonly YamlCursor _yaml;
    private readonly AttributeReader _attributes;
    private readonly ShapeReader _shapeReader;
    private readonly OperationReader _operationReader;
    private readonly ReadMemory _before;
    private readonly ReadMemory _now;
    private readonly List<ShapeModel> _shapes = [];
    private readonly List<OperationModel> _operations = [];
    private readonly List<string> _unreadable = [];
    private readonly ForeignFormat _format;
    private readonly Func<YamlKey, bool> _seeUnknown;
    private MetadataModel? _metadata;
    private string? _namespace;
    private string? _documentation;

    private ShapeFileReader(YamlCursor yaml, bool published, ReadMemory before)
    {
        _before = before;
        _now = new ReadMemory(published);
        _yaml = yaml;
        _attributes = new AttributeReader(yaml, published);
        _shapeReader = new ShapeReader(_attributes);
        _operationReader = new OperationReader(_attributes);
        _format = new ForeignFormat(published);
        _seeUnknown = SeeUnknown;
    }

    /// <summary>Reads a file. Bad input never throws.</summary>
    /// <param name="path">The path, for findings only.</param>
    /// <param name="text">The text.</param>
    /// <param name="options">What the project says of the file.</param>
    /// <param name="cancellation">Ends reading early.</param>
    public static ReadResult Read(string path, SourceText text, FileOptions options, CancellationToken cancellation)
    {
        var findings = new FindingList(path, text);
        if (BinaryText.Is(text))
        {
            findings.Add(Descriptors.NotText.Id, default, "it is binary, or text in another encoding than UTF-8");
            return new ReadResult(Unread(path, options), findings.ToArray());
        }

        var read = Read(path, text, options, findings, cancellation, out var fault);
        if (fault is null)
        {
            return read;
        }

        // What stands behind the fault is read without it; of what it stands in, there is what was read before it.
        var mended = MendedText.Of(text, cancellation);
        findings = new FindingList(path, mended.Text);
        foreach (var part in mended.Faults)
        {
            findings.Add(Descriptors.NotYaml.Id, part.At, "YAML", part.Message);
        }

        var rest = Read(path, mended.Text, options, findings, cancellation, out _);
        return rest with
        {
            Model = rest.Model with
            {
                Incomplete = true,
                Metadata = rest.Model.Metadata ?? read.Model.Metadata,
                Operations = Union(rest.Model.Operations, read.Model.Operations, static operation => operation.Name),
                Shapes = Union(rest.Model.Shapes, read.Model.Shapes, static shape => shape.Name),
            },
        };
    }

    /// <summary>The model of a file of which nothing is known.</summary>
    public static FileModel Unread(string path, FileOptions options) => new() { Path = path, Namespace = options.Namespace, Published = options.Published, Reference = options.Reference, Incomplete = true };

    private static EquatableArray<T> Union<T>(EquatableArray<T> all, EquatableArray<T> more, Func<T, string> nameOf)
        where T : IEquatable<T>
    {
        var names = new HashSet<string>(all.Select(nameOf), StringComparer.Ordinal);
        return all.Concat(more.Where(item => names.Add(nameOf(item)))).ToEquatableArray();
    }

    private static ReadResult Read(
        string path, SourceText text, FileOptions options, FindingList findings, CancellationToken cancellation, out YamlFault? fault)
    {
        var reader = new ShapeFileReader(new YamlCursor(text, findings, cancellation), options.Published, ReadMemory.Of(path, options.Published));
        foreach (var invalid in options.Invalid)
        {
            findings.Add(Descriptors.InvalidValue.Id, default, MessageText.Excerpt(invalid.Value), invalid.Name, invalid.Wanted);
        }

        reader.ReadFile();
        fault = reader._format.Name is null ? reader._yaml.Fault : null;
        if (reader._format is { Name: { } format, At: var at })
        {
            var only = new FindingList(path, text);
            only.Add(Descriptors.ForeignFile.Id, at.Span, format);
            return new ReadResult(Unread(path, options), only.ToArray());
        }

        var model = new FileModel
        {
            Path = path,
            Namespace = options.NamespaceIsFixed ? options.Namespace : reader._namespace ?? options.Namespace,
            Published = options.Published,
            Internal = options.Internal,
            Reference = options.Reference,
            Plain = options.Plain,
            Server = options.Server,
            Endpoints = options.Endpoints,
            Roots = options.Roots,
            Metadata = reader._metadata,
            Documentation = reader._documentation,
            Operations = reader._operations.ToEquatableArray(),
            Shapes = reader._shapes.ToEquatableArray(),
            ErrorTraits = reader._operationReader.ErrorTraits,
            Unreadable = reader._unreadable.ToEquatableArray(),
            Incomplete = reader._yaml.Incomplete,
        };
        if (options is { Reference: true, NamespaceIsFixed: false } && reader._namespace is null && !model.Incomplete)
        {
            model = model with { Homeless = true };
            findings.Add(Descriptors.HomelessReference.Id, default);
        }

        reader._now.Save(path);
        return new ReadResult(model, findings.ToArray()) { Memory = reader._now };
    }

    private void ReadFile()
    {
        if (!_yaml.EnterMapping("a shape file", new TextSpan(_yaml.Current.Span.Start, 0)))
        {
            return;
        }

        while (_attributes.Next(AttributePlace.File, "a shape file", out var key, _seeUnknown))
        {
            _format.See(key, _yaml.Current);
            switch (_format.Name is null ? key.Text : string.Empty)
            {
                case "namespace":
                    ReadNamespace(key);
                    break;
                case "metadata":
                    _metadata = MetadataReader.Read(_attributes, key);
                    break;
                case "documentation":
                    _documentation = _attributes.Text(key);
                    break;
                case "operations":
                    ReadOperations(key);
                    break;
                case "shapes":
                    ReadShapes(key);
                    break;
                default:
                    _yaml.Skip();
                    break;
            }
        }

        _format.End();
    }

    private bool SeeUnknown(YamlKey key)
    {
        _format.SeeUnknown(key);
        return false;
    }

    private void ReadNamespace(YamlKey key)
    {
        if (!_yaml.TryScalar("'namespace'", key.Span, out var name))
        {
            return;
        }

        if (Names.IsFreeNamespace(name.Text))
        {
            _namespace = name.Text;
        }
        else
        {
            _attributes.ReportInvalid(key, name, Names.WantedNamespace);
        }
    }

    private void ReadOperations(YamlKey key)
    {
        if (!_yaml.EnterMapping("'operations'", key.Span))
        {
            return;
        }

        while (_yaml.NextKey(out var name))
        {
            if (IsNamed(name, "an operation") && _operationReader.Read(name) is { } operation)
            {
                _operations.Add(operation);
            }
        }
    }

    private void ReadShapes(YamlKey key)
    {
        if (!_yaml.EnterMapping("'shapes'", key.Span))
        {
            return;
        }

        while (_yaml.NextKey(out var name))
        {
            if (IsNamed(name, "a shape") && ReadShape(name) is { } shape)
            {
                _shapes.Add(shape);
            }
            else
            {
                _unreadable.Add(name.Text);
            }
        }
    }

    private ShapeModel? ReadShape(YamlKey name)
    {
        if (_yaml.Slice is not { } text)
        {
            return _shapeReader.Read(name);
        }

        var findings = _yaml.Findings.Count;
        var shape = _before.Find(name.Text, text);
        if (shape is not null)
        {
            _yaml.Skip();
        }
        else
        {
            shape = _shapeReader.Read(name);
        }

        if (shape is not null && findings == _yaml.Findings.Count)
        {
            _now.Add(text, shape);
        }

        return shape;
    }

    private bool IsNamed(YamlKey name, string what)
    {
        if (Names.IsName(name.Text))
        {
            return true;
        }

        _yaml.Findings.Add(Descriptors.InvalidName.Id, name.Span, MessageText.Excerpt(name.Text), what, NameHint.Of(name.Text));
        _yaml.Skip();
        return false;
    }
}
