using System;
using System.Collections.Generic;
using System.Linq;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;
using SendEvent.Generators.Reading.Smithy;
using SendEvent.Generators.Reading.Smithy.Tree;

namespace SendEvent.Generators.Assembling.Rules;

/// <summary>
/// Traits of the prelude exist, stand where they may, and have values of their kind; traits of a namespace that is here are defined there.
/// Published models were checked when they were published: of them it is told which traits of the prelude we do not know.
/// </summary>
internal sealed class TraitRule
{
    private readonly AssemblyContext _context;
    private readonly HashSet<string> _namespaces;
    private readonly NodeCheck _nodes;

    private TraitRule(AssemblyContext context)
    {
        _context = context;
        _nodes = new NodeCheck(context);
        _namespaces = new HashSet<string>(context.Files.Select(static file => file.Namespace).OfType<string>(), StringComparer.Ordinal);
    }

    public static void Check(AssemblyContext context)
    {
        var rule = new TraitRule(context);
        foreach (var entry in context.Shapes)
        {
            if (entry.File.Options.Published)
            {
                rule.CheckPublished(entry);
                continue;
            }

            foreach (var trait in entry.Traits)
            {
                rule.Check(entry, null, trait);
            }

            rule.CheckIntroduced(entry);
            foreach (var member in entry.Members)
            {
                if (member.Owner == entry)
                {
                    foreach (var trait in member.Traits)
                    {
                        rule.Check(entry, member, trait);
                    }
                }
            }
        }
    }

    private void CheckPublished(SmithyEntry entry)
    {
        foreach (var trait in entry.Traits.Where(static trait => IsUnknownOfPrelude(trait)))
        {
            ReportUnknown(SmithyAddress.Of(entry, "traits", trait.Name), trait.Name, entry.Id);
        }

        foreach (var member in entry.Members.Where(member => member.Owner == entry))
        {
            foreach (var trait in member.Traits.Where(static trait => IsUnknownOfPrelude(trait)))
            {
                ReportUnknown(SmithyAddress.Of(member, "traits", trait.Name), trait.Name, entry.Id + "$" + member.Name);
            }
        }
    }

    private static bool IsUnknownOfPrelude(SmithyTrait trait) => Prelude.Owns(trait.Name) && !PreludeTraits.Has(trait.Name);

    /// <summary>Checks what <c>apply</c> gives to members that mixins bring.</summary>
    private void CheckIntroduced(SmithyEntry entry)
    {
        if (entry.Introduced is null)
        {
            return;
        }

        foreach (var pair in entry.Introduced)
        {
            if (entry.Member(pair.Key) is { } member && member.Owner != entry)
            {
                foreach (var trait in pair.Value)
                {
                    Check(entry, member, trait, entry.Id + "$" + member.Name, SmithyAddress.Of(entry, "members", member.Name, "traits", trait.Name));
                }
            }
        }
    }

    private void Check(SmithyEntry entry, EntryMember? member, SmithyTrait trait)
    {
        var what = member is null ? entry.Id : entry.Id + "$" + member.Name;
        var at = member is null ? SmithyAddress.Of(entry, "traits", trait.Name) : SmithyAddress.Of(member, "traits", trait.Name);
        Check(entry, member, trait, what, at);
    }

    private void Check(SmithyEntry entry, EntryMember? member, SmithyTrait trait, string what, NodeAddress at)
    {
        if (!Prelude.Owns(trait.Name))
        {
            var definition = _context.Find(trait.Name);
            if (_namespaces.Contains(SmithyNames.NamespaceOf(trait.Name)) && definition?.Traits.Has(TraitIds.Trait) != true && !_context.IsExcused(trait.Name))
            {
                ReportUnknown(at, trait.Name, what);
            }
            else if (definition is not null)
            {
                CheckCustom(trait, at with { AtValue = true });
            }
        }
        else if (!PreludeTraits.Has(trait.Name))
        {
            ReportUnknown(at, trait.Name, what);
        }
        else if (trait.Name == TraitIds.Sensitive && member is not null && !entry.File.IsVersion1)
        {
            _context.Report(Descriptors.SmithyTraitPlace, at, trait.Name, what, "shapes");
        }
        else if (trait.Name == TraitIds.EnumValue && (member is null || entry.Type is not (SmithyShapeType.Enum or SmithyShapeType.IntEnum)))
        {
            _context.Report(Descriptors.SmithyTraitPlace, at, trait.Name, what, "members of enums");
        }
        else if (PreludeSchemas.Find(SmithyNames.NameOf(trait.Name)) is { } schema)
        {
            var isRight = CheckPlace(schema, entry, member, trait, what, at);
            if (isRight)
            {
                CheckValue(schema.Value, trait.Value, trait.Name, at with { AtValue = true });
            }

            if (member is not null && (!isRight || !schema.Value.IsRight(trait.Value)))
            {
                _context.AddMisplaced(entry.Id, member.Name);
            }
        }
    }

    private void CheckCustom(SmithyTrait trait, NodeAddress at)
    {
        if (_nodes.Problem(trait.Value, trait.Name, trait.Name) is var (path, wanted))
        {
            _context.Report(Descriptors.SmithyTraitValue, Within(at, trait.Name, path), path, wanted);
        }

        foreach (var unknown in _nodes.TakeUnknown())
        {
            ReportUnknownMember(Within(at, trait.Name, unknown.Path + "." + unknown.Name) with { AtValue = false }, unknown.Path, unknown.Name, unknown.Known);
        }
    }

