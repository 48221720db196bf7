namespace SendEvent.Generators.Model;

/// <summary>An operation as it is described. Must stay immutable and structurally equal.</summary>
internal sealed record OperationModel
{
    /// <summary>The key under <c>operations</c>; it is the name on the wire too.</summary>
    public required string Name { get; init; }

    public string Method { get; init; } = "POST";

    /// <summary>Whether the description gives <see cref="Method"/>.</summary>
    public bool HasMethod { get; init; }

    public string RequestUri { get; init; } = "/";

    /// <summary>Whether the description gives <see cref="RequestUri"/>.</summary>
    public bool HasRequestUri { get; init; }

    /// <summary>The status code of success, or 0.</summary>
    public int ResponseCode { get; init; }

    /// <summary>The input's shape, or null.</summary>
    public string? Input { get; init; }

    public string? InputLocationName { get; init; }

    public XmlNamespaceModel? InputXmlNamespace { get; init; }

    /// <summary>The output's shape, or null.</summary>
    public string? Output { get; init; }

    public string? ResultWrapper { get; init; }

    /// <summary>Whether the root element of the output is its member, with none around it.</summary>
    public bool UnwrappedOutput { get; init; }

    /// <summary>The union of the events that follow the input, or null. Known once the shapes are.</summary>
    public string? InputEvents { get; init; }

    /// <summary>The union of the events that follow the output, or null. Known once the shapes are.</summary>
    public string? OutputEvents { get; init; }

    /// <summary>The shapes of the errors.</summary>
    public EquatableArray<string> Errors { get; init; }

    public string? Documentation { get; init; }

    /// <summary>Whether the operation is there to be checked only: the service does not have it.</summary>
    public bool Unused { get; init; }

    public string? HostPrefix { get; init; }

    public bool HttpChecksumRequired { get; init; }

    /// <summary><c>requestcompression.encodings</c>.</summary>
    public EquatableArray<string> CompressionEncodings { get; init; }

    public bool Deprecated { get; init; }

    public string? DeprecatedMessage { get; init; }
}
