using System;
using System.Collections.Generic;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Checking.Rules;

/// <summary>
/// The members of a structure have names of their own in each place of a message: of two with one name, reading cannot tell which
/// is meant. They are only reported, as services do have them.
/// </summary>
internal static class WireNameRule
{
    public static void Check(CheckContext context)
    {
        var protocol = context.Metadata.Protocol;

        // Other protocols put all members into the body; without any, whoever uses the shapes may have one that does not.
        var binds = protocol is null || Protocols.BindsToHttp(protocol);
        var isXml = protocol is "rest-xml" or "query" or "ec2";
        if (Protocols.HasMemberNames(protocol))
        {
            // Its names are those of the members, which are keys and so different.
            return;
        }

        var first = new Dictionary<(string Place, string Name), MemberModel>();
        foreach (var entry in context.Wanted)
        {
            if (entry.Shape.Members.Count < 2)
            {
                continue;
            }

            first.Clear();
            foreach (var member in entry.Shape.Members)
            {
                var key = KeyOf(context, member, binds, isXml);
                if (key.Name.Length == 0)
                {
                    continue;
                }

                if (first.TryGetValue(key, out var other))
                {
                    Report(context, entry, other, member, key);
                }
                else
                {
                    first.Add(key, member);
                }
            }
        }
    }

    private static void Report(CheckContext context, ShapeEntry entry, MemberModel first, MemberModel second, (string Place, string Name) key) =>
        context.ReportPair(
            entry.File.Published ? Descriptors.SameWireNamePublished : Descriptors.SameWireName,
            AddressOf(entry, second),
            AddressOf(entry, first),
            entry.Shape.Name + "." + first.Name,
            entry.Shape.Name + "." + second.Name,
            Describe(key.Place, MessageText.Excerpt(second.Location is null ? key.Name : second.LocationName ?? second.Name)));

    private static NodeAddress AddressOf(ShapeEntry entry, MemberModel member) => member.LocationName is null
        ? Address.Key(entry, "members", member.Name)
        : Address.Of(entry, "members", member.Name, "locationName");

    private static string Describe(string place, string name) => place switch
    {
        "header" => $"the header '{name}'",
        "headers" => $"the headers that start with '{name}'",
        "querystring" => $"the parameter '{name}' of the query string",
        "uri" => $"the label '{{{name}}}' of the URI",
        "xmlAttribute" => $"the XML attribute '{name}'",
        _ => $"'{name}' in the body",
    };

    /// <summary>Where a member stands in a message, and its name there; no name for what has none.</summary>
    private static (string Place, string Name) KeyOf(CheckContext context, MemberModel member, bool binds, bool isXml)
    {
        if (member.Location is null)
        {
            var name = BodyName(member, context.Find(member.Shape)!.Shape, isXml);
            return isXml ? (member.XmlAttribute ? "xmlAttribute" : "", name.Substring(name.IndexOf(':') + 1)) : ("", name);
        }

        // Only members of the body take the name of the shape that they refer to.
        var own = member.LocationName ?? member.Name;
        return !binds ? ("", member.Name) : member.Location switch
        {
            "header" or "headers" => (member.Location, own.ToLowerInvariant()),
            "querystring" when context.Find(member.Shape)!.Shape.Type == ShapeType.Map => ("", ""),
            "statusCode" => ("", ""),
            _ => (member.Location, own),
        };
    }

    /// <summary>What the descriptors of emitted code come to.</summary>
    private static string BodyName(MemberModel member, ShapeModel target, bool isXml)
    {
        var name = member.LocationName ?? (target.Type == ShapeType.Structure ? null : target.LocationName);
        return name ?? (isXml && target.Flattened && !member.Flattened ? target.Item?.LocationName : null) ?? member.Name;
    }
}
