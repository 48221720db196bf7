using System.Linq;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Checking.Rules;

/// <summary>
/// A stream of events is a part of a request or a response, not of the input or output, and so no member of it. The query protocols, which have
/// the name of the operation in the body, cannot send one: their operations that do are left out.
/// </summary>
internal static class EventStreamRule
{
    public static void Check(CheckContext context)
    {
        foreach (var entry in context.WantedOperations)
        {
            if (StreamOf(context, entry.Operation.Input) is not { } member || !RootRule.IsAskedFor(context, entry))
            {
                continue;
            }

            if (entry.File.Metadata is { Protocol: "query" or "ec2" } metadata)
            {
                context.Report(
                    Descriptors.EventStream,
                    Address.Key(entry.File, "operations", entry.Operation.Name),
                    entry.Operation.Name,
                    entry.Operation.Input + "." + member.Name,
                    metadata.Protocol);
                entry.Dropped = true;
            }
        }

        // All of them first, as operations may share a structure.
        foreach (var entry in context.Operations)
        {
            entry.Operation = entry.Operation with
            {
                InputEvents = StreamOf(context, entry.Operation.Input)?.Shape,
                OutputEvents = StreamOf(context, entry.Operation.Output)?.Shape,
            };
        }

        foreach (var entry in context.Operations)
        {
            if (entry.Operation.InputEvents is not null)
            {
                TakeOut(context, context.Find(entry.Operation.Input!)!);
            }

            if (entry.Operation.OutputEvents is not null)
            {
                TakeOut(context, context.Find(entry.Operation.Output!)!);
            }
        }
    }

    private static void TakeOut(CheckContext context, ShapeEntry entry)
    {
        if (StreamOf(context, entry.Shape.Name) is { } stream)
        {
            entry.Shape = entry.Shape with { Members = entry.Shape.Members.Where(m => m.Name != stream.Name).ToEquatableArray() };
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
