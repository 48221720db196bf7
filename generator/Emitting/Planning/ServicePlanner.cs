using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using SendEvent.Generators.Emitting.Documentation;
using SendEvent.Generators.Emitting.Names;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Emitting.Planning;

/// <summary>
/// Gives C# names to the types of a namespace and cuts it into pieces, each with all that its code depends on. What concerns
/// one shape alone is left to <see cref="ShapePlanner"/>, so that an edit plans the edited shape only.
/// </summary>
internal sealed class ServicePlanner
{
    private readonly ServiceModel _service;
    private readonly string? _protocol;
    private readonly string _namespace;
    private readonly bool _textIsXml;
    private readonly bool _hasMemberNames;
    private readonly Dictionary<string, ShapeModel> _shapes;
    private readonly Dictionary<string, TypeRef> _types = new(StringComparer.Ordinal);
    private readonly TypeNames _names;

    // Of the shapes that have no type, but a descriptor.
    private readonly NameTable _plainNames;

    // The names in other projects, by namespace.
    private readonly Dictionary<string, TypeNames> _foreign;

    private ServicePlanner(ServiceModel service)
    {
        _service = service;
        _protocol = RuntimeNames.Protocol(service.Metadata.Protocol);
        _namespace = Escape(service.Namespace);
        _hasMemberNames = Protocols.HasMemberNames(service.Metadata.Protocol);
        _textIsXml = service.Metadata.Protocol is "query" or "ec2" or "rest-xml";
        _shapes = service.Shapes.ToDictionary(shape => shape.Name, StringComparer.Ordinal);
        _names = NamesOf(service);
        _plainNames = NameTable.Assign(
            service.Shapes.Where(static shape => TypeForms.HasDescriptor(shape) || TypeForms.HasHiddenCodec(shape)).Select(static shape => shape.Name), IdentifierText.ToPascalCase, ReservedNames.PlainShapes.Contains, "Shape");
        _foreign = service.References.ToDictionary(static reference => reference.Namespace, NamesOf, StringComparer.Ordinal);
    }

    public static ServicePlan Plan(ServiceModel service, CancellationToken cancellation)
    {
        var planner = new ServicePlanner(service);
        var shapes = new List<ShapeSeed>();
        for (var i = 0; i < service.Shapes.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (planner.SeedOf(service.Shapes[i], service.ShapeSources[i]) is { } seed)
            {
                shapes.Add(seed);
            }
        }

        var operations = planner.PlanOperations();
        return new ServicePlan(
            shapes.ToEquatableArray(),
            operations,
            planner.PlanClient(operations),
            planner.PlanServer(operations),
            CollisionProblems.OfTypes(service, planner._names));
    }

    private static TypeNames NamesOf(ServiceModel service)
    {
        var hasOperations = RuntimeNames.Protocol(service.Metadata.Protocol) is not null && service.Operations.Count > 0;
        var shapes = service.Shapes.Where(static shape => shape.Home is null).ToList();
        var client = hasOperations ? ClientNames.Of(service.Metadata.ServiceId, service.Metadata.ServiceFullName, LastPart(service.Namespace)) : null;
        return TypeNames.Assign(
            shapes.Where(TypeForms.HasName).Select(static shape => shape.Name),
            hasOperations ? service.Operations.Select(static operation => operation.Name) : [],
            client,
            shapes.Select(Clash).OfType<string>().Concat(service.Below),
            service.Server && client is not null ? ServerNames.Of(client) : null);
    }

    private static string Escape(string @namespace) => string.Join(".", @namespace.Split('.').Select(IdentifierText.Escape));

    private static string LastPart(string name) =>
        name.Length == 0 ? "Service" : name.Substring(name.LastIndexOf('.') + 1);

    /// <summary>The C# name that a shape wants but cannot have, because its type has a member of that name, or null.</summary>
    private static string? Clash(ShapeModel shape)
    {
        var name = IdentifierText.ToPascalCase(shape.Name);
        var reserved = TypeForms.Of(shape) switch
        {
            TypeForm.Wrapper => ReservedNames.WrapperType,
            TypeForm.Enum => ReservedNames.Enum,
            TypeForm.Union => ReservedNames.UnionType,
            TypeForm.List or TypeForm.Map => ReservedNames.CollectionType,
            TypeForm.Structure => ReservedNames.Structure,
            _ => [],
        };
        return reserved.Contains(name) ? name : null;
    }

