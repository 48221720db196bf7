using SendEvent.Generators.Model;

namespace SendEvent.Generators.Emitting.Planning;

/// <summary>All that the code of one operation depends on. Must stay immutable and structurally equal.</summary>
internal sealed record OperationPlan
{
    public required string Namespace { get; init; }

    public required string HintName { get; init; }

    /// <summary>The name of the static class.</summary>
    public required string TypeName { get; init; }

    /// <summary>The name of the client's method.</summary>
    public required string MethodName { get; init; }

    public required string ClientName { get; init; }

    /// <summary>The runtime's type for the protocol.</summary>
    public required string Protocol { get; init; }

    public bool Internal { get; init; }

    public required OperationModel Operation { get; init; }

    public TypeRef? Input { get; init; }

    public TypeRef? Output { get; init; }

    public EquatableArray<TypeRef> Errors { get; init; }

    public string Accessibility => Internal ? "internal" : "public";
}

/// <summary>All that the code of a client depends on. Must stay immutable and structurally equal.</summary>
internal sealed record ClientPlan
{
    public required string Namespace { get; init; }

    public required string HintName { get; init; }

    public required string TypeName { get; init; }

    public bool Internal { get; init; }

    public required MetadataModel Metadata { get; init; }

    public string? Documentation { get; init; }

    public EquatableArray<OperationPlan> Operations { get; init; }

    public string Accessibility => Internal ? "internal" : "public";
}
