using SendEvent.Generators.Diagnostics;

namespace SendEvent.Generators.Reading.Nodes;

/// <summary>How a message names a node. The text is made only if there is a message: most nodes are as they should be.</summary>
/// <param name="Role">What the node is, as "shape"; empty for an attribute.</param>
/// <param name="Name">Its name, without quotes, or null.</param>
internal readonly record struct NodeName(string Role, string? Name = null)
{
    public static implicit operator NodeName(string role) => new(role);

    public static NodeName Of(YamlKey attribute) => new(string.Empty, attribute.Text);

    public override string ToString() => Name is null
        ? Role
        : (Role.Length == 0 ? string.Empty : Role + " ") + "'" + MessageText.Excerpt(Name) + "'";
}
