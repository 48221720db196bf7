namespace SendEvent.Generators.Model;

/// <summary>The <c>metadata</c> of a service that code needs. Must stay immutable and structurally equal.</summary>
internal sealed record MetadataModel
{
    /// <summary><c>json</c>, <c>rest-json</c>, <c>query</c>, <c>ec2</c>, <c>rest-xml</c>, <c>smithy-rpc-v2-cbor</c>, <c>smithy-rpc-v2-json</c>, or null.</summary>
    public string? Protocol { get; init; }

    public string? ServiceId { get; init; }

    public string? ServiceFullName { get; init; }

    public string? ApiVersion { get; init; }

    public string? JsonVersion { get; init; }

    public string? TargetPrefix { get; init; }

    public string? XmlNamespace { get; init; }

    public string? EndpointPrefix { get; init; }

    public string? SigningName { get; init; }

    public bool QueryCompatible { get; init; }

    public bool NoErrorWrapping { get; init; }
}
