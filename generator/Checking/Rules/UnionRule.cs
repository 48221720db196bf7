using SendEvent.Generators.Diagnostics;

namespace SendEvent.Generators.Checking.Rules;

/// <summary>A union has members.</summary>
internal static class UnionRule
{
    public static void Check(CheckContext context)
    {
        foreach (var entry in context.Wanted)
        {
            // The members may have been taken out by another rule, which is reported then.
            if (entry.Shape is { Union: true, Members.Count: 0 } && !context.Incomplete && entry.Described.Members.Count == 0)
            {
                context.Report(Descriptors.EmptyUnion, Address.Key(entry), entry.Shape.Name);
            }
        }
    }
}
