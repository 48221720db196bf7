using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;
using SendEvent.Generators.Reading.Smithy;
using SendEvent.Generators.Reading.Smithy.Tree;

namespace SendEvent.Generators.Assembling.Rules;

/// <summary>What a shape names exists, and is of a kind that can stand there. References to what does not are left out later.</summary>
internal sealed class TargetRule
{
    private static readonly List<string> PreludeNames = [.. Prelude.Ids.Select(SmithyNames.NameOf)];

    private readonly AssemblyContext _context;
    private readonly List<string> _ids;
    private readonly ILookup<string, string> _names;

    private TargetRule(AssemblyContext context)
    {
        _context = context;
        _names = context.Shapes.ToLookup(static s => s.Namespace, static s => s.Name, StringComparer.Ordinal);
        _ids = [.. context.Shapes.Select(static s => s.Id)];
    }

    public static void Check(AssemblyContext context)
    {
        var rule = new TargetRule(context);
        foreach (var file in context.Files)
        {
            rule.CheckUses(file);
        }

        foreach (var entry in context.Shapes)
        {
            rule.CheckMembers(entry);
            rule.CheckProperties(entry);
        }
    }

    /// <summary>A name that is used must exist, if the files of its namespace are here: traits of others need no definition.</summary>
    private void CheckUses(SmithyFile file)
    {
        foreach (var id in file.Uses)
        {
            if (!Exists(id) && (_names.Contains(SmithyNames.NamespaceOf(id)) || Prelude.Owns(id)))
            {
                ReportUnknown(SmithyAddress.Of(file, "use", id), id, "'use'");
            }
        }
    }

    private void CheckMembers(SmithyEntry entry)
    {
        List<EntryMember>? lost = null;
        foreach (var member in entry.Members)
        {
            if (member.Owner != entry || entry.Type is SmithyShapeType.Enum or SmithyShapeType.IntEnum)
            {
                continue;
            }

            var name = entry.Id + "$" + member.Name;
            if (!Exists(member.Target))
            {
                ReportUnknown(SmithyAddress.Of(member, "target") with { AtValue = true }, member.Target, name);
            }
            else if (entry.Type == SmithyShapeType.Union && entry.Traits.Has(TraitIds.Streaming) && !IsEvent(member.Target))
            {
                var kind = _context.TypeOf(member.Target) is { } type ? SmithyShapeTypes.Describe(type) : "of another kind";
                _context.Report(Descriptors.SmithyWrongTarget, SmithyAddress.Of(member, "target") with { AtValue = true }, name, member.Target, kind, "a structure, as events are");
                lost ??= [];
                lost.Add(member);
            }
            else if (_context.Find(member.Target) is { } target && (!IsData(target.Type) || target.IsMixin))
            {
                ReportKind(SmithyAddress.Of(member, "target") with { AtValue = true }, name, target, "a shape of data");
                _context.AddMissing(target.Id);
            }
        }

        if (lost is not null)
        {
            entry.Members.RemoveAll(lost.Contains);
        }

        if (entry.ForResource is { } resource)
        {
            CheckTarget(entry, resource, "a resource", static (type, _) => type == SmithyShapeType.Resource, "for");
        }
    }

    private void CheckProperties(SmithyEntry entry)
    {
        foreach (var property in entry.Properties)
        {
            switch (property.Name)
            {
                case "operations" or "collectionOperations":
                    CheckList(entry, property, "an operation", static (type, _) => type == SmithyShapeType.Operation);
                    break;
                case "resources":
                    CheckList(entry, property, "a resource", static (type, _) => type == SmithyShapeType.Resource);
                    break;
                case "errors":
                    CheckList(entry, property, "a structure with the trait @error", static (_, entry) => entry is { Type: SmithyShapeType.Structure, IsMixin: false } && entry.Traits.Has(TraitIds.Error));
                    break;
                case "input" or "output":
                    // Of the prelude, only what says that there is none.
                    CheckTarget(entry, property.Value.Text, "a structure", static (type, entry) => type == SmithyShapeType.Structure && entry is not { IsMixin: true }, property.Name);
                    break;
                case "create" or "put" or "read" or "update" or "delete" or "list":
                    CheckTarget(entry, property.Value.Text, "an operation", static (type, _) => type == SmithyShapeType.Operation, property.Name);
                    break;
                case "identifiers":
                    foreach (var member in property.Value.Members)
                    {
                        CheckTarget(entry, member.Value.Text, "a string", static (type, _) => type is SmithyShapeType.String or SmithyShapeType.Enum, property.Name, member.Name);
                    }

                    break;
                case "properties":
                    foreach (var member in property.Value.Members)
                    {
                        CheckTarget(entry, member.Value.Text, "a shape of data", static (type, _) => IsData(type), property.Name, member.Name);
                    }

                    break;
            }
        }
    }

    private void CheckList(SmithyEntry entry, SmithyProperty property, string wanted, Func<SmithyShapeType, SmithyEntry?, bool> isRight)
    {
        for (var i = 0; i < property.Value.Items.Count; i++)
        {
            CheckTarget(entry, property.Value.Items[i].Text, wanted, isRight, property.Name, i.ToString(CultureInfo.InvariantCulture));
        }
    }


    private void CheckTarget(SmithyEntry entry, string id, string wanted, Func<SmithyShapeType, SmithyEntry?, bool> isRight, params string[] keys)
    {
        var at = SmithyAddress.ValueOf(entry, [.. keys, "target"]);
        if (!Exists(id))
        {
            ReportUnknown(at, id, entry.Id);
        }
        else if (_context.TypeOf(id) is { } type && _context.Find(id) is var target && !isRight(type, target))
        {
            _context.Report(Descriptors.SmithyWrongTarget, at, entry.Id, id, target is { IsMixin: true } ? "a mixin" : SmithyShapeTypes.Describe(type), wanted);
        }
    }

    /// <summary>Whether an event can be of the shape; what is not known is told elsewhere.</summary>
    private bool IsEvent(string id) => _context.TypeOf(id) is null or SmithyShapeType.Structure;

    private static bool IsData(SmithyShapeType type) =>
        type is not (SmithyShapeType.Service or SmithyShapeType.Operation or SmithyShapeType.Resource);

    private bool Exists(string id) =>
        _context.Find(id) is not null || Prelude.TryFind(id, out _) || PreludeTraits.Has(id) || _context.IsExcused(id);

    private void ReportUnknown(NodeAddress at, string id, string where)
    {
        _context.Report(Descriptors.SmithyUnknownShape, at, id, where, Suggest(id));
        _context.AddMissing(id);
    }

    /// <summary>By name, among the shapes of the namespace and the prelude; of a namespace that is not there, by id.</summary>
    private string Suggest(string id)
    {
        var space = SmithyNames.NamespaceOf(id);
        return _names.Contains(space)
            ? _context.Suggest(SmithyNames.NameOf(id), _names[space].Concat(PreludeNames))
            : _context.Suggest(id, _ids.Concat(Prelude.Ids));
    }

    private void ReportKind(NodeAddress at, string where, SmithyEntry target, string wanted) => _context.Report(
        Descriptors.SmithyWrongTarget, at, where, target.Id, target.IsMixin ? "a mixin" : SmithyShapeTypes.Describe(target.Type), wanted);
}
