using System;
using System.Collections.Generic;
using SendEvent.Generators.Assembling.Services;
using SendEvent.Generators.Reading.Smithy;
using SendEvent.Generators.Reading.Smithy.Tree;

namespace SendEvent.Generators.Assembling.Mapping;

/// <summary>What mapping the shapes of one C# namespace needs to know.</summary>
internal sealed class MappingContext
{
    private readonly AssemblyContext _assembly;
    private readonly Dictionary<string, string> _renamed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public MappingContext(AssemblyContext assembly, ServiceGroup group, Closure closure)
    {
        _assembly = assembly;
        Service = group.Service;
        var protocol = group.Service is { } service ? SmithyProtocol.Of(service) : null;
        HasProtocol = protocol is not null;
        Protocol = protocol ?? SmithyProtocol.None;
        if (group.Service?.Property("rename") is { } rename)
        {
            foreach (var pair in rename.Members)
            {
                _renamed[pair.Name] = pair.Value.Text;
            }
        }

        foreach (var shape in closure.Shapes)
        {
            _taken.Add(NameOf(shape.Id));
        }
    }

    public SmithyEntry? Service { get; }

    public SmithyProtocol Protocol { get; }

    /// <summary>Whether there is a protocol that operations can speak.</summary>
    public bool HasProtocol { get; }

    /// <summary>Whether errors have the codes of the query protocols.</summary>
    public bool HasQueryErrors => Protocol.IsQuery || (Service?.Traits.Has(TraitIds.AwsQueryCompatible) ?? false);

    /// <inheritdoc cref="AssemblyContext.IsMisplaced"/>
    public bool IsMisplaced(string shape, EntryMember member) => _assembly.IsMisplaced(shape, member);

    public SmithyEntry? Find(string id) => _assembly.Find(id);

    /// <summary>Whether the service gives a shape another name, which is that of C# and not that of the wire.</summary>
    public bool IsRenamed(string id) => _renamed.ContainsKey(id);

    /// <summary>
    /// The name of a shape in the model. A shape of the prelude whose name one of the file's own has is called otherwise: it is nowhere seen.
    /// </summary>
    public string NameOf(string id)
    {
        if (_renamed.TryGetValue(id, out var name))
        {
            return name;
        }

        name = SmithyNames.NameOf(id);
        return Prelude.Owns(id) && _assembly.Find(id) is null && _taken.Contains(name) ? "Smithy" + name : name;
    }
}
