using System.Collections.Generic;
using Microsoft.CodeAnalysis.Text;
using SendEvent.Generators.Reading.Smithy.Tree;

namespace SendEvent.Generators.Reading.Smithy.Idl;

/// <summary>The traits that stand before a shape or member.</summary>
/// <param name="Traits">The traits, with the documentation as one of them.</param>
/// <param name="Marks">Where they stand, if anybody asks.</param>
/// <param name="IsDocumentation">Whether there is documentation and no other trait.</param>
internal readonly record struct IdlTraits(
    List<SmithyTrait> Traits, List<(string Path, TextSpan Key, TextSpan Value)>? Marks, bool IsDocumentation);
