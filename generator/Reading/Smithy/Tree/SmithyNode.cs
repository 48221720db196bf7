using SendEvent.Generators.Model;

namespace SendEvent.Generators.Reading.Smithy.Tree;

/// <summary>A value in a Smithy file. Must stay immutable and structurally equal.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">A text, the id of a shape, a number as it is written, <c>true</c> or <c>false</c>; else empty.</param>
internal sealed record SmithyNode(SmithyNodeKind Kind, string Text = "")
{
    public static readonly SmithyNode Omitted = new(SmithyNodeKind.Omitted);
    public static readonly SmithyNode Null = new(SmithyNodeKind.Null);
    public static readonly SmithyNode True = new(SmithyNodeKind.Boolean, "true");
    public static readonly SmithyNode False = new(SmithyNodeKind.Boolean, "false");
    public static readonly SmithyNode EmptyObject = new(SmithyNodeKind.Object);
    public static readonly SmithyNode EmptyArray = new(SmithyNodeKind.Array);

    /// <summary>The items of an array.</summary>
    public EquatableArray<SmithyNode> Items { get; init; }

    /// <summary>The members of an object, in their order.</summary>
    public EquatableArray<SmithyProperty> Members { get; init; }

    public bool IsTrue => Kind == SmithyNodeKind.Boolean && Text == "true";

    /// <summary>The member of an object, or null.</summary>
    public SmithyNode? this[string name]
    {
        get
        {
            foreach (var member in Members)
            {
                if (member.Name == name)
                {
                    return member.Value;
                }
            }

            return null;
        }
    }

    public static SmithyNode OfText(string text) => new(SmithyNodeKind.Text, text);

    public static SmithyNode OfShape(string id) => new(SmithyNodeKind.ShapeId, id);
}
