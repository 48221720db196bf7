using System.Runtime.CompilerServices;

namespace SendEvent.Runtime;

/// <content>The members by their names in XML.</content>
public sealed partial class StructureDescriptor
{
    private XmlMembers? _xmlMembers;

    internal XmlMembers XmlMembers
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _xmlMembers ?? MakeXmlMembers();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private XmlMembers MakeXmlMembers() => _xmlMembers = new XmlMembers(_members);
}
