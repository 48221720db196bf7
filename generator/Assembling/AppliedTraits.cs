using System;
using System.Collections.Generic;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Assembling;

/// <summary>Where traits stand that are given by <c>apply</c>: not at the shape that has them, and often in another file.</summary>
internal sealed class AppliedTraits
{
    private readonly Dictionary<(string Shape, string Member, string Trait), NodeAddress> _places = [];

    private readonly List<AppliedTrait> _all = [];

    /// <summary>What is applied, for those who find places later.</summary>
    public EquatableArray<AppliedTrait> All => _all.ToEquatableArray();

    /// <summary>Takes note of a trait; that of a shape has no member.</summary>
    public void Add(SmithyEntry shape, string? member, string trait, NodeAddress at)
    {
        var key = (shape.Id, member ?? string.Empty, trait);
        if (!_places.ContainsKey(key))
        {
            _places.Add(key, at);
            _all.Add(new AppliedTrait(shape.File.Path, shape.Id, member ?? string.Empty, trait, at));
        }
    }

    /// <summary>The place of a trait, or of something in it, where the trait is applied; any other as it is.</summary>
    public NodeAddress PlaceOf(NodeAddress at)
    {
        var keys = at.Keys;
        if (_places.Count == 0 || keys.Count < 4 || keys[0] != "shapes")
        {
            return at;
        }

        var traits = keys[2] == "traits" ? 2 : keys[2] == "members" ? 4 : 3;
        if (keys.Count <= traits + 1 || keys[traits] != "traits")
        {
            return at;
        }

        var member = traits == 2 ? string.Empty : keys[traits - 1];
        return _places.TryGetValue((keys[1], member, keys[traits + 1]), out var place)
            ? place with { Keys = new([.. place.Keys, .. keys.AsSpan().Slice(traits + 2).ToArray()]), AtValue = at.AtValue }
            : at;
    }
}
