namespace SendEvent.Generators.Model;

/// <summary>A reference to a shape: a member, an item, a key or a value. Must stay immutable and structurally equal.</summary>
internal sealed record MemberModel
{
    /// <summary>The member's name; <c>member</c>, <c>key</c> or <c>value</c> for parts of lists and maps.</summary>
    public required string Name { get; init; }

    /// <summary>The name of the shape referred to.</summary>
    public required string Shape { get; init; }

    public string? Documentation { get; init; }

    public bool Required { get; init; }

    /// <summary>
    /// The value that a message without the member stands for. Null for none; once checked, that of the shape referred to has
    /// come in, and what says that there is none has gone.
    /// </summary>
    public DefaultModel? Default { get; init; }

    /// <summary>Whether a client takes the member for optional, whatever else is said of it.</summary>
    public bool ClientOptional { get; init; }

    /// <summary>The least value or length, in place of both bounds of the shape referred to. Once checked, a shape of its own says it.</summary>
    public decimal? Min { get; init; }

    /// <summary>The greatest value or length, in place of both bounds of the shape referred to. Once checked, a shape of its own says it.</summary>
    public decimal? Max { get; init; }

    /// <summary><see cref="Min"/> where it is so close to zero that a decimal makes zero of it, or null.</summary>
    public double? FloatingMin { get; init; }

    /// <inheritdoc cref="FloatingMin"/>
    public double? FloatingMax { get; init; }

    /// <summary>The pattern in place of that of the shape referred to. Once checked, a shape of its own says it.</summary>
    public string? Pattern { get; init; }

    /// <summary><c>header</c>, <c>headers</c>, <c>uri</c>, <c>querystring</c>, <c>statusCode</c> or null.</summary>
    public string? Location { get; init; }

    public string? LocationName { get; init; }

    public string? QueryName { get; init; }

    public bool Flattened { get; init; }

    public bool XmlAttribute { get; init; }

    public XmlNamespaceModel? XmlNamespace { get; init; }

    public string? TimestampFormat { get; init; }

    public bool IdempotencyToken { get; init; }

    public bool HostLabel { get; init; }

    public bool JsonValue { get; init; }

    /// <summary>Whether it is a blob that need not be in memory: checking leaves this where there is a place for one.</summary>
    public bool Streaming { get; init; }

    /// <summary>Whether such a blob is sent with its length before it.</summary>
    public bool RequiresLength { get; init; }

    public bool Sensitive { get; init; }

    public bool EventPayload { get; init; }

    public bool EventHeader { get; init; }

    public bool Deprecated { get; init; }

    public string? DeprecatedMessage { get; init; }

    /// <summary>Whether it has been said already that the member has what it cannot have: a place in a message, a constraint, a name.</summary>
    public bool Misplaced { get; init; }
}
