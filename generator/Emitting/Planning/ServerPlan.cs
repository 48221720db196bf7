using SendEvent.Generators.Emitting.Names;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Emitting.Planning;

/// <summary>All that the code of a server depends on. Must stay immutable and structurally equal.</summary>
internal sealed record ServerPlan
{
    public required string Namespace { get; init; }

    public required string HintName { get; init; }

    /// <summary>The name of the class that makes a server.</summary>
    public required string TypeName { get; init; }

    /// <summary>The name of the interface that answers.</summary>
    public string HandlerName => TypeNames.HandlerOf(TypeName);

    public required string HandlerHintName { get; init; }

    public required string ClientName { get; init; }

    /// <summary>The runtime's type for the protocol.</summary>
    public required string Protocol { get; init; }

    public bool Internal { get; init; }

    /// <summary>The file of the class that puts the service into an application of ASP.NET Core, or null.</summary>
    public string? EndpointsHintName { get; init; }

    /// <summary>The operations that can be answered.</summary>
    public EquatableArray<OperationPlan> Operations { get; init; }

    public string Accessibility => Internal ? "internal" : "public";
}
