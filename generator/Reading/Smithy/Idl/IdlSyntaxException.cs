using System;
using Microsoft.CodeAnalysis.Text;

namespace SendEvent.Generators.Reading.Smithy.Idl;

/// <summary>The text does not go on as the grammar wants. It never leaves the parser.</summary>
internal sealed class IdlSyntaxException(TextSpan at, string message) : Exception(message)
{
    public TextSpan At { get; } = at;
}
