using System;
using System.Collections.Generic;

namespace SendEvent.Generators.Model;

/// <summary>Shapes that every model has without describing them, as in Smithy. A shape of the same name takes the place of one.</summary>
internal static class Prelude
{
    private static readonly Dictionary<string, ShapeModel> Shapes = All();

    /// <summary>The shape of a name, or null.</summary>
    public static ShapeModel? Find(string name) => Shapes.TryGetValue(name, out var shape) ? shape : null;

    public static IEnumerable<string> Names => Shapes.Keys;

    private static Dictionary<string, ShapeModel> All()
    {
        var shapes = new Dictionary<string, ShapeModel>(StringComparer.Ordinal);
        Add("String", ShapeType.String);
        Add("Boolean", ShapeType.Boolean, "PrimitiveBoolean");
        Add("Byte", ShapeType.Byte, "PrimitiveByte");
        Add("Short", ShapeType.Short, "PrimitiveShort");
        Add("Integer", ShapeType.Integer, "PrimitiveInteger");
        Add("Long", ShapeType.Long, "PrimitiveLong");
        Add("Float", ShapeType.Float, "PrimitiveFloat");
        Add("Double", ShapeType.Double, "PrimitiveDouble");
        Add("BigInteger", ShapeType.BigInteger);
        Add("BigDecimal", ShapeType.BigDecimal);
        Add("Blob", ShapeType.Blob);
        Add("Timestamp", ShapeType.Timestamp);
        Add("Document", ShapeType.Document);
        shapes.Add("Unit", new ShapeModel { Name = "Unit", Type = ShapeType.Structure, Unit = true });
        return shapes;

        void Add(string name, ShapeType type, string? primitive = null)
        {
            shapes.Add(name, new ShapeModel { Name = name, Type = type, Document = type == ShapeType.Document });
            if (primitive is not null)
            {
                var zero = type == ShapeType.Boolean ? new DefaultModel(DefaultKind.Boolean, "false") : new DefaultModel(DefaultKind.Number, "0");
                shapes.Add(primitive, new ShapeModel { Name = primitive, Type = type, Default = zero });
            }
        }
    }
}
