using System;
using System.Collections.Generic;
using SendEvent.Generators.Diagnostics;

namespace SendEvent.Generators.Assembling.Rules;

/// <summary>No two shapes, and no two members of a shape, differ in upper and lower case alone: the later member is left out. See "Shape ID conflicts" in the Smithy specification.</summary>
internal static class CaseRule
{
    public static void Check(AssemblyContext context)
    {
        var shapes = new Dictionary<string, SmithyEntry>(StringComparer.OrdinalIgnoreCase);
        var members = new Dictionary<string, EntryMember>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in context.Shapes)
        {
            if (!shapes.TryGetValue(entry.Id, out var first))
            {
                shapes.Add(entry.Id, entry);
            }
            else
            {
                context.ReportAlike(entry, first);
            }

            members.Clear();
            entry.Members.RemoveAll(member =>
            {
                if (!members.TryGetValue(member.Name, out var other))
                {
                    members.Add(member.Name, member);
                    return false;
                }

                if (member.Name == other.Name)
                {
                    return false;
                }

                context.ReportPair(
                    Descriptors.SmithyCase, SmithyAddress.Of(member), SmithyAddress.Of(other), entry.Id + "$" + member.Name, entry.Id + "$" + other.Name);
                return true;
            });
        }
    }
}
