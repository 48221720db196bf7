using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Checking;

/// <summary>The services that can be emitted, and what is wrong with their descriptions. Value-equal.</summary>
internal sealed record CheckResult(EquatableArray<ServiceModel> Services, EquatableArray<Problem> Problems);
