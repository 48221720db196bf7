using System.Linq;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Checking.Rules;

/// <summary>Nothing but a case of a union can be without content. What refers to <c>Unit</c> elsewhere is left out.</summary>
internal static class UnitRule
{
    private const string OnlyCases = "only a case of a union can be";

    public static void Check(CheckContext context)
    {
        foreach (var entry in context.Wanted.ToList())
        {
            if (entry.Shape.Union)
            {
                continue;
            }

            foreach (var member in entry.Shape.Members.Where(member => IsUnit(context, member)))
            {
                context.Report(
                    Descriptors.UnitPlace,
                    Address.Of(entry, "members", member.Name, "shape"),
                    "member '" + entry.Shape.Name + "." + member.Name + "'",
                    entry.Shape.EventStream ? "no event of a stream can be: name a structure without members" : OnlyCases);
                entry.Shape = entry.Shape with { Members = entry.Shape.Members.Where(m => m.Name != member.Name).ToEquatableArray() };
            }

            var isLost = false;
            foreach (var part in new[] { entry.Shape.Item, entry.Shape.Key, entry.Shape.Value })
            {
                if (part is not null && IsUnit(context, part))
                {
                    context.Report(Descriptors.UnitPlace, Address.Of(entry, part.Name, "shape"), "the " + part.Name + " of '" + entry.Shape.Name + "'", OnlyCases);
                    isLost = true;
                }
            }

            if (isLost)
            {
                context.Remove(entry);
            }
        }
    }

    private static bool IsUnit(CheckContext context, MemberModel member) => context.Find(member.Shape) is { Shape.Unit: true };
}
