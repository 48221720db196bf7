using System.Collections.Generic;
using System.Linq;
using SendEvent.Generators.Emitting.Patterns;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Emitting.Names;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Emitting.Planning;

/// <summary>Gives C# names to what is inside one shape, and makes its pattern one of .NET.</summary>
internal static class ShapePlanner
{
    /// <summary>Names of parameters that emitted <c>TryMake</c> has itself.</summary>
    private static readonly string[] TryMakeNames = ["made", "violations"];

    /// <summary>Names that emitted <c>Write</c> and <c>Read</c> use for themselves.</summary>
    private static readonly string[] ReadWriteNames = ["writer", "value", "reader", "member", "made"];

    public static PlannedShape Plan(ShapeSeed seed)
    {
        var shape = seed.Shape;
        var problems = new List<Problem>();
        var plan = new ShapePlan
        {
            Seed = seed,
            TypeName = IdentifierText.Escape(seed.TypeName),
            Members = seed.Form is TypeForm.Structure or TypeForm.Union ? PlanMembers(seed, problems) : default,
            Item = (shape.Item ?? shape.Value) is { } item ? PlanPart(item, seed.ItemType!) : null,
            Key = shape.Key is { } key ? PlanPart(key, seed.KeyType!) : null,
            ValueNames = seed.Form == TypeForm.Enum ? ValueNames(seed, problems) : default,
            Pattern = shape.Pattern is { } pattern ? PlanPattern(seed, pattern, problems) : null,
        };
        return new PlannedShape(plan, problems.ToEquatableArray());
    }

    private static EquatableArray<string> ValueNames(ShapeSeed seed, List<Problem> problems)
    {
        var values = seed.Shape.Enum.Select(static value => value.NameOrValue).ToList();
        var table = EnumNames.Assign(seed.TypeName, values);
        problems.AddRange(CollisionProblems.OfValues(seed, table));
        return values.Select(value => IdentifierText.Escape(table[value])).ToEquatableArray();
    }

    /// <summary>The pattern in .NET's syntax; null, and a finding, if .NET cannot run it, or not in linear time.</summary>
    private static string? PlanPattern(ShapeSeed seed, string pattern, List<Problem> problems)
    {
        var translated = PatternTranslator.Translate(pattern);
        if (translated.Enforced)
        {
            return translated.DotNetPattern;
        }

        var rule = seed.Source.Published ? Descriptors.PatternNotEnforcedPublished : Descriptors.PatternNotEnforced;
        problems.Add(new Problem(
            rule.Id,
            new NodeAddress(seed.Source.File, new([.. seed.Path, "pattern"]), AtValue: true),
            new([seed.Shape.Name, translated.Reason ?? "it is not understood"])));
        return null;
    }

    private static EquatableArray<MemberPlan> PlanMembers(ShapeSeed seed, List<Problem> problems)
    {
        var members = seed.Shape.Members;
        var names = members.Select(member => member.Name).ToList();
        var properties = seed.Form == TypeForm.Union ? MemberNames.Cases(seed.TypeName, names) : MemberNames.Properties(seed.TypeName, names);
        problems.AddRange(CollisionProblems.OfMembers(seed, properties));
        var parameters = MemberNames.Parameters(names, properties, []);
        var tryParameters = MemberNames.Parameters(names, properties, TryMakeNames);
        var locals = MemberNames.Locals(names.Select(name => properties[name]), ReadWriteNames);
        return members
            .Select((member, index) => new MemberPlan(
                member,
                IdentifierText.Escape(properties[member.Name]),
                IdentifierText.Escape(parameters[member.Name]),
                IdentifierText.Escape(tryParameters[member.Name]),
                IdentifierText.Escape(locals[properties[member.Name]]),
                seed.MemberTypes[index]))
            .ToEquatableArray();
    }

    private static MemberPlan PlanPart(MemberModel member, TypeRef type) => new(member, "Item", "item", "item", "item", type);
}
