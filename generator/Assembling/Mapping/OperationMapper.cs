using System.Collections.Generic;
using System.Linq;
using SendEvent.Generators.Model;
using SendEvent.Generators.Reading.Smithy.Tree;

namespace SendEvent.Generators.Assembling.Mapping;

/// <summary>Makes operations of the model of Smithy's.</summary>
internal sealed class OperationMapper(MappingContext context)
{
    public OperationModel Map(SmithyEntry entry)
    {
        var traits = entry.Traits;
        var http = context.Protocol.BindsHttp ? traits.Find(TraitIds.Http) : null;
        var input = MessageOf(entry, "input");
        var output = MessageOf(entry, "output");
        var model = new OperationModel
        {
            Name = entry.Name,
            Input = input is null ? null : context.NameOf(input),
            Output = output is null ? null : context.NameOf(output),
            ResultWrapper = output is not null && context.Protocol is { IsQuery: true, IsEc2: false } ? entry.Name + "Result" : null,
            InputXmlNamespace = input is not null && context.Protocol is { IsXml: true, IsQuery: false } ? NamespaceOf(input) : null,
            Errors = entry.References("errors").Concat(context.Service?.References("errors") ?? []).Where(IsThere).Select(context.NameOf).Distinct().ToEquatableArray(),
            Documentation = Markdown.Of(traits),
            UnwrappedOutput = output is not null && context.Protocol is { IsXml: true, BindsHttp: true } && traits.Has(TraitIds.UnwrappedXmlOutput),
            HostPrefix = traits.Text(TraitIds.Endpoint, "hostPrefix"),
            HttpChecksumRequired = traits.Has(TraitIds.HttpChecksumRequired) || traits.Find(TraitIds.HttpChecksum)?["requestChecksumRequired"] is { IsTrue: true },
            CompressionEncodings = (traits.Find(TraitIds.RequestCompression)?["encodings"]?.Items ?? default).Select(static e => e.Text).ToEquatableArray(),
            Deprecated = traits.Has(TraitIds.Deprecated),
            DeprecatedMessage = traits.Text(TraitIds.Deprecated, "message"),
        };
        return http is null
            ? model
            : model with
            {
                HasMethod = true,
                Method = http["method"].AsText() ?? model.Method,
                HasRequestUri = true,
                RequestUri = http["uri"].AsText() ?? model.RequestUri,
                ResponseCode = Numbers.Integer(http["code"]) ?? 200,
            };
    }

    /// <summary>The id of an input or output; Unit is none.</summary>
    private string? MessageOf(SmithyEntry entry, string part) =>
        entry.Reference(part) is { } id and not Prelude.Unit && context.Find(id) is { Type: SmithyShapeType.Structure } ? id : null;

    /// <summary>The namespace of a root element: its own, or that of the service.</summary>
    private XmlNamespaceModel? NamespaceOf(string id) =>
        (context.Find(id) is { } shape ? MemberMapper.XmlNamespaceOf(shape.Traits) : null)
        ?? (context.Service is { } service ? MemberMapper.XmlNamespaceOf(service.Traits) : null);

    private bool IsThere(string id) => context.Find(id) is { Type: SmithyShapeType.Structure } error && error.Traits.Has(TraitIds.Error) && !error.IsMixin;
}
