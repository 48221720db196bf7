namespace SendEvent.Generators.Model;

/// <summary>An XML namespace with its optional prefix.</summary>
internal sealed record XmlNamespaceModel(string Uri, string? Prefix);
