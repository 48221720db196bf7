using System.Runtime.CompilerServices;

namespace SendEvent.Runtime;

/// <content>The member's name as XML has it.</content>
public sealed partial class MemberDescriptor
{
    private XmlTag? _xmlTag;
    private XmlTag? _flattenedTag;

    /// <summary>The name of the member's element or attribute. See "XML bindings" in the Smithy specification.</summary>
    internal string XmlName => Role switch
    {
        MemberRole.Item => LocationName ?? "member",
        MemberRole.Key => LocationName ?? "key",
        MemberRole.Value => LocationName ?? "value",
        MemberRole.Root => LocationName ?? Name,
        _ => Location == MemberLocation.Body ? LocationName ?? ElementName ?? Name : Name,
    };

    /// <summary>The tags of the member's element, or what is around its attribute.</summary>
    internal XmlTag XmlTag
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _xmlTag ?? MakeXmlTag();
    }

    /// <summary>Gives the tags of the items of a flattened list that is this member.</summary>
    internal XmlTag FlattenedTag(ListDescriptor list)
    {
        if (_flattenedTag is { } tag)
        {
            return tag;
        }

        var hasName = LocationName is not null || ElementName is not null || Flattened;
        var name = hasName ? XmlName : list.Item.LocationName ?? XmlName;
        return _flattenedTag = XmlTag.OfElement(name, list.Item.XmlNamespace ?? XmlNamespace);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private XmlTag MakeXmlTag() => _xmlTag = XmlAttribute
        ? XmlTag.OfAttribute(XmlName)
        : XmlTag.OfElement(XmlName, XmlNamespace ?? Target?.XmlNamespace, isSpecial: Role is MemberRole.Item or MemberRole.Root);
}
