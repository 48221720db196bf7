using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis.Text;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;
using SendEvent.Generators.Reading.Smithy.Ast;
using SendEvent.Generators.Reading.Smithy.Idl;
using SendEvent.Generators.Reading.Smithy.Tree;

namespace SendEvent.Generators.Reading.Smithy;

/// <summary>
/// Finds where what is spoken of stands in a Smithy file. Addresses are those of Smithy's JSON form, or those of the descriptions that
/// Smithy files become, where shapes have no namespace and traits are attributes.
/// </summary>
internal static class SmithyLocator
{
    public static FilePosition?[] Locate(string path, SourceText text, FileOptions options, bool isIdl, IReadOnlyList<NodeAddress> addresses)
    {
        var findings = new FindingList(path, text);
        var marks = isIdl ? new IdlMarks() : null;
        var file = isIdl
            ? IdlParser.Parse(path, text, options, findings, marks, CancellationToken.None)
            : AstReader.Read(path, text, options, findings, CancellationToken.None);
        var translated = addresses.Select(address => address with { Keys = Translate(file, address.Keys) }).ToList();
        return marks is null
            ? NodeLocator.Locate(path, text, translated.ConvertAll(ToJson))
            : [.. translated.Select(address => findings.PositionOf(marks.Find(WithoutMembers(address.Keys), address.AtValue) ?? default))];
    }

    /// <summary>In JSON, what is applied stands among the shapes.</summary>
    private static NodeAddress ToJson(NodeAddress address) =>
        address.Keys.Count > 0 && address.Keys[0] == "apply" ? address with { Keys = new(["shapes", .. address.Keys.Skip(1)]) } : address;

    /// <summary>Members of the IDL stand in their shape, without a key around all of them.</summary>
    private static List<string> WithoutMembers(EquatableArray<string> keys)
    {
        var path = keys.ToList();
        if (path.Count > 2 && path[0] == "shapes" && path[2] == "members")
        {
            path.RemoveAt(2);
        }

        return path;
    }

    /// <summary>The address in the JSON form.</summary>
    private static EquatableArray<string> Translate(SmithyFile file, EquatableArray<string> keys)
    {
        if (keys.Count == 0 || keys[0] is not ("shapes" or "operations" or "metadata"))
        {
            return keys;
        }

        var shape = keys[0] == "metadata"
            ? file.Shapes.FirstOrDefault(static s => s.Type == SmithyShapeType.Service)
            : keys.Count > 1 ? Find(file, keys[1]) : null;
        if (shape is null)
        {
            return keys;
        }

        var rest = keys.Skip(keys[0] == "metadata" ? 1 : 2).ToList();
        var traits = shape.Traits;
        var translated = new List<string> { "shapes", shape.Id };
        if (rest.Count > 1 && rest[0] == "enum" && shape.Type is SmithyShapeType.Enum or SmithyShapeType.IntEnum)
        {
            rest[0] = "members";
        }

        if (rest.Count > 0 && rest[0] is "members" or "member" or "key" or "value")
        {
            var name = rest[0] == "members" ? rest.ElementAtOrDefault(1) : rest[0];
            if (shape.Members.FirstOrDefault(m => m.Name == name) is not { } member)
            {
                return translated.ToEquatableArray();
            }

            translated.AddRange(rest[0] == "members" ? rest.Take(2) : rest.Take(1));
            rest.RemoveRange(0, rest[0] == "members" ? 2 : 1);
            traits = member.Traits;
        }

        if (rest.Count > 0 && rest[0] is "shape")
        {
            translated.Add("target");
        }
        else if (rest.Count > 0 && traits.FirstOrDefault(trait => TraitAttributes.Has(rest[0], trait.Name)) is { } trait)
        {
            translated.Add("traits");
            translated.Add(trait.Name);
            translated.AddRange(rest.Skip(1).Select(TraitAttributes.PartOf));
        }
        else
        {
            translated.AddRange(rest);
        }

        return translated.ToEquatableArray();
    }

    /// <summary>A shape by id, by name, or by the name that a service gives to it.</summary>
    private static SmithyShape? Find(SmithyFile file, string name)
    {
        if (file.Shapes.FirstOrDefault(shape => shape.Id == name) is { } found)
        {
            return found;
        }

        if (file.Shapes.FirstOrDefault(shape => shape.Name == name) is { } named)
        {
            return named;
        }

        var renamed = file.Shapes
            .SelectMany(static shape => shape.Properties.Where(static p => p.Name == "rename"))
            .SelectMany(static rename => rename.Value.Members)
            .FirstOrDefault(pair => pair.Value.Text == name)?.Name;
        return renamed is null ? null : file.Shapes.FirstOrDefault(shape => SmithyNames.NameOf(shape.Id) == SmithyNames.NameOf(renamed));
    }
}
