using System;
using System.Collections.Generic;
using System.Globalization;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Checking.Rules;

/// <summary>The values of an enum are different from each other and not empty. Others are left out.</summary>
internal static class EnumRule
{
    public static void Check(CheckContext context)
    {
        foreach (var entry in context.Wanted)
        {
            var values = entry.Shape.Enum;
            if (values.Count == 0)
            {
                continue;
            }

            var seen = new HashSet<string>(StringComparer.Ordinal) { "" };
            var kept = new List<EnumValueModel>();
            for (var i = 0; i < values.Count; i++)
            {
                if (seen.Add(values[i].Value))
                {
                    kept.Add(values[i]);
                }
                else
                {
                    context.Report(
                        Descriptors.EnumValue,
                        Address.Of(entry, "enum", values[i].Name ?? i.ToString(CultureInfo.InvariantCulture)),
                        MessageText.Excerpt(values[i].Value),
                        entry.Shape.Name);
                }
            }

            if (kept.Count != values.Count)
            {
                entry.Shape = entry.Shape with { Enum = kept.ToEquatableArray(), Closed = entry.Shape.Closed && kept.Count > 0 };
            }
        }
    }
}
