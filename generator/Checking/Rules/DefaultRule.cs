using System;
using System.Collections.Generic;
using System.Linq;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Checking.Rules;

/// <summary>
/// Defaults fit their shapes; others are left out. Those of shapes come to the members that refer to them, and what says that there is
/// none goes. Members of inputs that have a default may be absent: a client leaves it to the service.
/// </summary>
internal static class DefaultRule
{
    public static void Check(CheckContext context)
    {
        foreach (var entry in context.Wanted)
        {
            if (entry.Shape.Default is { Kind: not DefaultKind.None } value && DefaultFit.Problem(entry.Shape, value) is { } wanted)
            {
                context.Report(Descriptors.UnfitDefault, Address.Of(entry, "default"), "shape '" + entry.Shape.Name + "'", wanted);
                entry.Shape = entry.Shape with { Default = null };
            }
        }

        HashSet<string>? inputs = null;
        foreach (var entry in context.Wanted)
        {
            if (entry.Shape.Members.Any(m => m.Default is not null || context.Find(m.Shape)!.Shape.Default is not null))
            {
                inputs ??= Inputs(context);
                var isInput = inputs.Contains(entry.Shape.Name);
                entry.Shape = entry.Shape with { Members = entry.Shape.Members.Select(m => Settle(context, entry, m, isInput)).ToEquatableArray() };
            }
        }
    }

    private static MemberModel Settle(CheckContext context, ShapeEntry entry, MemberModel member, bool isInput)
    {
        var target = context.Find(member.Shape)!.Shape;
        var value = member.Default;
        if (value is { Kind: not DefaultKind.None })
        {
            var wanted = entry.Shape.Union || entry.Shape.EventStream ? "left out, as one member of a union is always there" : DefaultFit.Problem(target, value);
            if (wanted is not null)
            {
                context.Report(
                    Descriptors.UnfitDefault, Address.Of(entry, "members", member.Name, "default"), "member '" + entry.Shape.Name + "." + member.Name + "'", wanted);
                value = null;
            }
        }
        else if (value is null && !entry.Shape.Union)
        {
            value = target.Default;
        }

        if (value is { Kind: DefaultKind.Number } && DefaultFit.IsBeyondDecimal(target, value))
        {
            context.Report(
                Descriptors.DefaultNotKept, Address.Of(entry, "members", member.Name, "default"), MessageText.Excerpt(value.Text), entry.Shape.Name + "." + member.Name);
            value = null;
        }

        value = value is { Kind: DefaultKind.None } ? null : value;
        var isLeft = isInput && value is not null;
        return member with { Default = value, Required = member.Required && !isLeft, ClientOptional = member.ClientOptional || isLeft };
    }

    /// <summary>The structures that are the input of an operation and nothing else. Whether an operation is wanted makes no difference to a type.</summary>
    private static HashSet<string> Inputs(CheckContext context)
    {
        var inputs = new HashSet<string>(context.Operations.Select(static o => o.Operation.Input).OfType<string>(), StringComparer.Ordinal);
        foreach (var entry in context.Operations.Where(static o => !o.Operation.Unused))
        {
            inputs.Remove(entry.Operation.Output ?? "");
            inputs.ExceptWith(entry.Operation.Errors);
        }

        foreach (var entry in context.Shapes.Where(static s => !s.Shape.Unused))
        {
            inputs.ExceptWith(ShapeGraph.Targets(entry.Shape));
        }

        return inputs;
    }
}
