namespace SendEvent.Runtime;

/// <summary>What a protocol must know of a service.</summary>
public sealed class ServiceDescriptor
{
    /// <summary>Describes a service.</summary>
    /// <param name="name">The service's name, as in the name of its client.</param>
    public ServiceDescriptor(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        Name = name;
    }

    /// <summary>The service's name, as in the name of its client.</summary>
    public string Name { get; }

    /// <summary>The version of the interface; the query protocols send it.</summary>
    public string? ApiVersion { get; init; }

    /// <summary>The version of AWS JSON, <c>1.0</c> or <c>1.1</c>; 1.1 where it is null.</summary>
    public string? JsonVersion { get; init; }

    /// <summary>The name that goes before the operation's in the JSON and CBOR protocols.</summary>
    public string? TargetPrefix { get; init; }

    /// <summary>The namespace of the service's XML, or null.</summary>
    public string? XmlNamespace { get; init; }

    /// <summary>Whether errors also carry the codes of the query protocol (<c>awsQueryCompatible</c>).</summary>
    public bool QueryCompatible { get; init; }

    /// <summary>Whether an error of the rest-xml protocol is the root element, with no <c>ErrorResponse</c> around it.</summary>
    public bool NoErrorWrapping { get; init; }

    /// <summary>The service's short name, or null.</summary>
    public string? ServiceId { get; init; }

    /// <summary>The service's full name, or null.</summary>
    public string? ServiceFullName { get; init; }

    /// <summary>The first label of the usual host name, or null.</summary>
    public string? EndpointPrefix { get; init; }

    /// <summary>The name that signatures are made for, or null.</summary>
    public string? SigningName { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
