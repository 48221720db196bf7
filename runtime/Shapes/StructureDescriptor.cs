using System.Runtime.CompilerServices;

namespace SendEvent.Runtime;

/// <summary>What is known of a structure or union.</summary>
public sealed partial class StructureDescriptor : ShapeDescriptor
{
    private readonly MemberDescriptor[] _members;

    /// <summary>Describes a structure or union.</summary>
    /// <param name="name">The shape's name in the model.</param>
    /// <param name="members">Its members in declaration order.</param>
    public StructureDescriptor(string name, params MemberDescriptor[] members)
        : base(name, ShapeKind.Structure)
    {
        ArgumentNullException.ThrowIfNull(members);
        _members = members;
    }

    /// <summary>The members in declaration order.</summary>
    public ReadOnlySpan<MemberDescriptor> Members => _members;

    /// <summary>Whether exactly one member is set.</summary>
    public bool IsUnion { get; init; }

    /// <summary>The member that is the whole body of an HTTP message, or null.</summary>
    public MemberDescriptor? Payload { get; init; }

    /// <summary>The kind of the member that is the payload of messages or events; it says what one without the member looks like.</summary>
    public ShapeKind PayloadKind { get; init; }

    /// <summary>Whether <see cref="Payload"/> is a blob that need not be in memory.</summary>
    public bool PayloadStreams { get; init; }

    /// <summary>Whether such a blob is sent with its length before it, and so not in chunks.</summary>
    public bool PayloadRequiresLength { get; init; }

    /// <summary>The media type of a <see cref="Payload"/> that is bytes or a text, where it is not the usual one.</summary>
    public string? PayloadMediaType { get; init; }

    /// <summary>What makes the structure an error of a service, or null.</summary>
    public ErrorTrait? Error { get; init; }

    /// <summary>The member at an index, or null beyond the last.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal MemberDescriptor? MemberAt(int index)
    {
        var members = _members;
        return (uint)index < (uint)members.Length ? members[index] : null;
    }

    /// <summary>The same structure with some of its members.</summary>
    internal StructureDescriptor Part(int[] indexes)
    {
        var members = new MemberDescriptor[indexes.Length];
        for (var i = 0; i < indexes.Length; i++)
        {
            members[i] = _members[indexes[i]];
        }

        return new StructureDescriptor(Name, members)
        {
            Sensitive = Sensitive,
            LocationName = LocationName,
            XmlNamespace = XmlNamespace,
            TextIsXml = TextIsXml,
            IsUnion = IsUnion,
        };
    }
}
