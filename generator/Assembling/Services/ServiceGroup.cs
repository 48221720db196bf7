using System.Collections.Generic;
using SendEvent.Generators.Reading.Smithy.Tree;

namespace SendEvent.Generators.Assembling.Services;

/// <summary>The files that give types of one C# namespace.</summary>
/// <param name="Namespace">The C# namespace.</param>
/// <param name="Files">The files, by path.</param>
/// <param name="Service">The service that the namespace has a client of, or null.</param>
internal sealed record ServiceGroup(string Namespace, List<SmithyFile> Files, SmithyEntry? Service);
