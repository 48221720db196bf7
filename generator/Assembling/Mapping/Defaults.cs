using SendEvent.Generators.Model;
using SendEvent.Generators.Reading.Smithy.Tree;

namespace SendEvent.Generators.Assembling.Mapping;

/// <summary>The defaults of members. Those of shapes are templates: members repeat them, and only what members say counts.</summary>
internal static class Defaults
{
    public static DefaultModel? Of(EquatableArray<SmithyTrait> traits) => traits.Find(TraitIds.Default) is { } value ? Of(value) : null;

    private static DefaultModel? Of(SmithyNode value) => value.Kind switch
    {
        SmithyNodeKind.Text => new DefaultModel(DefaultKind.String, value.Text),
        SmithyNodeKind.Number => new DefaultModel(DefaultKind.Number, value.Text),
        SmithyNodeKind.Boolean => new DefaultModel(DefaultKind.Boolean, value.Text),
        SmithyNodeKind.Array => new DefaultModel(value.Items.Count == 0 ? DefaultKind.EmptyList : DefaultKind.Filled),
        SmithyNodeKind.Object => new DefaultModel(value.Members.Count == 0 ? DefaultKind.EmptyMap : DefaultKind.Filled),
        _ => null,
    };
}
