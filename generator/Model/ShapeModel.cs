namespace SendEvent.Generators.Model;

/// <summary>A shape as it is described. Must stay immutable and structurally equal: it is a key of the pipeline's caches.</summary>
internal sealed record ShapeModel
{
    public required string Name { get; init; }

    /// <summary>The namespace of another project's file that describes the shape, with which <see cref="Name"/> begins; null for the project's own.</summary>
    public string? Home { get; init; }

    /// <summary>The name as its file gives it, which is the one on the wire.</summary>
    public string OwnName => Home is null ? Name : Name.Substring(Home.Length + 1);

    public required ShapeType Type { get; init; }

    /// <summary>Whether a simple shape has no type of its own: its values have the C# type of its kind. Enums and secrets always have one.</summary>
    public bool Plain { get; init; }

    public string? Documentation { get; init; }

    /// <summary>Whether the shape is there to be checked only: no operation of the service needs it.</summary>
    public bool Unused { get; init; }

    /// <summary>Members of a structure in declaration order; their <c>required</c> flag is already set.</summary>
    public EquatableArray<MemberModel> Members { get; init; }

    /// <summary>The item of a list.</summary>
    public MemberModel? Item { get; init; }

    /// <summary>The key of a map.</summary>
    public MemberModel? Key { get; init; }

    /// <summary>The value of a map.</summary>
    public MemberModel? Value { get; init; }

    /// <summary>The known values of an enum: of a string, or of an integer (<c>intEnum</c>).</summary>
    public EquatableArray<EnumValueModel> Enum { get; init; }

    /// <summary>Whether an enum has no other values than the known ones.</summary>
    public bool Closed { get; init; }

    public decimal? Min { get; init; }

    public decimal? Max { get; init; }

    /// <summary>The bound of a float or double that is too close to zero for a decimal, such as 1e-40; else null.</summary>
    public double? FloatingMin { get; init; }

    /// <inheritdoc cref="FloatingMin"/>
    public double? FloatingMax { get; init; }

    /// <summary>The pattern as it is described.</summary>
    public string? Pattern { get; init; }

    /// <summary>Whether no two items of a list may be equal.</summary>
    public bool UniqueItems { get; init; }

    /// <summary>The default of members that refer to the shape and have none of their own.</summary>
    public DefaultModel? Default { get; init; }

    public bool Sensitive { get; init; }

    public bool Union { get; init; }

    /// <summary>A structure that stands for any JSON-like value (<c>document: true</c>, or type document).</summary>
    public bool Document { get; init; }

    /// <summary>The content of a case that says all by being there.</summary>
    public bool Unit { get; init; }

    public bool Exception { get; init; }

    public bool Fault { get; init; }

    /// <summary><c>error.code</c>.</summary>
    public string? ErrorCode { get; init; }

    /// <summary><c>error.httpStatusCode</c>, or 0.</summary>
    public int HttpStatusCode { get; init; }

    /// <summary>The absolute id of an error in Smithy, where the protocol sends it; else null.</summary>
    public string? ErrorShapeId { get; init; }

    public bool Retryable { get; init; }

    public bool Throttling { get; init; }

    public bool Flattened { get; init; }

    public bool Sparse { get; init; }

    public bool Streaming { get; init; }

    public bool RequiresLength { get; init; }

    public bool EventStream { get; init; }

    public string? Payload { get; init; }

    /// <summary>The media type of a payload that is bytes or a text, or null.</summary>
    public string? PayloadMediaType { get; init; }

    public string? LocationName { get; init; }

    public XmlNamespaceModel? XmlNamespace { get; init; }

    /// <summary><c>iso8601</c>, <c>unixTimestamp</c>, <c>rfc822</c> or null.</summary>
    public string? TimestampFormat { get; init; }

    public bool Deprecated { get; init; }

    public string? DeprecatedMessage { get; init; }
}
