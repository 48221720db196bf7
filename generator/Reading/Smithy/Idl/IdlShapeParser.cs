using System.Collections.Generic;
using Microsoft.CodeAnalysis.Text;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;
using SendEvent.Generators.Reading.Smithy.Tree;

namespace SendEvent.Generators.Reading.Smithy.Idl;

/// <summary>Parses what stands behind the name of a shape.</summary>
internal sealed class IdlShapeParser
{
    private readonly IdlCursor _cursor;
    private readonly IdlNodeParser _nodes;
    private readonly IdlTraitParser _traits;
    private readonly IdlControl _control;
    private readonly IdlMarks? _marks;
    private readonly IdlMemberParser _members;
    private readonly IdlOperationParser _operations;
    private readonly IdlPropertyParser _properties;

    public IdlShapeParser(IdlCursor cursor, IdlNodeParser nodes, IdlTraitParser traits, IdlControl control, FindingList findings, IdlMarks? marks)
    {
        _cursor = cursor;
        _nodes = nodes;
        _traits = traits;
        _control = control;
        _marks = marks;
        _members = new IdlMemberParser(cursor, nodes, traits, control, marks);
        _operations = new IdlOperationParser(cursor, nodes, this, control, marks);
        _properties = new IdlPropertyParser(cursor, nodes, findings);
    }

    /// <summary>Parses a shape whose name has been parsed.</summary>
    /// <param name="shape">What is known of it.</param>
    /// <param name="inline">Takes the shapes that are written inside of it.</param>
    public SmithyShape Parse(SmithyShape shape, List<SmithyShape> inline)
    {
        var resource = shape.Type is SmithyShapeType.Structure or SmithyShapeType.Union or SmithyShapeType.List or SmithyShapeType.Set or SmithyShapeType.Map
            ? ParseFor()
            : null;
        var mixins = ParseMixins();
        List<SmithyMember> members = [];
        List<SmithyProperty> properties = [];
        switch (shape.Type)
        {
            case SmithyShapeType.Structure or SmithyShapeType.Union:
                members = _members.ParseNamed(shape.Id, shape.Type == SmithyShapeType.Structure);
                break;
            case SmithyShapeType.Enum or SmithyShapeType.IntEnum:
                members = _members.ParseEnum(shape.Id);
                break;
            case SmithyShapeType.List or SmithyShapeType.Set or SmithyShapeType.Map:
                members = _members.ParseFixed(shape.Id, SmithyShapeTypes.FixedMembersOf(shape.Type));
                break;
            case SmithyShapeType.Operation:
                properties = _operations.Parse(shape.Namespace, shape.Name, inline);
                break;
            case SmithyShapeType.Service or SmithyShapeType.Resource:
                properties = _properties.Parse(shape.Name, shape.Type);
                break;
        }

        return shape with
        {
            ForResource = resource,
            Mixins = mixins.ToEquatableArray(),
            Members = members.ToEquatableArray(),
            Properties = properties.ToEquatableArray(),
        };
    }

    /// <summary>Parses a structure without a name of its own, behind <c>:=</c>.</summary>
    public SmithyShape ParseInline(string space, string name, string trait)
    {
        var at = _cursor.Span;
        var outer = _marks?.Take();
        var before = _traits.ParseBefore();
        if (!before.Traits.Exists(t => t.Name == trait || t.Name == trait.Substring(trait.IndexOf('#') + 1)))
        {
            before.Traits.Add(new SmithyTrait(trait, SmithyNode.EmptyObject));
        }

        var resource = ParseFor();
        var mixins = ParseMixins();
        resource ??= ParseFor();
        var shape = new SmithyShape { Namespace = space, Name = name, Type = SmithyShapeType.Structure };
        shape = shape with
        {
            Traits = before.Traits.ToEquatableArray(),
            ForResource = resource,
            Mixins = mixins.ToEquatableArray(),
            Members = _members.ParseNamed(shape.Id, mayHaveDefaults: true).ToEquatableArray(),
        };
        if (_marks is not null)
        {
            var path = IdlMarks.Join("shapes", name);
            _marks.Add(path, new TextSpan(at.Start, 1));
            _marks.Attach(path, before.Marks);
            _marks.Restore(outer!);
        }

        return shape;
    }

    private string? ParseFor()
    {
        _cursor.SkipSpaces();
        if (!_cursor.Is("for"))
        {
            return null;
        }

        if (_control.IsVersion1)
        {
            throw IdlCursor.Error(_cursor.Span, "'for' needs $version: \"2.0\"");
        }

        _cursor.Advance();
        _cursor.ExpectSpaces();
        var start = _cursor.Start;
        var id = _nodes.ParseId();
        _marks?.Enter("for", new TextSpan(start, id.Length));
        _marks?.Leave();
        return id;
    }

    private List<string> ParseMixins()
    {
        var mixins = new List<string>();
        _cursor.SkipSpaces();
        if (!_cursor.Is("with"))
        {
            return mixins;
        }

        if (_control.IsVersion1)
        {
            throw IdlCursor.Error(_cursor.Span, "mixins need $version: \"2.0\"");
        }

        _marks?.Enter("mixins", _cursor.Span);
        _cursor.Advance();
        _cursor.SkipAll();
        _cursor.Take(IdlTokenKind.OpenBracket);
        _cursor.SkipAll();
        do
        {
            var start = _cursor.Start;
            var id = _nodes.ParseId();
            _marks?.Enter(id, new TextSpan(start, id.Length));
            _marks?.Leave();
            mixins.Add(id);
            _cursor.SkipAll();
        }
        while (_cursor.Kind != IdlTokenKind.CloseBracket);

        _marks?.Leave();
        _cursor.Advance();
        return mixins;
    }
}
