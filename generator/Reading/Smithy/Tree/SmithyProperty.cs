namespace SendEvent.Generators.Reading.Smithy.Tree;

/// <summary>A named value: a member of an object, a property of a service, resource or operation, or metadata.</summary>
internal sealed record SmithyProperty(string Name, SmithyNode Value);
