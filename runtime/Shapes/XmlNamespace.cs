namespace SendEvent.Runtime;

/// <summary>The namespace of an XML element.</summary>
/// <param name="Uri">The namespace name.</param>
/// <param name="Prefix">The prefix to declare, or null for the default namespace.</param>
public sealed record XmlNamespace(string Uri, string? Prefix = null);
