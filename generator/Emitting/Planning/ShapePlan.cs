using SendEvent.Generators.Model;

namespace SendEvent.Generators.Emitting.Planning;

/// <summary>
/// All that the code of one shape depends on. Must stay immutable and structurally equal: it is the key under which
/// the code is cached.
/// </summary>
internal sealed record ShapePlan
{
    /// <summary>What the rest of the namespace decides for the shape.</summary>
    public required ShapeSeed Seed { get; init; }

    /// <summary>The C# name of the type, escaped.</summary>
    public required string TypeName { get; init; }

    /// <summary>Members of a structure or union in declaration order.</summary>
    public EquatableArray<MemberPlan> Members { get; init; }

    /// <summary>The item of a list, or the value of a map.</summary>
    public MemberPlan? Item { get; init; }

    /// <summary>The key of a map.</summary>
    public MemberPlan? Key { get; init; }

    /// <summary>The names of an enum's values in the order of the values.</summary>
    public EquatableArray<string> ValueNames { get; init; }

    /// <summary>The pattern in .NET's syntax, or null if there is none or it cannot be enforced.</summary>
    public string? Pattern { get; init; }

    public string Namespace => Seed.Namespace;

    public string HintName => Seed.HintName;

    public TypeForm Form => Seed.Form;

    public bool TextIsXml => Seed.TextIsXml;

    public ShapeModel Shape => Seed.Shape;

    public string Accessibility => Seed.Internal ? "internal" : "public";
}

/// <summary>A member with its C# names and type.</summary>
/// <param name="Model">The member as it is described.</param>
/// <param name="Property">The name of its property, or of its case in a union.</param>
/// <param name="Parameter">The name of its parameter in <c>Make</c>.</param>
/// <param name="TryParameter">The name of its parameter in <c>TryMake</c>, which has two of its own.</param>
/// <param name="Local">The name of a local variable for it in <c>Write</c> and <c>Read</c>.</param>
/// <param name="Type">What its shape becomes.</param>
internal sealed record MemberPlan(MemberModel Model, string Property, string Parameter, string TryParameter, string Local, TypeRef Type)
{
    /// <summary>Whether checks demand it. A token that is filled in when a request is sent is not demanded, nor what has a default.</summary>
    public bool Required => Model.Required && !Model.IdempotencyToken && !HasDefault;

    /// <summary>Whether C# demands it: a service may stop to demand what <c>clientOptional</c> names.</summary>
    public bool Demanded => Required && !Model.ClientOptional;

    /// <summary>Whether it has a value where none is given.</summary>
    public bool HasDefault => Model.Default is not null && !Model.ClientOptional && !Model.IdempotencyToken;

    /// <summary>Whether it has a value always.</summary>
    public bool Present => Demanded || HasDefault;

    /// <summary>Whether it has a default that a client leaves to the service.</summary>
    public bool HasServiceDefault => Model is { Default: not null, ClientOptional: true, IdempotencyToken: false };

    /// <summary>The C# expression of its default; it has one.</summary>
    public string DefaultValue => DefaultText.Of(Type, Model.Default!);

    /// <summary>The name of the field behind its property.</summary>
    public string Field => "_" + Local.TrimStart('@');
}
