namespace SendEvent.Runtime;

/// <summary>
/// What the formats must know of a member of a structure, the item of a list, the key or value of a map, or a shape
/// that stands alone. Emitted code makes one of each, once; the formats keep names in their own encoding with it.
/// </summary>
public sealed partial class MemberDescriptor
{
    /// <summary>Describes a member.</summary>
    /// <param name="name">The member's name in the model.</param>
    /// <param name="role">What the member is a part of.</param>
    public MemberDescriptor(string name, MemberRole role = MemberRole.Member)
    {
        ArgumentNullException.ThrowIfNull(name);
        Name = name;
        Role = role;
    }

    /// <summary>Describes a member that refers to a simple shape with traits of its own.</summary>
    /// <param name="name">The member's name in the model.</param>
    /// <param name="target">The shape referred to, a <see cref="SimpleDescriptor"/>.</param>
    /// <param name="role">What the member is a part of.</param>
    public MemberDescriptor(string name, ShapeDescriptor target, MemberRole role = MemberRole.Member)
        : this(name, role) => Target = (SimpleDescriptor)target;

    /// <summary>The member's name in the model.</summary>
    public string Name { get; }

    /// <summary>The name of the member's property or case, where that is not <see cref="Name"/> with a capital in front.</summary>
    public string? CSharpName { get; init; }

    /// <summary>What the member is a part of.</summary>
    public MemberRole Role { get; }

    /// <summary>The shape of a simple member that has traits of its own (constraints, format, …); else null.</summary>
    public SimpleDescriptor? Target { get; init; }

    /// <summary>Whether a structure must have the member.</summary>
    public bool Required { get; init; }

    /// <summary>Where an HTTP binding puts the member.</summary>
    public MemberLocation Location { get; init; }

    /// <summary>The member's name on the wire, at <see cref="Location"/>, where it differs from <see cref="Name"/>.</summary>
    public string? LocationName { get; init; }

    /// <summary>The member's name in the ec2 protocol, where a model gives one (<c>queryName</c>).</summary>
    public string? QueryName { get; init; }

    /// <summary>Whether a list or map has no element or key segment of its own (<c>flattened</c> on the member).</summary>
    public bool Flattened { get; init; }

    /// <summary>
    /// The name of the XML element where neither <see cref="LocationName"/> nor <see cref="Name"/> is it: that of the items
    /// of a list whose own shape is flattened, or that of a payload whose shape names its element.
    /// </summary>
    public string? ElementName { get; init; }

    /// <summary>
    /// The name of the items of a list that is flattened by the member, where the member has no name of its own: in the query protocol it
    /// is that of the list.
    /// </summary>
    public string? ItemName { get; init; }

    /// <summary>Whether XML has the member as an attribute of its structure's element.</summary>
    public bool XmlAttribute { get; init; }

    /// <summary>The XML namespace of the member's element, or null.</summary>
    public XmlNamespace? XmlNamespace { get; init; }

    /// <summary>The timestamp format that the member asks for; its <see cref="Target"/> may ask for one too.</summary>
    public TimestampFormat TimestampFormat { get; init; }

    /// <summary>Whether an absent value is filled in when a request is sent.</summary>
    public bool IdempotencyToken { get; init; }

    /// <summary>Whether the member fills a label of the host prefix.</summary>
    public bool HostLabel { get; init; }

    /// <summary>Whether a string holds JSON text: base64 in a header, text in a body.</summary>
    public bool JsonValue { get; init; }

    /// <summary>Whether a message of an event stream has the member in a header.</summary>
    public bool EventHeader { get; init; }

    /// <summary>How large an integer is in the header of an event.</summary>
    public ShapeKind IntegerKind { get; init; } = ShapeKind.Integer;

    /// <summary>Whether the member is the whole payload of a message of an event stream: bytes and text as they are.</summary>
    public bool EventPayload { get; init; }

    /// <summary>Whether the member must not show in text meant for people.</summary>
    public bool Sensitive { get; init; }

    /// <summary>The name in a body: <see cref="LocationName"/> where it names the member there, else <see cref="Name"/>.</summary>
    public string BodyName => Location == MemberLocation.Body ? LocationName ?? Name : Name;

    /// <summary>Whether the member, or the shape it refers to, must not show in text meant for people.</summary>
    public bool IsSensitive => Sensitive || Target is { Sensitive: true };

    /// <summary>The format that member or shape ask for, else <paramref name="fallback"/>.</summary>
    internal TimestampFormat TimestampFormatOr(TimestampFormat fallback) =>
        TimestampFormat != TimestampFormat.Default ? TimestampFormat
        : Target is { TimestampFormat: not TimestampFormat.Default } target ? target.TimestampFormat
        : fallback;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
