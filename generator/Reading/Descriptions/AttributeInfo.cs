using SendEvent.Generators.Model;

namespace SendEvent.Generators.Reading.Descriptions;

/// <summary>Where an attribute may stand.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Places">The mappings in which it is known.</param>
/// <param name="Kinds">The kinds of shape on which it says something.</param>
/// <param name="Idle">Places where it is known and says nothing to this generator, though one might think so.</param>
internal sealed record AttributeInfo(string Name, AttributePlace Places, ShapeKinds Kinds = ShapeKinds.All, AttributePlace Idle = AttributePlace.None);
