using Microsoft.CodeAnalysis.Text;

namespace SendEvent.Generators.Reading.Nodes;

/// <summary>What is wrong with a text that is not YAML, where, and what to write instead.</summary>
/// <param name="At">The place of the fault, which is often before the place where a parser notices it.</param>
/// <param name="Message">What is wrong, as the rest of a sentence.</param>
internal readonly record struct YamlFault(TextSpan At, string Message);
