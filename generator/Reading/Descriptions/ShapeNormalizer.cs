using System.Collections.Generic;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Reading.Descriptions;

/// <summary>Makes the shape of what was read, without what says nothing on its kind, so that no later stage has to ask.</summary>
internal static class ShapeNormalizer
{
    public static ShapeModel Normalize(ShapeModel shape, string name, ShapeType type, string? documentation, List<MemberModel> members)
    {
        var structure = type == ShapeType.Structure;
        var text = type == ShapeType.String;
        var named = ShapeKinds.Enum.Has(type);
        var bounded = ShapeKinds.Bounded.Has(type);
        return shape with
        {
            Name = name,
            Type = type == ShapeType.IntEnum ? ShapeType.Integer : type,
            Documentation = documentation,
            Members = members.ToEquatableArray(),
            Item = type == ShapeType.List ? shape.Item : null,
            Key = type == ShapeType.Map ? shape.Key : null,
            Value = type == ShapeType.Map ? shape.Value : null,
            Enum = named ? shape.Enum : default,
            Closed = named && shape.Closed && shape.Enum.Count > 0,
            Pattern = text ? shape.Pattern : null,
            Min = bounded ? shape.Min : null,
            Max = bounded ? shape.Max : null,
            FloatingMin = ShapeKinds.Floating.Has(type) ? shape.FloatingMin : null,
            FloatingMax = ShapeKinds.Floating.Has(type) ? shape.FloatingMax : null,
            TimestampFormat = type == ShapeType.Timestamp ? shape.TimestampFormat : null,
            Union = structure && shape.Union,
            Document = type == ShapeType.Document || (structure && shape.Document),
            Exception = structure && shape.Exception,
            EventStream = structure && shape.EventStream,
            Payload = structure ? shape.Payload : null,
            Flattened = ShapeKinds.Collection.Has(type) && shape.Flattened,
            Sparse = ShapeKinds.Collection.Has(type) && shape.Sparse,
            UniqueItems = type == ShapeType.List && shape.UniqueItems,
            Default = structure ? null : shape.Default,
        };
    }
}