    /// <summary>The place of a part of a value, by its path: <c>ns#trait.list[2].name</c>.</summary>
    private static NodeAddress Within(NodeAddress at, string trait, string path) =>
        at with { Keys = new([.. at.Keys, .. path.Substring(trait.Length).Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries)]) };

    private void ReportUnknownMember(NodeAddress at, string path, string name, IEnumerable<string> known) =>
        _context.Report(Descriptors.SmithyUnknownTraitMember, at, path, MessageText.Excerpt(name), _context.Suggest(name, known));

    private void ReportUnknown(NodeAddress at, string trait, string what) => _context.Report(
        Descriptors.SmithyUnknownTrait,
        at,
        trait,
        what,
        _context.Suggest(SmithyNames.NameOf(trait), PreludeTraits.All.Concat(_context.Shapes.Where(static shape => shape.Traits.Has(TraitIds.Trait)).Select(static shape => shape.Name))));

    private bool CheckPlace(TraitSchema schema, SmithyEntry entry, EntryMember? member, SmithyTrait trait, string what, NodeAddress at)
    {
        var isStructure = entry.Type == SmithyShapeType.Structure;
        var isRight = schema.Place switch
        {
            TraitPlace.Shape => member is null,
            TraitPlace.StructureMember => member is not null && isStructure,
            TraitPlace.DataMember => member is not null && (isStructure || entry.Type == SmithyShapeType.Union),
            _ => true,
        };

        // Of a target that is not known nothing is said here.
        var type = member is null ? entry.Type : _context.TypeOf(member.Target);
        if (isRight && (type is null || (schema.Targets & Flag(type.Value)) != 0))
        {
            return true;
        }

        var place = schema.Place switch
        {
            TraitPlace.StructureMember => "members of structures",
            TraitPlace.DataMember => "members of structures and unions",
            TraitPlace.Shape => "shapes",
            _ => "shapes and members",
        };
        var kinds = schema.Targets == TraitTargets.Any ? string.Empty : $" of the kind {string.Join(", ", Names(schema.Targets))}";
        _context.Report(Descriptors.SmithyTraitPlace, at, trait.Name, what, place + kinds);
        return false;
    }

    private void CheckValue(TraitValue wanted, SmithyNode value, string path, NodeAddress at)
    {
        if (!wanted.IsRight(value))
        {
            _context.Report(Descriptors.SmithyTraitValue, at, path, wanted.Describe());
            return;
        }

        foreach (var (name, kind, isRequired) in wanted.Members)
        {
            if (value[name] is { } member)
            {
                CheckValue(kind, member, $"{path}.{name}", at with { Keys = new([.. at.Keys.AsSpan(), name]) });
            }
            else if (isRequired)
            {
                _context.Report(Descriptors.SmithyTraitValue, at, path, $"a structure with a member '{name}'");
            }
        }

        var names = wanted.Members.Select(static member => member.Name).ToList();
        if (wanted.NeedsMember && !names.Exists(name => value[name] is not null))
        {
            _context.Report(Descriptors.SmithyTraitValue, at, path, "a structure with a member " + string.Join(" or ", names.Select(static name => $"'{name}'")));
        }

        foreach (var unknown in value.Members.Where(member => names.Count > 0 && !names.Contains(member.Name)))
        {
            ReportUnknownMember(at with { Keys = new([.. at.Keys, unknown.Name]), AtValue = false }, path, unknown.Name, names);
        }

        for (var i = 0; wanted.Item is { } item && i < value.Items.Count; i++)
        {
            CheckValue(item, value.Items[i], $"{path}[{i}]", at with { Keys = new([.. at.Keys, i.ToString(System.Globalization.CultureInfo.InvariantCulture)]) });
        }
    }

    private static IEnumerable<string> Names(TraitTargets targets) => Enum.GetValues(typeof(TraitTargets)).Cast<TraitTargets>()
        .Where(flag => flag is not (TraitTargets.None or TraitTargets.Any) && (targets & flag) != 0)
        .Select(static flag => flag == TraitTargets.Text ? "string" : flag.ToString().ToLowerInvariant());

    private static TraitTargets Flag(SmithyShapeType type) => type switch
    {
        SmithyShapeType.String or SmithyShapeType.Enum => TraitTargets.Text,
        SmithyShapeType.Blob => TraitTargets.Blob,
        SmithyShapeType.Boolean => TraitTargets.Boolean,
        SmithyShapeType.Timestamp => TraitTargets.Timestamp,
        SmithyShapeType.Document => TraitTargets.Document,
        SmithyShapeType.List or SmithyShapeType.Set => TraitTargets.List,
        SmithyShapeType.Map => TraitTargets.Map,
        SmithyShapeType.Structure => TraitTargets.Structure,
        SmithyShapeType.Union => TraitTargets.Union,
        SmithyShapeType.Service => TraitTargets.Service,
        SmithyShapeType.Operation => TraitTargets.Operation,
        SmithyShapeType.Resource => TraitTargets.Resource,
        _ => TraitTargets.Number,
    };
}
