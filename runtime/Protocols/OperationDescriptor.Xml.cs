namespace SendEvent.Runtime;

/// <content>The root element of a request in XML.</content>
public sealed partial class OperationDescriptor
{
    private MemberDescriptor? _xmlRoot;
    private MemberDescriptor? _xmlResponseRoot;
    private string? _responseName;

    /// <summary>The name that the query protocol gives the root element of a response.</summary>
    internal string ResponseName => _responseName ??= Name + "Response";

    /// <summary>What gives the root element of a request its name and namespace.</summary>
    internal MemberDescriptor XmlRootOf(ShapeDescriptor input) =>
        (input as StructureDescriptor)?.HttpRequestBinding.PayloadRoot ?? (_xmlRoot ??= new MemberDescriptor(input.Name, MemberRole.Root)
        {
            // Real descriptions never give both; the name of the shape is what the protocol's specification wants.
            LocationName = input.LocationName ?? InputLocationName,
            XmlNamespace = InputXmlNamespace ?? input.XmlNamespace,
        });

    /// <summary>What gives the root element of a response its name and namespace.</summary>
    internal MemberDescriptor XmlResponseRootOf(ShapeDescriptor output) =>
        (output as StructureDescriptor)?.HttpResponseBinding.PayloadRoot ?? (_xmlResponseRoot ??= new MemberDescriptor(output.Name, MemberRole.Root)
        {
            LocationName = output.LocationName,
            XmlNamespace = output.XmlNamespace ?? (Service.XmlNamespace is { } uri ? new XmlNamespace(uri) : null),
        });
}
