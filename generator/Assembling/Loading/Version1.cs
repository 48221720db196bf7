using SendEvent.Generators.Model;
using SendEvent.Generators.Reading.Smithy.Tree;

namespace SendEvent.Generators.Assembling.Loading;

/// <summary>
/// In Smithy 1.0 a number or boolean that is not boxed is zero or false where a message has none. There, members get the default that
/// 2.0 writes down, so that the same model in both gives one result.
/// </summary>
internal static class Version1
{
    private static readonly SmithyTrait Zero = new(TraitIds.Default, new SmithyNode(SmithyNodeKind.Number, "0"));
    private static readonly SmithyTrait False = new(TraitIds.Default, SmithyNode.False);

    public static void Upgrade(AssemblyContext context)
    {
        foreach (var entry in context.Shapes)
        {
            if (!entry.File.IsVersion1 || entry.Type != SmithyShapeType.Structure)
            {
                continue;
            }

            for (var i = 0; i < entry.Members.Count; i++)
            {
                var member = entry.Members[i];
                if (!member.Traits.Has(TraitIds.Box) && !member.Traits.Has(TraitIds.Default) && DefaultOf(context, member.Target) is { } value)
                {
                    entry.Members[i] = member with { Traits = TraitMerger.Overlay(member.Traits, new([value])) };
                }
            }
        }
    }

    private static SmithyTrait? DefaultOf(AssemblyContext context, string target)
    {
        SmithyShapeType type;
        if (context.Find(target) is { } entry)
        {
            if (entry.Traits.Has(TraitIds.Box))
            {
                return null;
            }

            type = entry.Type;
        }
        else if (!Prelude.IsPrimitive(target) || !Prelude.TryFind(target, out type))
        {
            return null;
        }

        return type switch
        {
            SmithyShapeType.Boolean => False,
            SmithyShapeType.Byte or SmithyShapeType.Short or SmithyShapeType.Integer or SmithyShapeType.Long or SmithyShapeType.Float
                or SmithyShapeType.Double or SmithyShapeType.IntEnum => Zero,
            _ => null,
        };
    }
}
