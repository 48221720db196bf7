using System;

namespace SendEvent.Generators.Emitting.Patterns;

/// <summary>Leaves the translation of a pattern that cannot be enforced. The message is the reason. Never leaves this folder.</summary>
#pragma warning disable CA1032, CA1064 // Not for anyone else.
internal sealed class PatternException(string reason) : Exception(reason)
{
    public static PatternException Malformed(string what) => new("malformed: " + what);
}
