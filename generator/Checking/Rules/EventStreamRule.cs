using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Checking.Rules;

/// <summary>Operations that stream events are left out. That is reported later, if a root asks for them.</summary>
internal static class EventStreamRule
{
    public static void Check(CheckContext context)
    {
        foreach (var entry in context.WantedOperations)
        {
            if (RootRule.IsAskedFor(context, entry) && (StreamOf(context, entry.Operation.Input) ?? StreamOf(context, entry.Operation.Output)) is { } member)
            {
                var rule = entry.File.Published ? Descriptors.EventStreamPublished : Descriptors.EventStream;
                context.Report(rule, Address.Key(entry.File, "operations", entry.Operation.Name), entry.Operation.Name, member);
                entry.Dropped = true;
            }
        }
    }

    private static string? StreamOf(CheckContext context, string? structure)
    {
        if (structure is null || context.Find(structure) is not { } entry)
        {
            return null;
        }

        foreach (var member in entry.Shape.Members)
        {
            if (context.Find(member.Shape) is { Shape.EventStream: true })
            {
                return structure + "." + member.Name;
            }
        }

        return null;
    }
}
