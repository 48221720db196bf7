namespace SendEvent.Runtime;

/// <summary>What is known of a shape at run time. Emitted code makes one of each shape, once.</summary>
public abstract partial class ShapeDescriptor
{
    private MemberDescriptor? _root;

    private protected ShapeDescriptor(string name, ShapeKind kind)
    {
        ArgumentNullException.ThrowIfNull(name);
        Name = name;
        Kind = kind;
    }

    /// <summary>The shape's name in the model.</summary>
    public string Name { get; }

    /// <summary>The name of the shape's type, where that is not <see cref="Name"/> with a capital in front.</summary>
    public string? CSharpName { get; init; }

    /// <summary>The kind of shape.</summary>
    public ShapeKind Kind { get; }

    /// <summary>Whether values must not show in text meant for people.</summary>
    public bool Sensitive { get; init; }

    /// <summary>The name that the shape itself gives its XML element, or null.</summary>
    public string? LocationName { get; init; }

    /// <summary>The XML namespace that the shape itself has, or null.</summary>
    public XmlNamespace? XmlNamespace { get; init; }

    /// <summary>Whether the protocol of the model has XML as its text; JSON else. <c>OfString</c> asks this.</summary>
    public bool TextIsXml { get; init; }

    /// <summary>The descriptor with which a value is written that stands alone, outside any structure.</summary>
    public MemberDescriptor Root => _root ??= new MemberDescriptor(Name, MemberRole.Root)
    {
        Target = this as SimpleDescriptor,
        LocationName = LocationName,
        XmlNamespace = XmlNamespace,
        Sensitive = Sensitive,
    };

    /// <inheritdoc/>
    public override string ToString() => Name;
}
