using System;
using System.Collections.Generic;
using System.Linq;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;
using SendEvent.Generators.Reading.Smithy;

namespace SendEvent.Generators.Reading.Inputs;

/// <summary>
/// Where what is spoken of stands that <c>apply</c> gives: not at the shape that has it. Addresses are those of the descriptions that
/// Smithy files become.
/// </summary>
internal sealed class AppliedPlaces(EquatableArray<AppliedTrait> applied)
{
    private readonly ILookup<string, AppliedTrait> _byFile = applied.ToLookup(static trait => trait.File, StringComparer.Ordinal);

    public Problem InPlace(Problem problem) =>
        applied.Count == 0 ? problem : problem with { At = PlaceOf(problem.At), Other = problem.Other is { } other ? PlaceOf(other) : null };

    private NodeAddress PlaceOf(NodeAddress at)
    {
        if (at.Keys.Count < 3 || at.Keys[0] is not ("shapes" or "operations") || !_byFile.Contains(at.File))
        {
            return at;
        }

        var shape = at.Keys[1];
        var start = at.Keys[2] == "members" ? 4 : at.Keys[2] is "member" or "key" or "value" ? 3 : 2;
        if (at.Keys.Count <= start)
        {
            return at;
        }

        var member = start == 2 ? string.Empty : at.Keys[start - 1];
        var trait = _byFile[at.File].FirstOrDefault(trait =>
            trait.Member == member && (trait.Shape == shape || SmithyNames.NameOf(trait.Shape) == shape) && TraitAttributes.Has(at.Keys[start], trait.Trait));
        return trait is null ? at : trait.At with { Keys = new([.. trait.At.Keys, .. at.Keys.Skip(start + 1).Select(TraitAttributes.PartOf)]), AtValue = at.AtValue };
    }
}