    private ShapeSeed? SeedOf(ShapeModel shape, SourceModel source)
    {
        var form = TypeForms.Of(shape);
        if (TypeForms.HasDescriptor(shape))
        {
            return PlainSeedOf(shape, source);
        }

        if (form is TypeForm.Alias or TypeForm.Unit || (shape.Home is not null && form is not (TypeForm.List or TypeForm.Map)))
        {
            return null;
        }

        var isHidden = TypeForms.HasHiddenCodec(shape);

        if (_hasMemberNames)
        {
            shape = shape with { Members = shape.Members.Select(static member => member.LocationName is null ? member : member with { LocationName = null }).ToEquatableArray() };
        }

        if (shape.EventStream)
        {
            // An error ends the stream with an exception, so it is no event.
            shape = shape with { Members = shape.Members.Where(member => !_shapes[member.Shape].Exception).ToEquatableArray() };
        }

        var typeName = isHidden ? _plainNames[shape.Name] : _names.Shape(shape.Name);
        return new ShapeSeed
        {
            Namespace = _namespace,
            HintName = HintName(isHidden ? ReservedNames.PlainShapesClass + "." + typeName : typeName),
            TypeName = typeName,
            Form = form,
            Internal = _service.Internal,
            Hidden = isHidden,
            Server = _service.Server && (shape.ErrorShapeId is not null || shape.Enum.Count > 0 || shape.Pattern is not null || HasServiceDefaults(shape)),
            TextIsXml = _textIsXml,
            Shape = shape,
            Source = source,
            MemberTypes = form is TypeForm.Structure or TypeForm.Union
                ? shape.Members.Select(TypeOf).ToEquatableArray()
                : default,
            ItemType = (shape.Item ?? shape.Value) is { } item ? TypeOf(item.Shape) : null,
            KeyType = shape.Key is { } key ? TypeOf(key.Shape) : null,
        };
    }

    private static bool HasServiceDefaults(ShapeModel shape) =>
        shape.Home is null && shape.Members.Any(static member => member is { Default: not null, ClientOptional: true, IdempotencyToken: false });

    private ShapeSeed PlainSeedOf(ShapeModel shape, SourceModel source) => new()
    {
        Namespace = _namespace,
        HintName = HintName(ReservedNames.PlainShapesClass + "." + _plainNames[shape.Name]),
        TypeName = _plainNames[shape.Name],
        Form = TypeForm.Alias,
        Internal = true,
        Server = _service.Server && shape.Pattern is not null,
        Shape = shape,
        Source = source,
    };

    private TypeRef TypeOf(MemberModel member)
    {
        var type = TypeOf(member.Shape);
        return !member.Streaming ? type : type with
        {
            Form = TypeForm.Alias,
            Streaming = true,
            Name = RuntimeNames.StreamingBlob,
            Qualified = RuntimeNames.StreamingBlob,
            Descriptor = type.Form == TypeForm.Wrapper ? type.Qualified + ".Shape_" : type.Descriptor,
        };
    }

    private TypeRef TypeOf(string shapeName)
    {
        if (!_types.TryGetValue(shapeName, out var type))
        {
            var shape = _shapes[shapeName];
            var form = TypeForms.Of(shape);
            if (form == TypeForm.Unit)
            {
                return new TypeRef(form, shape.Type, RuntimeNames.Unit, RuntimeNames.Unit, false, shape.OwnName);
            }

            if (form is TypeForm.List or TypeForm.Map)
            {
                type = CollectionOf(shape, form);
                _types.Add(shapeName, type);
                return type;
            }

            var kind = shape.Document ? ShapeType.Document : shape.Type;
            var (names, home) = shape.Home is { } foreign ? (_foreign[foreign], Escape(foreign)) : (_names, _namespace);
            var name = form == TypeForm.Alias ? RuntimeNames.Primitive(kind).CSharp : IdentifierText.Escape(names.Shape(shape.OwnName));
            var qualified = form == TypeForm.Alias ? name : home.Length == 0 ? $"global::{name}" : $"global::{home}.{name}";
            type = new TypeRef(
                form,
                kind,
                shape.Home is null ? name : qualified,
                qualified,
                form != TypeForm.Alias && shape.Deprecated,
                shape.LocationName ?? shape.OwnName,
                shape.Flattened ? shape.Item?.LocationName : null,
                shape.Type == ShapeType.Structure || _hasMemberNames ? null : shape.LocationName,
                shape.Sensitive,
                shape.Home is not null,
                ConstraintText.OfTarget(shape),
                TypeForms.HasDescriptor(shape) ? $"{ReservedNames.PlainShapesClass}.{IdentifierText.Escape(_plainNames[shapeName])}" : null);
            _types.Add(shapeName, type);
        }

        return type;
    }

