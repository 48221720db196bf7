using System.Collections.Generic;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Reading;

/// <summary>Drops from a shape what says nothing on its kind, so that no later stage has to ask.</summary>
internal static class ShapeNormalizer
{
    public static ShapeModel Normalize(ShapeModel shape, List<MemberModel> members)
    {
        var structure = shape.Type == ShapeType.Structure;
        var text = shape.Type == ShapeType.String;
        var bounded = ShapeKinds.Bounded.Has(shape.Type);
        return shape with
        {
            Members = members.ToEquatableArray(),
            Item = shape.Type == ShapeType.List ? shape.Item : null,
            Key = shape.Type == ShapeType.Map ? shape.Key : null,
            Value = shape.Type == ShapeType.Map ? shape.Value : null,
            Enum = text ? shape.Enum : default,
            Closed = text && shape.Closed && shape.Enum.Count > 0,
            Pattern = text ? shape.Pattern : null,
            Min = bounded ? shape.Min : null,
            Max = bounded ? shape.Max : null,
            TimestampFormat = shape.Type == ShapeType.Timestamp ? shape.TimestampFormat : null,
            Union = structure && shape.Union,
            Document = shape.Type == ShapeType.Document || (structure && shape.Document),
            Exception = structure && shape.Exception,
            EventStream = structure && shape.EventStream,
            Payload = structure ? shape.Payload : null,
            Flattened = ShapeKinds.Collection.Has(shape.Type) && shape.Flattened,
            Sparse = ShapeKinds.Collection.Has(shape.Type) && shape.Sparse,
        };
    }
}
