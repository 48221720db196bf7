using System.Linq;
using SendEvent.Generators.Diagnostics;

namespace SendEvent.Generators.Checking.Rules;

/// <summary>A payload names a member.</summary>
internal static class PayloadRule
{
    public static void Check(CheckContext context)
    {
        foreach (var entry in context.Wanted)
        {
            if (entry.Shape.Payload is not { } payload || entry.Shape.Members.Any(m => m.Name == payload))
            {
                continue;
            }

            var names = entry.File.Shapes.First(s => s.Name == entry.Shape.Name).Members.Select(static m => m.Name).ToList();
            if (!names.Contains(payload) && !context.Incomplete)
            {
                context.Report(Descriptors.UnknownPayload, Address.Of(entry, "payload"), entry.Shape.Name, MessageText.Excerpt(payload), context.Suggest(payload, names));
            }

            entry.Shape = entry.Shape with { Payload = null };
        }
    }
}