    private TypeRef CollectionOf(ShapeModel shape, TypeForm form)
    {
        var isHidden = TypeForms.HasHiddenCodec(shape);
        var name = IdentifierText.Escape(isHidden ? _plainNames[shape.Name] : _names.Shape(shape.Name));
        var codec = isHidden ? $"{ReservedNames.PlainShapesClass}.{name}" : name;
        var parts = new CollectionRef(
            shape.Key is { } key ? TypeOf(key.Shape) : null,
            TypeOf((shape.Item ?? shape.Value)!.Shape),
            shape.Sparse,
            codec,
            _namespace.Length == 0 ? $"global::{codec}" : $"global::{_namespace}.{codec}");
        var type = parts.In(new NameScope([]));
        return new TypeRef(
            form,
            shape.Type,
            type,
            type,
            shape.Deprecated,
            shape.LocationName ?? shape.OwnName,
            shape.Flattened ? shape.Item?.LocationName : null,
            _hasMemberNames ? null : shape.LocationName,
            shape.Sensitive,
            shape.Home is not null,
            ConstraintText.OfTarget(shape),
            Parts: parts,
            ItemName: form == TypeForm.List ? shape.Item?.LocationName : null);
    }

    private EquatableArray<OperationPlan> PlanOperations() => _protocol is null
        ? default
        : _service.Operations.Select(PlanOperation).ToEquatableArray();

    private OperationPlan PlanOperation(OperationModel operation)
    {
        var typeName = _names.OperationClass(operation.Name);
        return new OperationPlan
        {
            Namespace = _namespace,
            HintName = HintName(typeName),
            TypeName = typeName,
            MethodName = _names.OperationMethod(operation.Name),
            ClientName = _names.Client!,
            Protocol = _protocol!,
            Internal = _service.Internal,
            Server = _service.Server,
            InputHasDefaults = _service.Server && operation.Input is { } name && HasServiceDefaults(_shapes[name]),
            Operation = operation,
            Input = operation.Input is { } input ? TypeOf(input) : null,
            Output = operation.Output is { } output ? TypeOf(output) : null,
            Errors = operation.Errors.Select(TypeOf).ToEquatableArray(),
            InputEvent = operation.InputEvents is { } sent ? TypeOf(sent) : null,
            OutputEvent = operation.OutputEvents is { } received ? TypeOf(received) : null,
            EventErrors = PlanEventErrors(operation),
        };
    }

    private EquatableArray<EventErrorPlan> PlanEventErrors(OperationModel operation) => new[] { operation.InputEvents, operation.OutputEvents }
        .OfType<string>()
        .Distinct(StringComparer.Ordinal)
        .SelectMany(union => _shapes[union].Members)
        .Where(member => _shapes[member.Shape].Exception)
        .Select(member => new EventErrorPlan(member.Name, TypeOf(member.Shape)))
        .Distinct()
        .ToEquatableArray();

    private ClientPlan? PlanClient(EquatableArray<OperationPlan> operations) => operations.Count == 0
        ? null
        : new ClientPlan
        {
            Namespace = _namespace,
            HintName = HintName(_names.Client!),
            TypeName = _names.Client!,
            InterfaceHintName = HintName("I" + _names.Client!),
            Internal = _service.Internal,
            Metadata = _service.Metadata,
            Documentation = _service.Documentation,
            Operations = operations,
        };

    private ServerPlan? PlanServer(EquatableArray<OperationPlan> operations) => _names.Server is not { } name
        ? null
        : new ServerPlan
        {
            Namespace = _namespace,
            HintName = HintName(name),
            TypeName = name,
            HandlerHintName = HintName(TypeNames.HandlerOf(name)),
            ClientName = _names.Client!,
            Protocol = _protocol!,
            Internal = _service.Internal,
            EndpointsHintName = _service.Endpoints ? HintName(TypeNames.EndpointsOf(name)) : null,
            Operations = operations,
        };

    private string HintName(string typeName) =>
        _service.FileNamespace.Length == 0 ? $"{typeName}.g.cs" : $"{_service.FileNamespace}.{typeName}.g.cs";
}
