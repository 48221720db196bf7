using System;

namespace SendEvent.Generators.Reading.Smithy.Ast;

/// <summary>
/// Traits that no code of this generator asks for and that make up an eighth of what is published: examples, and rules with their
/// tests. Making nodes of them would cost more than reading the rest.
/// </summary>
internal static class UnusedTraits
{
    public static bool Has(string id) =>
        id == "smithy.api#examples"
        || id.StartsWith("smithy.rules#", StringComparison.Ordinal)
        || id.StartsWith("smithy.test#", StringComparison.Ordinal);
}
