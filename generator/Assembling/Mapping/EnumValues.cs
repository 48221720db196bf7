using System.Collections.Generic;
using SendEvent.Generators.Model;
using SendEvent.Generators.Reading.Smithy.Tree;

namespace SendEvent.Generators.Assembling.Mapping;

/// <summary>The values of enums: of the type, and of the trait that came before it.</summary>
internal static class EnumValues
{
    public static EquatableArray<string> Of(SmithyEntry entry)
    {
        var values = new List<string>();
        if (entry.Type is SmithyShapeType.Enum or SmithyShapeType.IntEnum)
        {
            foreach (var member in entry.Members)
            {
                values.Add(member.Traits.Find(TraitIds.EnumValue)?.Text ?? member.Name);
            }
        }
        else if (entry.Traits.Find(TraitIds.Enum) is { } definitions)
        {
            foreach (var definition in definitions.Items)
            {
                if (definition["value"].AsText() is { } value)
                {
                    values.Add(value);
                }
            }
        }

        return entry.Type == SmithyShapeType.IntEnum ? default : values.ToEquatableArray();
    }
}
