using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Emitting.Planning;

/// <summary>All that is to be emitted for one namespace, each part on its own; the shapes are not planned yet. Value-equal.</summary>
internal sealed record ServicePlan(
    EquatableArray<ShapeSeed> Shapes,
    EquatableArray<OperationPlan> Operations,
    ClientPlan? Client,
    ServerPlan? Server,
    EquatableArray<Problem> Problems);
