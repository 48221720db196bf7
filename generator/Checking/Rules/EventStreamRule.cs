using System.Linq;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Checking.Rules;

/// <summary>
/// A stream of events is a part of a response, not of the output, and so no member of it. Operations that send one are left out;
/// that is reported later, if a root asks for them.
/// </summary>
internal static class EventStreamRule
{
    public static void Check(CheckContext context)
    {
        foreach (var entry in context.WantedOperations)
        {
            if (RootRule.IsAskedFor(context, entry) && StreamOf(context, entry.Operation.Input) is { } member)
            {
                var rule = entry.File.Published ? Descriptors.EventStreamPublished : Descriptors.EventStream;
                var name = entry.Operation.Input + "." + member.Name;
                context.Report(rule, Address.Key(entry.File, "operations", entry.Operation.Name), entry.Operation.Name, name);
                entry.Dropped = true;
            }
        }

        // All of them first, as operations may share an output.
        foreach (var entry in context.Operations)
        {
            if (StreamOf(context, entry.Operation.Output) is { } member)
            {
                entry.Operation = entry.Operation with { EventStream = member.Shape };
            }
        }

        foreach (var entry in context.Operations)
        {
            if (entry.Operation.EventStream is not null)
            {
                TakeOut(context, context.Find(entry.Operation.Output!)!);
            }
        }
    }

    private static void TakeOut(CheckContext context, ShapeEntry output)
    {
        if (StreamOf(context, output.Shape.Name) is { } stream)
        {
            output.Shape = output.Shape with { Members = output.Shape.Members.Where(m => m.Name != stream.Name).ToEquatableArray() };
        }
    }

    private static MemberModel? StreamOf(CheckContext context, string? structure)
    {
        if (structure is null || context.Find(structure) is not { } entry)
        {
            return null;
        }

        foreach (var member in entry.Shape.Members)
        {
            if (context.Find(member.Shape) is { Shape.EventStream: true })
            {
                return member;
            }
        }

        return null;
    }
}
