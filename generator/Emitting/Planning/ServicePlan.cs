using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Emitting.Planning;

/// <summary>All that is to be emitted for one namespace, each part on its own. Value-equal.</summary>
internal sealed record ServicePlan(
    EquatableArray<ShapePlan> Shapes,
    EquatableArray<OperationPlan> Operations,
    ClientPlan? Client,
    EquatableArray<Problem> Problems);
