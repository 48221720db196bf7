using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Emitting.Planning;

/// <summary>A plan, and what only showed when it was made. Value-equal.</summary>
/// <param name="Plan">Null if planning failed.</param>
/// <param name="Problems">What is wrong.</param>
internal sealed record PlannedShape(ShapePlan? Plan, EquatableArray<Problem> Problems);
