using System.Collections.Generic;
using System.Linq;
using SendEvent.Generators.Model;
using SendEvent.Generators.Reading.Smithy.Tree;

namespace SendEvent.Generators.Assembling.Mapping;

/// <summary>The values of enums: of the types, and of the trait that came before them.</summary>
internal static class EnumValues
{
    public static EquatableArray<EnumValueModel> Of(SmithyEntry entry) => entry.Type switch
    {
        SmithyShapeType.Enum => Named(entry),
        SmithyShapeType.IntEnum => Numbered(entry),
        _ => Defined(entry),
    };

    private static EquatableArray<EnumValueModel> Named(SmithyEntry entry)
    {
        var values = new EnumValueModel[entry.Members.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var member = entry.Members[i];
            values[i] = With(member, member.Traits.Text(TraitIds.EnumValue) ?? member.Name);
        }

        return new EquatableArray<EnumValueModel>(values);
    }

    private static EquatableArray<EnumValueModel> Numbered(SmithyEntry entry)
    {
        var values = new List<EnumValueModel>();
        foreach (var member in entry.Members)
        {
            if (Numbers.Integer(member.Traits.Find(TraitIds.EnumValue)) is { } number)
            {
                values.Add(With(member, number.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            }
        }

        return values.ToEquatableArray();
    }

    private static EnumValueModel With(EntryMember member, string value) => new(value)
    {
        Name = member.Name,
        Documentation = Markdown.Of(member.Traits),
        Deprecated = member.Traits.Has(TraitIds.Deprecated),
        DeprecatedMessage = member.Traits.Text(TraitIds.Deprecated, "message"),
        Internal = member.Traits.Has(TraitIds.Internal),
    };

    private static EquatableArray<EnumValueModel> Defined(SmithyEntry entry)
    {
        if (entry.Traits.Find(TraitIds.Enum) is not { } definitions)
        {
            return default;
        }

        var values = new List<EnumValueModel>();
        foreach (var definition in definitions.Items)
        {
            if (definition["value"].AsText() is { } value)
            {
                values.Add(new EnumValueModel(value)
                {
                    Name = definition["name"].AsText(),
                    Documentation = definition["documentation"].AsText() is { } text ? Markdown.ToHtml(text) : null,
                    Deprecated = definition["deprecated"] is { IsTrue: true },
                    Internal = definition["tags"] is { } tags && tags.Items.Any(static tag => tag.AsText() == "internal"),
                });
            }
        }

        return values.ToEquatableArray();
    }
}
