using System;
using System.Linq;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Assembling.Mapping;

/// <summary>How a protocol takes names and places of members from traits.</summary>
/// <param name="Trait">The trait of the service.</param>
/// <param name="Name">The name of <see cref="Protocols"/>.</param>
internal sealed record SmithyProtocol(string Trait, string Name)
{
    private static readonly SmithyProtocol[] All =
    [
        new("aws.protocols#awsJson1_0", "json") { JsonVersion = "1.0", HasTarget = true, SendsShapeIds = true },
        new("aws.protocols#awsJson1_1", "json") { JsonVersion = "1.1", HasTarget = true },
        new("aws.protocols#restJson1", "rest-json") { BindsHttp = true, NameTrait = TraitIds.JsonName },
        new("aws.protocols#restXml", "rest-xml") { BindsHttp = true, NameTrait = TraitIds.XmlName, IsXml = true },
        new("smithy.protocols#rpcv2Cbor", "smithy-rpc-v2-cbor") { HasTarget = true, SendsShapeIds = true },
        new("smithy.protocols#rpcv2Json", "smithy-rpc-v2-json") { HasTarget = true, SendsShapeIds = true },
        new("aws.protocols#awsQuery", "query") { NameTrait = TraitIds.XmlName, IsXml = true, IsQuery = true },
        new("aws.protocols#ec2Query", "ec2") { NameTrait = TraitIds.XmlName, IsXml = true, IsQuery = true, IsEc2 = true },
    ];

    /// <summary>What to take where a file has no service: names and places of all protocols that can be had together.</summary>
    public static readonly SmithyProtocol None = new(string.Empty, string.Empty) { BindsHttp = true, NameTrait = TraitIds.JsonName };

    /// <summary>The traits of protocols, as a message names them.</summary>
    public static string Known => string.Join(", ", All.Select(static p => "@" + p.Trait));

    /// <summary>Whether HTTP traits have a meaning.</summary>
    public bool BindsHttp { get; private init; }

    /// <summary>The trait that names members in the body, or null where that is always their own name.</summary>
    public string? NameTrait { get; private init; }

    public bool IsXml { get; private init; }

    public bool IsQuery { get; private init; }

    public bool IsEc2 { get; private init; }

    /// <summary>Whether the name of the service's shape is on the wire.</summary>
    public bool HasTarget { get; private init; }

    /// <summary>Whether errors are called by the absolute ids of their shapes.</summary>
    public bool SendsShapeIds { get; private init; }

    public string? JsonVersion { get; private init; }

    /// <summary>The protocol of a service: the first of those that it has in the order of <see cref="Protocols"/>; null if it has none that there is.</summary>
    public static SmithyProtocol? Of(SmithyEntry service) => Array.Find(All, protocol => service.Traits.Has(protocol.Trait));
}
