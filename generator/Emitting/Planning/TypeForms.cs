using SendEvent.Generators.Model;

namespace SendEvent.Generators.Emitting.Planning;

/// <summary>Decides what a shape becomes in C#.</summary>
internal static class TypeForms
{
    public static TypeForm Of(ShapeModel shape) => shape.Type switch
    {
        ShapeType.Structure when shape.Document => TypeForm.Alias,
        ShapeType.Structure when shape.Unit => TypeForm.Unit,
        ShapeType.Structure => shape.Union || shape.EventStream ? TypeForm.Union : TypeForm.Structure,
        ShapeType.List => TypeForm.List,
        ShapeType.Map => TypeForm.Map,
        ShapeType.Document => TypeForm.Alias,
        _ when shape.Enum.Count > 0 => TypeForm.Enum,
        _ => shape.Sensitive || (HasTraits(shape) && !shape.Plain) ? TypeForm.Wrapper : TypeForm.Alias,
    };

    /// <summary>Whether a simple shape has no type, but something that must be known of its values.</summary>
    public static bool HasDescriptor(ShapeModel shape) => shape.Plain && HasTraits(shape) && Of(shape) == TypeForm.Alias;

    /// <summary>Whether a list or map is written and read by a class that nobody but emitted code sees.</summary>
    public static bool HasHiddenCodec(ShapeModel shape) => Of(shape) is TypeForm.List or TypeForm.Map && (shape.Plain || shape.Home is not null);

    /// <summary>Whether a shape takes a name of the namespace.</summary>
    public static bool HasName(ShapeModel shape) => Of(shape) is not (TypeForm.Alias or TypeForm.Unit) && !HasHiddenCodec(shape);

    private static bool HasTraits(ShapeModel shape) =>
        shape.Min is not null || shape.Max is not null || shape.Pattern is not null || shape.TimestampFormat is not null || shape.Sensitive;
}
