using SendEvent.Generators.Model;

namespace SendEvent.Generators.Emitting.Planning;

/// <summary>Decides what a shape becomes in C#.</summary>
internal static class TypeForms
{
    public static TypeForm Of(ShapeModel shape) => shape.Type switch
    {
        ShapeType.Structure when shape.Document => TypeForm.Alias,
        ShapeType.Structure => shape.Union || shape.EventStream ? TypeForm.Union : TypeForm.Structure,
        ShapeType.List => TypeForm.List,
        ShapeType.Map => TypeForm.Map,
        ShapeType.Document => TypeForm.Alias,
        _ when shape.Enum.Count > 0 => TypeForm.Enum,
        _ => HasTraits(shape) ? TypeForm.Wrapper : TypeForm.Alias,
    };

    private static bool HasTraits(ShapeModel shape) =>
        shape.Min is not null || shape.Max is not null || shape.Pattern is not null || shape.TimestampFormat is not null || shape.Sensitive;
}
