using System.Collections.Generic;
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

    /// <summary>Whether the operation is answered too, not only called.</summary>
    public bool Server { get; init; }

    /// <summary>Whether the service fills in what the input leaves out.</summary>
    public bool InputHasDefaults { get; init; }

    public required OperationModel Operation { get; init; }

    public TypeRef? Input { get; init; }

    public TypeRef? Output { get; init; }

    public EquatableArray<TypeRef> Errors { get; init; }

    /// <summary>The union of the events that follow the input, or null.</summary>
    public TypeRef? InputEvent { get; init; }

    /// <summary>The union of the events that follow the output, or null.</summary>
    public TypeRef? OutputEvent { get; init; }

    /// <summary>The errors among the members of those unions.</summary>
    public EquatableArray<EventErrorPlan> EventErrors { get; init; }

    /// <summary>What the client receives: the output, or the response that has it and the events; null for nothing.</summary>
    public string? Result => OutputEvent is null ? Output?.Name : $"{RuntimeNames.EventStreamResponse}<{Output!.Name}, {OutputEvent.Name}>";

    /// <summary>What the service receives: the input, or the request that has it and the events; null for nothing.</summary>
    public string? Request => InputEvent is null ? Input?.Name : $"{RuntimeNames.EventStreamRequest}<{Input!.Name}, {InputEvent.Name}>";

    /// <summary>The parameters of a call: the input and the events, where there are.</summary>
    public IEnumerable<string> Parameters
    {
        get
        {
            if (Input is not null)
            {
                yield return $"{Input.Name} input";
            }

            if (InputEvent is not null)
            {
                yield return $"global::System.Collections.Generic.IAsyncEnumerable<{InputEvent.Name}> events";
            }
        }
    }

    public string Accessibility => Internal ? "internal" : "public";
}

/// <summary>All that the code of a client depends on. Must stay immutable and structurally equal.</summary>
internal sealed record ClientPlan
{
    public required string Namespace { get; init; }

    public required string HintName { get; init; }

    public required string TypeName { get; init; }

    /// <summary>The name of the interface, before which nothing but an <c>I</c> stands.</summary>
    public string InterfaceName => "I" + TypeName;

    public required string InterfaceHintName { get; init; }

    public bool Internal { get; init; }

    public required MetadataModel Metadata { get; init; }

    public string? Documentation { get; init; }

    public EquatableArray<OperationPlan> Operations { get; init; }

    public string Accessibility => Internal ? "internal" : "public";
}

/// <summary>An error that a stream of events may end with.</summary>
/// <param name="Member">The member of the stream's union.</param>
/// <param name="Type">The error.</param>
internal sealed record EventErrorPlan(string Member, TypeRef Type);
